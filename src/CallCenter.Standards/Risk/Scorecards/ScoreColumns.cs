using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>
/// A card arranged by the fields it reads: each field is looked up once, whatever characteristics and conditions use it. A row has the points of the value, and a bit for each condition that the value
/// does not break; the bits left after the last field are the conditions that hold.
/// </summary>
internal sealed class ScoreColumns<T>
{
    private readonly CompiledScorecard card;
    private readonly ImmutableArray<Condition> conditions;

    public ScoreColumns(CompiledScorecard card, RecordSchema<T> schema)
    {
        this.card = card;
        conditions = [.. card.Conditions];
        ImmutableArray<FieldDefinition> fields = [.. card.FieldsRead.DistinctBy(field => field.Name)];
        Lookups = new FieldLookup<T>[fields.Length];
        Rows = new LookupRow[fields.Length][];
        for (int i = 0; i < fields.Length; i++)
        {
            (Lookups[i], Rows[i]) = ColumnOf(fields[i], schema);
        }
    }

    /// <summary>The look-up of each field.</summary>
    public FieldLookup<T>[] Lookups { get; }

    /// <summary>The rows that each look-up finds, by number.</summary>
    public LookupRow[][] Rows { get; }

    /// <summary>The reader of a field, which the schema has to declare as the card's record does.</summary>
    public static FieldReader<T> ReaderOf(FieldDefinition field, RecordSchema<T> schema) => schema.ReaderOf(field)
        ?? throw new ArgumentException($"Schema '{schema.Definition.Name}' does not declare field '{field.Name}' as the card's record does.", nameof(schema));

    private (FieldLookup<T> Lookup, LookupRow[] Rows) ColumnOf(FieldDefinition field, RecordSchema<T> schema)
    {
        var cells = new List<UnaryTests>();
        var points = new List<long>();
        foreach (CompiledCharacteristic characteristic in card.Characteristics.Where(characteristic => characteristic.Condition is null && characteristic.Column.Field.Name == field.Name))
        {
            cells.AddRange(characteristic.Column.Cells);
            points.AddRange(characteristic.Definition.Bins.Select(bin => ScorePoints.ToUnits(bin.Points, card.Decimals)));
        }

        int binned = cells.Count;
        ulong tested = 0;
        var bits = new List<ulong>();
        for (int i = 0; i < conditions.Length; i++)
        {
            if (conditions[i].Tests.FirstOrDefault(tests => tests.Field.Name == field.Name) is { } own)
            {
                cells.Add(own);
                bits.Add(1UL << i);
                tested |= 1UL << i;
            }
        }

        var sets = ColumnSets.Of(new CompiledInput(field, null, [.. cells]), [.. Enumerable.Range(0, cells.Count)]);
        var rows = new LookupRow[sets.Sets.Count];
        for (int set = 0; set < rows.Length; set++)
        {
            long value = 0;
            ulong kept = ~tested;
            for (int cell = 0; cell < cells.Count; cell++)
            {
                if ((sets.Sets[set][cell >> 6] >> cell & 1) != 0)
                {
                    value += cell < binned ? points[cell] : 0;
                    kept |= cell < binned ? 0 : bits[cell - binned];
                }
            }

            rows[set] = new LookupRow(value, kept);
        }

        return (ColumnLookups.Create(ReaderOf(field, schema), sets, [.. Enumerable.Range(0, rows.Length)]), rows);
    }
}
