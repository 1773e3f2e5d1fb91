using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>Where totals, whoever made them, hold what a plan's formulas ask for.</summary>
internal sealed class TotalsBinding
{
    private readonly MeasureTotals totals;
    private readonly ImmutableArray<int[]> columns; // by slot: the column in each part, or one of the two below
    private readonly ImmutableArray<int[]> asked; // by slot
    private readonly ImmutableArray<int[]> distributions; // by sketch and part
    private readonly ImmutableArray<(int[] Wide, int[]? Exact)?> doubts; // by slot

    private const int Missing = -1;
    private const int RuledOut = -2;

    public TotalsBinding(MeasurePlan plan, MeasureTotals totals)
    {
        this.totals = totals;
        Plan = plan;
        columns = [.. plan.Slots.Select((_, slot) => ColumnsOf(plan.IdentityOf(slot)))];
        asked = [.. plan.Slots.Select((_, slot) => ColumnsOf(plan.AskedBy(slot)))];
        doubts = [.. plan.Slots.Select((_, slot) => plan.DoubtOf(slot) is var (wide, exact) ? (ColumnsOf(wide), exact is null ? null : ColumnsOf(exact)) : default((int[], int[]?)?))];
        distributions =
        [
            .. from sketch in Enumerable.Range(0, plan.SketchCount)
               let own = columns[plan.SlotOfSketch(sketch)]
               select totals.Parts.Select((part, i) => part.Shape.Distributed.IndexOf(own[i])).ToArray(),
        ];
    }

    public MeasurePlan Plan { get; }

    public ImmutableArray<TotalsPart> Parts => totals.Parts;

    /// <summary>The names of the dimensions.</summary>
    public ImmutableArray<string> Dimensions => totals.Dimensions;

    /// <summary>The standards that the totals were made by.</summary>
    public ImmutableArray<StandardFingerprint> Standards => totals.Standards;

    /// <exception cref="ArgumentException">The group has another number of dimensions.</exception>
    public GroupTotals Of(GroupKey group)
    {
        totals.ThrowIfForeign(group);
        return new GroupTotals(this, group, [.. Parts.Select(part => part.Find(group))]);
    }

    /// <summary>Whether a group holds one value alone of the field whose values a slot keeps apart.</summary>
    public bool IsApart(int slot, GroupKey group)
    {
        if (Plan.Slots[slot] is not { Per: { } field } measure)
        {
            return true;
        }

        for (int i = 0; i < totals.DimensionsInFull.Length; i++)
        {
            TotalsDimension dimension = totals.DimensionsInFull[i];
            bool isField = dimension.Fields.IsEmpty ? dimension.Name == field : dimension.Fields.GetValueOrDefault(measure.Record.Name) == field;
            if (isField && dimension.Unit is null && group.Values[i] is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a part tells a slot itself.</summary>
    public bool IsTold(int slot, int part) => columns[slot][part] >= 0;

    /// <summary>Whether a part tells a slot, or knows that it adds nothing to it.</summary>
    public bool IsCovered(int slot, int part) => columns[slot][part] != Missing;

    /// <summary>Whether a part has the distribution of what it tells.</summary>
    public bool IsDistributed(int sketch, int part) => distributions[sketch][part] >= 0;

    /// <summary>The records of a part's group that a slot asks about; all of its kind where the part does not tell.</summary>
    public long AskedIn(int slot, int part, TotalsRow row)
    {
        if (Parts[part].Shape.Record != Plan.Slots[slot].Record.Name)
        {
            return 0;
        }

        return asked[slot][part] == Missing ? row.Totals[Parts[part].Shape.All] : ValueAt(asked[slot][part], row);
    }

    public long TotalIn(int slot, int part, TotalsRow row) => ValueAt(columns[slot][part], row);

    public ValueBuckets? DistributionIn(int sketch, int part, TotalsRow row) => distributions[sketch][part] is >= 0 and var index ? row.Distributions[index] : null;

    /// <summary>The records of a part's group that leave a slot unknown; all of them where the part does not tell.</summary>
    public long UnknownIn(int slot, int part, TotalsRow row)
    {
        if (doubts[slot] is not var (wide, exact))
        {
            return 0;
        }

        bool isTold = wide[part] != Missing && exact?[part] != Missing;
        return isTold ? ValueAt(wide[part], row) - (exact is null ? 0 : ValueAt(exact[part], row)) : AskedIn(slot, part, row);
    }

    private static long ValueAt(int column, TotalsRow row) => column < 0 ? 0 : row.Totals[column];

    private int[] ColumnsOf(MeasureIdentity measure) =>
        [.. totals.Parts.Select(part => part.Shape.IndexOf(measure) is >= 0 and var column ? column : part.Shape.RulesOut(measure) ? RuledOut : Missing)];
}
