using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The totals that a formula takes, and which of them have to be told of all records. A share of the records that a source tells is a fair figure of them; a sum over them is not one of all.
/// </summary>
internal sealed class FormulaReach
{
    private readonly HashSet<int> slots = [];
    private readonly HashSet<int> sketches = [];
    private readonly Dictionary<string, int>? degrees;

    public FormulaReach(FormulaTerm term) => degrees = DegreesOf(term);

    /// <summary>Why the totals of a group give no figure, were all its terms known: a total that no source tells, or totals told of different records.</summary>
    public KpiGap GapIn(GroupTotals totals)
    {
        ImmutableArray<int> taken = SlotsIn(totals);
        if (!taken.All(totals.IsTold))
        {
            return KpiGap.NotRecorded;
        }

        foreach (IGrouping<string, int> kind in taken.GroupBy(totals.KindOf))
        {
            int first = kind.First();
            bool isFair = degrees?.GetValueOrDefault(kind.Key) == 0 ? kind.All(slot => totals.AreToldAlike(first, slot)) : kind.All(totals.IsToldOfAll);
            if (!isFair)
            {
                return KpiGap.RecordedInPart;
            }
        }

        return KpiGap.None;
    }

    /// <summary>The coverage of the total that is known of the least share of its records; the first of equals.</summary>
    public MeasureCoverage CoverageIn(GroupTotals totals) =>
        SlotsIn(totals).Select(totals.CoverageOf).DefaultIfEmpty().MinBy(coverage => coverage.Share ?? Percentage.FromPercent(100));

    private ImmutableArray<int> SlotsIn(GroupTotals totals) => [.. slots.Union(sketches.Select(totals.SlotOfSketch)).Order()];

    /// <summary>
    /// By kind of record, the power with which the figure grows where all its totals grow alike: 1 for a total, 0 for a share or a mean. Null where the terms of a sum do not grow alike.
    /// </summary>
    private Dictionary<string, int>? DegreesOf(FormulaTerm term)
    {
        switch (term)
        {
            case TotalTerm total:
                slots.Add(total.Slot);
                return Degree(total.Measure, 1);
            case KnownTerm known:
                slots.Add(known.Count.Slot);
                return DegreesOf(known.Total);
            case QuantileTerm quantile:
                sketches.Add(quantile.Sketch);
                return Degree(quantile.Measure, 0);
            case NegateTerm negated:
                return DegreesOf(negated.Operand);
            case BinaryTerm binary:
                return Combine(binary.Operator, DegreesOf(binary.Left), DegreesOf(binary.Right));
            default:
                return [];
        }
    }

    private static Dictionary<string, int> Degree(MeasureSlot measure, int degree) => new(StringComparer.Ordinal) { [measure.Record.Name] = degree };

    private static Dictionary<string, int>? Combine(char sign, Dictionary<string, int>? left, Dictionary<string, int>? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        int factor = sign switch { '*' => 1, '/' => -1, _ => 0 };
        string[] kinds = [.. left.Keys.Union(right.Keys, StringComparer.Ordinal)];
        return factor == 0 && Array.Exists(kinds, kind => left.GetValueOrDefault(kind) != right.GetValueOrDefault(kind))
            ? null
            : kinds.ToDictionary(kind => kind, kind => left.GetValueOrDefault(kind) + (factor * right.GetValueOrDefault(kind)), StringComparer.Ordinal);
    }
}
