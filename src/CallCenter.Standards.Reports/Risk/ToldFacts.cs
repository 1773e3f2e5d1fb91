using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Logs.CallLogs.Incoming;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Reports.Risk;

/// <summary>Which facts of a contact a map fills: a score rests on these alone, whatever else its card looks at.</summary>
internal sealed class ToldFacts(LogMap map)
{
    private readonly FrozenSet<string> facts = IncomingContacts.Told(map);

    /// <summary>The characteristics of a card whose every field is filled, in the card's order.</summary>
    public ImmutableArray<ScoreCharacteristic> Of(RiskScorecard card) => [.. card.Characteristics.Where(IsTold)];

    /// <summary>The knock-outs of a card whose every field is filled.</summary>
    public ImmutableArray<ScoreKnockOut> KnockOutsOf(RiskScorecard card) => [.. card.KnockOuts.Where(knockOut => AreTold(knockOut.When))];

    private bool IsTold(ScoreCharacteristic characteristic) => characteristic.Field is { } field ? facts.Contains(field) : AreTold(characteristic.When);

    private bool AreTold(ImmutableArray<FieldCondition> conditions) => conditions.All(condition => facts.Contains(condition.Field));
}
