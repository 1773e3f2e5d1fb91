using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>A characteristic checked against the record: its bins as one column, as of a decision table in which every value matches one rule.</summary>
/// <param name="Definition">The characteristic.</param>
/// <param name="Column">The field and the tests of each bin; for a condition a flag that tells whether it holds.</param>
/// <param name="Condition">The condition; null for a field.</param>
internal sealed record CompiledCharacteristic(ScoreCharacteristic Definition, CompiledInput Column, Condition? Condition)
{
    public decimal LeastPoints => Definition.Bins.Min(bin => bin.Points);

    public decimal GreatestPoints => Definition.Bins.Max(bin => bin.Points);

    public int Decimals => Definition.Bins.Max(bin => ScorePoints.DecimalsOf(bin.Points));

    /// <summary>The bin of an ordinal; there is exactly one.</summary>
    public int BinOf(long ordinal)
    {
        int bin = 0;
        while (!Column.Cells[bin].Contains(ordinal))
        {
            bin++;
        }

        return bin;
    }

    /// <summary>The bin of a text; there is exactly one.</summary>
    public int BinOf(string? text)
    {
        int bin = 0;
        while (!Column.Cells[bin].Contains(text))
        {
            bin++;
        }

        return bin;
    }

    /// <summary>The bin of a condition that holds, or does not.</summary>
    public int BinOf(bool holds) => BinOf(Ordinal.Of(holds));

    /// <summary>The points that reasons are told against.</summary>
    public decimal ReferenceOf(RiskScorecard card) => card.ReasonsAgainst == ReasonReference.Neutral
        ? Definition.Neutral!.Value
        : card.Direction == ScoreDirection.HigherIsRiskier ? LeastPoints : GreatestPoints;
}

/// <summary>A knock-out checked against the record and the bands.</summary>
internal sealed record CompiledKnockOut(ScoreKnockOut Definition, Condition Condition, int Band);
