using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>A strategy that triage chooses, with the facts of a contact that it is chosen for.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Known">What triage answers then, by the fields of <see cref="TriageFacts"/>.</param>
internal sealed record TriageCase(HandlingStrategy Strategy, TableCase<bool> Facts, IReadOnlyDictionary<string, string?> Known);

/// <summary>Takes triage apart into the cases in which it chooses one strategy.</summary>
internal static class TriageCases
{
    /// <summary>The cases; none where a book has no table of strategies. Some may be met by no contact.</summary>
    /// <param name="triage">The tables.</param>
    /// <param name="budget">The work that is left; where it ends, so do the cases.</param>
    /// <param name="band">The band of the risk score, where it is known.</param>
    public static ImmutableArray<TriageCase> Of(CompiledTriage triage, WorkBudget budget, string? band = null)
    {
        if (triage.Strategy is null)
        {
            return [];
        }

        var given = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (band is not null)
        {
            given[TriageFacts.RiskBand] = band;
        }

        return
        [
            .. from risk in TableCases.Of(triage.Risk, open: false, given, budget)
               from strategy in TableCases.Of(triage.Strategy, open: null, new Dictionary<string, string?>(given, StringComparer.Ordinal) { [TriageFacts.Risk] = Flag(risk.Answer) }, budget)
               where strategy.Answer is not null
               select new TriageCase(strategy.Answer, new TableCase<bool>(risk.Answer, [.. risk.All, .. strategy.All], [.. risk.None, .. strategy.None]), Answered(risk.Answer, strategy.Answer)),
        ];
    }

    /// <summary>What conditions meet where triage has no answer that holds.</summary>
    public static IReadOnlyDictionary<string, string?> WithoutAnswer(TriageState state) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [TriageFacts.State] = EnumCodes<TriageState>.CodeOf(state),
        [TriageFacts.RiskBand] = null,
        [TriageFacts.Risk] = null,
        [TriageFacts.Strategy] = null,
        [TriageFacts.StopsAtOnce] = null,
        [TriageFacts.Stopped] = null,
        [TriageFacts.Diverted] = null,
        [TriageFacts.Department] = null,
    };

    private static Dictionary<string, string?> Answered(bool isRisk, HandlingStrategy strategy) => new(StringComparer.Ordinal)
    {
        [TriageFacts.State] = EnumCodes<TriageState>.CodeOf(TriageState.Current),
        [TriageFacts.Risk] = Flag(isRisk),
        [TriageFacts.Strategy] = strategy.Code,
        [TriageFacts.StopsAtOnce] = Flag(strategy.StopsAtOnce),
        [TriageFacts.Stopped] = Flag(strategy.StopsAtOnce),
        [TriageFacts.Department] = strategy.Department,
    };

    private static string Flag(bool value) => value ? "true" : "false";
}
