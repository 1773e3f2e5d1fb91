using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// Fields of one name in several records: closed texts take the values of all, and are open where they are open in one. What compares otherwise under one name is another field, and takes a name of its own.
/// </summary>
internal sealed class MergedFields
{
    private readonly Dictionary<string, FieldDefinition> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, FieldRelation Relation), string> otherwise = [];

    private MergedFields()
    {
    }

    /// <summary>Whether every field is the same in all records: has the same values, and compares the same.</summary>
    public bool AreAlike { get; private set; } = true;

    public static MergedFields Of(IEnumerable<RecordDefinition> records)
    {
        var merged = new MergedFields();
        RecordDefinition[] all = [.. records.Distinct()];
        HashSet<string> taken = [.. all.SelectMany(static record => record.Fields).Select(static field => field.Name)];
        foreach (RecordDefinition record in all)
        {
            foreach (FieldDefinition field in record.Fields)
            {
                merged.Add(field, taken);
            }
        }

        return merged;
    }

    /// <summary>A field as merged.</summary>
    public FieldDefinition Over(FieldDefinition field) => field.Distance is null ? fields[NameOf(field)] : field;

    /// <summary>A record with the fields as merged.</summary>
    public RecordDefinition Over(RecordDefinition record) => new(record.Name, [.. record.Fields.Select(Over)]);

    /// <summary>Tests on a field as merged: a value that their own field does not have counts as a missing one.</summary>
    public UnaryTests Over(UnaryTests tests) => AreAlike || tests.Field.Distance is not null ? tests : tests.Over(Over(tests.Field));

    private string NameOf(FieldDefinition field) => field.Relation is { } relation && otherwise.TryGetValue((field.Name, relation), out string? name) ? name : field.Name;

    private void Add(FieldDefinition field, HashSet<string> taken)
    {
        if (!fields.TryGetValue(NameOf(field), out FieldDefinition? known))
        {
            fields.Add(field.Name, field);
        }
        else if (known.Relation != field.Relation)
        {
            AreAlike = false;
            string name = field.Name;
            do
            {
                name += "-otherwise";
            }
            while (!taken.Add(name));
            if (field.Relation is { } relation)
            {
                otherwise.Add((field.Name, relation), name);
                fields.Add(name, field.Renamed(name));
            }
            else
            {
                // A record's own field keeps its name; what compares gives way.
                otherwise.Add((field.Name, known.Relation!), name);
                fields.Add(name, known.Renamed(name));
                fields[field.Name] = field;
            }
        }
        else if (!known.Values.SequenceEqual(field.Values))
        {
            AreAlike = false;
            ImmutableArray<string> values = known.Values.IsEmpty || field.Values.IsEmpty ? [] : [.. known.Values.Union(field.Values, StringComparer.Ordinal)];
            fields[known.Name] = known.Closed(values);
        }
    }
}
