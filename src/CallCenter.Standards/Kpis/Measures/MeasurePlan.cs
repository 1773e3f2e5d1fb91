using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>Everything that formulas need totalled, each total once whatever it is called, and the counts that tell of how many records each is known.</summary>
internal sealed class MeasurePlan
{
    private readonly ImmutableArray<int> columnOfSlot;
    private readonly ImmutableArray<int> asked; // by slot
    private readonly ImmutableArray<(int Wide, int Exact)?> doubts; // by slot
    private readonly ImmutableArray<int> slotOfSketch;

    /// <param name="slots">The totals by the names of formulas.</param>
    /// <param name="sketches">The distributions, each of one of the totals.</param>
    public MeasurePlan(ImmutableArray<MeasureSlot> slots, ImmutableArray<SketchSlot> sketches)
    {
        Slots = slots;
        var positions = slots.Select((slot, i) => (slot.Key, i)).ToDictionary(StringComparer.Ordinal);
        var columns = new SortedDictionary<MeasureIdentity, MeasureSlot>();
        MeasureIdentity[] own = [.. slots.Select(Add)];
        foreach (RecordDefinition record in slots.Select(slot => slot.Record).DistinctBy(record => record.Name, StringComparer.Ordinal))
        {
            Add(MeasureSlot.Everything(record));
        }

        MeasureIdentity[] askedOf = [.. slots.Select(slot => Add(slot.Asked()))];
        (MeasureIdentity Wide, MeasureIdentity? Exact)?[] found =
            [.. slots.Select(slot => slot.Doubt() is var (wide, exact) ? (Add(wide), exact is null ? null : Add(exact)) : default((MeasureIdentity, MeasureIdentity?)?))];
        Columns = [.. columns.Values];
        Identities = [.. columns.Keys];
        columnOfSlot = [.. own.Select(ColumnOf)];
        asked = [.. askedOf.Select(ColumnOf)];
        doubts = [.. found.Select(doubt => doubt is var (wide, exact) ? (ColumnOf(wide), exact is null ? -1 : ColumnOf(exact)) : default((int, int)?))];
        slotOfSketch = [.. sketches.Select(sketch => positions[sketch.Key])];
        Distributed = [.. slotOfSketch.Select(slot => columnOfSlot[slot]).Distinct().Order()];
        Names = [.. slots.Select((slot, i) => new MeasureName(slot.Key, own[i])).Order()];

        MeasureIdentity Add(MeasureSlot slot)
        {
            MeasureIdentity identity = slot.ToIdentity();
            columns.TryAdd(identity, slot);
            return identity;
        }
    }

    /// <summary>The totals by the names of formulas.</summary>
    public ImmutableArray<MeasureSlot> Slots { get; }

    /// <summary>What is added up: every distinct total, in the order of <see cref="Identities"/>.</summary>
    public ImmutableArray<MeasureSlot> Columns { get; }

    public ImmutableArray<MeasureIdentity> Identities { get; }

    /// <summary>The columns whose distributions are kept, ascending.</summary>
    public ImmutableArray<int> Distributed { get; }

    /// <summary>What the totals are called, in order.</summary>
    public ImmutableArray<MeasureName> Names { get; }

    public int SketchCount => slotOfSketch.Length;

    /// <summary>The fields of a record that conditions of measures test.</summary>
    public IReadOnlySet<string> TestedOf(string record) =>
        Slots.Where(slot => slot.Record.Name == record).SelectMany(static slot => slot.Tests).Where(static tests => !tests.IsAny).Select(static tests => tests.Field.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>What a slot's total is of.</summary>
    public MeasureIdentity IdentityOf(int slot) => Identities[columnOfSlot[slot]];

    /// <summary>The count of the records that a slot asks about.</summary>
    public MeasureIdentity AskedBy(int slot) => Identities[asked[slot]];

    public int SlotOfSketch(int sketch) => slotOfSketch[sketch];

    /// <summary>The two counts whose difference is the number of records that leave a slot unknown; null where every record is known.</summary>
    public (MeasureIdentity Wide, MeasureIdentity? Exact)? DoubtOf(int slot) =>
        doubts[slot] is var (wide, exact) ? (Identities[wide], exact < 0 ? null : Identities[exact]) : null;

    private int ColumnOf(MeasureIdentity measure) => Identities.BinarySearch(measure);
}
