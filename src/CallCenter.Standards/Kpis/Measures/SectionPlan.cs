using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>Lays a record's measures out in sections: which test is which bit, which measure is which lane.</summary>
internal sealed class SectionPlan<T>
{
    private readonly RecordSchema<T> schema;
    private readonly RecordedFacts facts;
    private readonly Dictionary<string, FieldColumn<T>> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Field, string Tests), long> bits = [];
    private readonly List<(int Slot, MeasureSlot Measure, long Need)> measures = [];

    private SectionPlan(RecordSchema<T> schema, RecordedFacts facts) => (this.schema, this.facts) = (schema, facts);

    public FieldColumn<T>[] Columns { get; private set; } = [];

    public (int Slot, int Lane)[] Slots { get; private set; } = [];

    public (int Sketch, int Lane, long Need)[] Sketches { get; private set; } = [];

    public long[] Need { get; private set; } = [];

    public int CountLanes { get; private set; }

    /// <summary>The sections of measures over the schema's record.</summary>
    /// <param name="schema">The schema that reads the record.</param>
    /// <param name="facts">What the source records; a field that it does not is missing, whatever records hold.</param>
    /// <param name="totals">What is added up.</param>
    /// <param name="distributed">Those of them whose distributions are kept.</param>
    public static List<SectionPlan<T>> Create(RecordSchema<T> schema, RecordedFacts facts, ImmutableArray<MeasureSlot> totals, ImmutableArray<int> distributed)
    {
        var sections = new List<SectionPlan<T>>();
        SectionPlan<T>? section = null;
        for (int slot = 0; slot < totals.Length; slot++)
        {
            MeasureSlot measure = totals[slot];
            if (section is null || section.bits.Count + measure.Tests.Length + 1 > MeasureBlock.TestLimit)
            {
                sections.Add(section = new SectionPlan<T>(schema, facts));
            }

            section.Add(slot, measure, distributed.Contains(slot));
        }

        sections.ForEach(each => each.Finish(distributed));
        return sections;
    }

    private void Add(int slot, MeasureSlot measure, bool isSketched)
    {
        long need = 0;
        foreach (UnaryTests tests in measure.Tests.Where(tests => !tests.IsAny))
        {
            need |= BitOf(tests.Field, tests.Text, static (column, bit, tests) => column.AddTest(tests!, bit), tests);
        }

        if (isSketched && measure.Field is { IsRequired: false } field)
        {
            // A missing value adds nothing to a sum, but it must not enter a distribution as zero.
            need |= BitOf(field, "present", static (column, bit, _) => ((OrdinalColumn<T>)column).AddPresence(bit), null);
        }

        measures.Add((slot, measure, need));
    }

    private long BitOf(FieldDefinition field, string tests, Action<FieldColumn<T>, long, UnaryTests?> add, UnaryTests? test)
    {
        if (!bits.TryGetValue((field.Name, tests), out long bit))
        {
            bit = 1L << bits.Count;
            bits.Add((field.Name, tests), bit);
            add(ColumnOf(field), bit, test);
        }

        return bit;
    }

    private FieldColumn<T> ColumnOf(FieldDefinition field)
    {
        if (!columns.TryGetValue(field.Name, out FieldColumn<T>? column))
        {
            if (!field.IsReadFrom(schema.Definition))
            {
                throw new ArgumentException($"The schema's record '{schema.Definition}' lacks the field '{field.Name}' as the measures were checked against.", nameof(field));
            }

            int index = schema.Definition.IndexOf(field.Name);
            columns.Add(field.Name, column = !facts.Has(field) ? FieldColumn<T>.Missing(field) : field.Relation is null ? FieldColumn<T>.Create(schema.Reader(index), schema.Definition.Fields[index]) : FieldColumn<T>.Create(schema.ReaderOf(field)!, field));
        }

        return column;
    }

    private void Finish(ImmutableArray<int> distributed)
    {
        (int Slot, MeasureSlot Measure, long Need)[] counts = [.. measures.Where(measure => measure.Measure.Field is null)];
        (int Slot, MeasureSlot Measure, long Need)[] sums = [.. measures.Where(measure => measure.Measure.Field is not null)];
        CountLanes = RoundUp(counts.Length);
        Slots = [.. counts.Select((measure, i) => (measure.Slot, i)), .. sums.Select((measure, i) => (measure.Slot, CountLanes + i))];
        Need = new long[CountLanes + RoundUp(sums.Length)];
        Array.Fill(Need, -1); // a lane without a measure needs the bit that no word has
        counts.Select(measure => measure.Need).ToArray().CopyTo(Need, 0);
        sums.Select(measure => measure.Need).ToArray().CopyTo(Need, CountLanes);
        for (int i = 0; i < sums.Length; i++)
        {
            ((OrdinalColumn<T>)ColumnOf(sums[i].Measure.Field!)).ValueLanes.Add(i);
        }

        Columns = [.. columns.Values];
        Sketches = [.. Slots.Where(slot => distributed.Contains(slot.Slot)).Select(slot => (distributed.IndexOf(slot.Slot), slot.Lane, Need[slot.Lane]))];
    }

    private static int RoundUp(int count) => (count + MeasureBlock.Lanes - 1) / MeasureBlock.Lanes * MeasureBlock.Lanes;
}
