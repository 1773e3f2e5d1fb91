using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The totals that a formula takes, and which of them have to be told of all records. A share of the records that a source tells is a fair figure of them; a sum over them is not one of all.
/// </summary>
internal sealed class FormulaReach
{
    private readonly HashSet<int> found = [];
    private readonly HashSet<int> sketches = [];
    private readonly ImmutableArray<int> slots;
    private readonly ImmutableArray<(ImmutableArray<int> Slots, bool IsShare)> kinds;

    public FormulaReach(FormulaTerm term, MeasurePlan plan)
    {
        Dictionary<string, int>? degrees = DegreesOf(term, plan);
        slots = [.. found.Order()];
        kinds =
        [
            .. from slot in slots
               group slot by plan.Slots[slot].Record.Name into kind
               select (ImmutableArray.CreateRange(kind), degrees?.GetValueOrDefault(kind.Key) == 0),
        ];
    }

    /// <summary>Why the totals of a group give no figure, were all its terms known: a total that no source tells, or totals told of different records.</summary>
    public KpiGap GapIn(GroupTotals totals)
    {
        foreach (int slot in slots)
        {
            if (!totals.IsTold(slot))
            {
                return KpiGap.NotRecorded;
            }
        }

        if (slots.Any(slot => !totals.IsApart(slot)))
        {
            return KpiGap.MixedMeasures;
        }

        if (sketches.Any(sketch => !totals.IsDistributedOfAll(sketch)))
        {
            return KpiGap.RecordedInPart;
        }

        foreach ((ImmutableArray<int> own, bool isShare) in kinds)
        {
            foreach (int slot in own)
            {
                if (isShare ? !totals.AreToldAlike(own[0], slot) : !totals.IsToldOfAll(slot))
                {
                    return KpiGap.RecordedInPart;
                }
            }
        }

        return KpiGap.None;
    }

    /// <summary>The coverage of the total that is known of the least share of the records it asks about; the first of equals. One that asks about none hides nothing.</summary>
    public MeasureCoverage CoverageIn(GroupTotals totals)
    {
        MeasureCoverage least = default;
        foreach (int slot in slots)
        {
            MeasureCoverage coverage = totals.CoverageOf(slot);
            bool isLess = least.All == 0 || (Int128)coverage.Known * least.All < (Int128)least.Known * coverage.All;
            least = isLess && coverage.All > 0 ? coverage : least;
        }

        return least;
    }

    /// <summary>
    /// By kind of record, the power with which the figure grows where all its totals grow alike: 1 for a total, 0 for a share or a mean. Null where the terms of a sum do not grow alike.
    /// </summary>
    private Dictionary<string, int>? DegreesOf(FormulaTerm term, MeasurePlan plan)
    {
        switch (term)
        {
            case TotalTerm total:
                found.Add(total.Slot);
                return Degree(total.Measure, 1);
            case KnownTerm known:
                found.Add(known.Count.Slot);
                return DegreesOf(known.Total, plan);
            case QuantileTerm quantile:
                found.Add(plan.SlotOfSketch(quantile.Sketch));
                sketches.Add(quantile.Sketch);
                return Degree(quantile.Measure, 0);
            case NegateTerm negated:
                return DegreesOf(negated.Operand, plan);
            case BinaryTerm binary:
                return Combine(binary.Operator, DegreesOf(binary.Left, plan), DegreesOf(binary.Right, plan));
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
