using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>One of two cards that are held against each other: which conditions of a common list are its bins, and which its conditions on several fields.</summary>
internal sealed class ScoreSide
{
    private readonly CompiledScorecard card;
    private readonly int firstFlag;
    private readonly List<(string Field, int Condition, decimal Points)> bins = [];
    private readonly List<int> flags = [];
    private readonly decimal[] starts;

    /// <param name="card">The card.</param>
    /// <param name="conditions">Where its bins and conditions go.</param>
    /// <param name="firstFlag">The bit of its first condition on several fields.</param>
    /// <param name="fields">The fields of both cards.</param>
    public ScoreSide(CompiledScorecard card, List<Condition> conditions, int firstFlag, MergedFields fields)
    {
        this.card = card;
        this.firstFlag = firstFlag;
        starts = [.. card.Card.Bands.Skip(1).Select(static band => band.From!.Value)];
        Start = card.Card.Base;
        foreach (CompiledCharacteristic characteristic in card.Characteristics.Where(static characteristic => characteristic.Condition is null))
        {
            for (int bin = 0; bin < characteristic.Definition.Bins.Length; bin++)
            {
                if (characteristic.Column.Cells[bin].IsAny)
                {
                    Start += characteristic.Definition.Bins[bin].Points;
                    continue;
                }

                bins.Add((fields.Over(characteristic.Column.Field).Name, conditions.Count, characteristic.Definition.Bins[bin].Points));
                conditions.Add(Condition.Of([fields.Over(characteristic.Column.Cells[bin])], card.Record));
            }
        }

        foreach (Condition condition in card.Conditions)
        {
            flags.Add(conditions.Count);
            conditions.Add(Condition.Of(condition.Tests.Select(fields.Over), card.Record));
        }
    }

    /// <summary>The points that every record has.</summary>
    public decimal Start { get; }

    /// <summary>The least total of each band but the first.</summary>
    public ReadOnlySpan<decimal> Starts => starts;

    /// <summary>The bands that knock-outs bring at least, each once.</summary>
    public IEnumerable<int> Floors => card.KnockOuts.Select(static knockOut => knockOut.Band).Distinct();

    /// <summary>The least and the greatest that conditions on several fields add.</summary>
    public (decimal Least, decimal Greatest) ConditionPoints => card.Characteristics.Where(static characteristic => characteristic.Condition is not null)
        .Aggregate((Least: 0m, Greatest: 0m), static (sum, characteristic) => (sum.Least + characteristic.LeastPoints, sum.Greatest + characteristic.GreatestPoints));

    /// <summary>Whether the conditions on several fields do the same in both cards, so that totals differ by the points of single fields only.</summary>
    public bool HasConditionsOf(ScoreSide other) =>
        card.Card.Direction == other.card.Card.Direction
        && card.Conditions.SequenceEqual(other.card.Conditions)
        && card.KnockOuts.Select(static knockOut => knockOut.Band).SequenceEqual(other.card.KnockOuts.Select(static knockOut => knockOut.Band))
        && PointsOfConditions().SequenceEqual(other.PointsOfConditions());

    /// <summary>What a piece of a field's values adds.</summary>
    public decimal PointsOf(AnalysedColumn column, int piece)
    {
        ulong[] holding = column.RulesOf(piece);
        decimal points = 0;
        foreach ((string field, int condition, decimal value) in bins)
        {
            points += field == column.Field && Bits.Contains(holding, condition) ? value : 0;
        }

        return points;
    }

    /// <summary>The conditions on several fields that a piece of a field's values lets hold, a bit each.</summary>
    public ulong HoldingOf(AnalysedColumn column, int piece)
    {
        ulong[] holding = column.RulesOf(piece);
        ulong set = 0;
        for (int i = 0; i < flags.Count; i++)
        {
            set |= Bits.Contains(holding, flags[i]) ? 1UL << (firstFlag + i) : 0;
        }

        return set;
    }

    /// <summary>The place of the band of a total and of the conditions that hold.</summary>
    public int BandOf(decimal total, ulong holding)
    {
        int flag = firstFlag;
        foreach (CompiledCharacteristic characteristic in card.Characteristics)
        {
            if (characteristic.Condition is not null)
            {
                total += characteristic.Definition.Bins[characteristic.BinOf((holding & (1UL << flag++)) != 0)].Points;
            }
        }

        int band = BandOf(total);
        foreach (CompiledKnockOut knockOut in card.KnockOuts)
        {
            if ((holding & (1UL << flag++)) != 0)
            {
                band = Floored(band, knockOut.Band);
            }
        }

        return band;
    }

    /// <summary>The place of the band of a total, knock-outs apart.</summary>
    public int BandOf(decimal total)
    {
        int band = 0;
        foreach (decimal start in starts)
        {
            band += total >= start ? 1 : 0;
        }

        return band;
    }

    /// <summary>The riskier of two bands.</summary>
    public int Floored(int band, int floor) => card.Card.Direction == ScoreDirection.HigherIsRiskier ? Math.Max(band, floor) : Math.Min(band, floor);

    private IEnumerable<(decimal Holds, decimal Otherwise)> PointsOfConditions() =>
        from characteristic in card.Characteristics
        where characteristic.Condition is not null
        select (characteristic.Definition.Bins[characteristic.BinOf(holds: true)].Points, characteristic.Definition.Bins[characteristic.BinOf(holds: false)].Points);

    /// <summary>The code of a band.</summary>
    public string CodeOf(int band) => card.Card.Bands[band].Code;
}
