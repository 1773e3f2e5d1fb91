using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Checks the characteristics of a card against a record's fields and compiles them; each fault is a finding.</summary>
internal sealed class CharacteristicCompiler(RiskScorecard card, RecordDefinition record, FindingList findings)
{
    private static readonly FieldDefinition Holds = new("holds", FieldType.Boolean, isRequired: true);

    /// <summary>The characteristic, or null where it has errors or not everything could be read.</summary>
    public CompiledCharacteristic? Compile(Located<ScoreCharacteristic> located)
    {
        ScoreCharacteristic characteristic = located.Value;
        if (card.ReasonsAgainst == ReasonReference.Neutral && characteristic.Neutral is null)
        {
            findings.Add(RiskFindings.ScoreReasons, located.Place, characteristic.Code, $"Reasons are told against neutral points, and '{characteristic.Code}' has none.");
        }

        LocatedList<ScoreBin> bins = located.Each(c => c.Bins);
        CheckPoints(bins, characteristic.Code);
        if (characteristic.Field is null == characteristic.When.IsEmpty)
        {
            findings.Add(RiskFindings.CharacteristicSource, located.Place, characteristic.Code, $"'{characteristic.Code}' needs a field or a condition{(characteristic.Field is null ? FindingWords.Of($"") : $", not both")}.");
            return null;
        }

        Condition? condition = characteristic.Field is null ? Condition.Compile(characteristic.When, record, located.At(c => c.When), findings) : null;
        FieldDefinition? field = characteristic.Field is { } name ? FieldOf(name, located.At(c => c.Field)) : Holds;
        if (field is null || ColumnOf(field, bins) is not { } column || (characteristic.Field is null && condition is null))
        {
            return null;
        }

        new BinChecks(located, column, findings).Check();
        return new CompiledCharacteristic(characteristic, column, condition);
    }

    private void CheckPoints(LocatedList<ScoreBin> bins, string characteristic)
    {
        if (bins.Count > ScorecardCompiler.MaximumParts || bins is { Count: 0, IsComplete: true })
        {
            findings.Add(
                RiskFindings.ScorecardSize, bins.Place, characteristic, $"'{characteristic}' has {bins.Count} bins; it needs 1 to {ScorecardCompiler.MaximumParts}.");
        }

        foreach (Located<ScoreBin> bin in bins)
        {
            if (!ScorePoints.Fit(bin.Value.Points))
            {
                findings.Add(RiskFindings.ScorePoints, bin.At(b => b.Points), RiskNumbers.Text(bin.Value.Points), $"The points have too many digits.");
            }
        }
    }

    private FieldDefinition? FieldOf(string name, Place place)
    {
        FieldDefinition? field = record.Find(name);
        if (field is null)
        {
            findings.Add(FindingRules.UnknownField, place, name, $"Record '{record.Name}' has no field '{Excerpt.Of(name)}'; {NearestName.Suggest(name, [.. record.Fields.Select(known => known.Name)])}.");
        }

        return field;
    }

    private CompiledInput? ColumnOf(FieldDefinition field, LocatedList<ScoreBin> bins)
    {
        ImmutableArray<UnaryTests>.Builder cells = ImmutableArray.CreateBuilder<UnaryTests>(bins.Count);
        foreach (Located<ScoreBin> bin in bins)
        {
            if (UnaryTests.TryParse(bin.Value.When, field, out UnaryTests? tests, out UnaryTestsError? error))
            {
                cells.Add(tests);
            }
            else
            {
                findings.Add(error.Rule, bin.At(b => b.When), bin.Value.When, $"At {error.Position}: {error.Said}");
            }
        }

        return cells.Count > 0 && cells.Count == bins.Count && bins.IsComplete ? new CompiledInput(field, null, cells.MoveToImmutable()) : null;
    }
}
