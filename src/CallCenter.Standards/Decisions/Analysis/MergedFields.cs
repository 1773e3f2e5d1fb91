using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Fields of one name in several records: closed texts take the values of all, and are open where they are open in one.</summary>
internal sealed class MergedFields
{
    private readonly Dictionary<string, FieldDefinition> fields = new(StringComparer.Ordinal);

    private MergedFields()
    {
    }

    /// <summary>Whether every field has the same values in all records.</summary>
    public bool AreAlike { get; private set; } = true;

    public static MergedFields Of(IEnumerable<RecordDefinition> records)
    {
        var merged = new MergedFields();
        foreach (RecordDefinition record in records.Distinct())
        {
            foreach (FieldDefinition field in record.Fields)
            {
                merged.Add(field);
            }
        }

        return merged;
    }

    /// <summary>A record with the fields as merged.</summary>
    public RecordDefinition Over(RecordDefinition record) => new(record.Name, [.. record.Fields.Select(field => fields[field.Name])]);

    /// <summary>Tests on a field as merged: a value that their own field does not have counts as a missing one.</summary>
    public UnaryTests Over(UnaryTests tests) => AreAlike ? tests : tests.Over(fields[tests.Field.Name]);

    private void Add(FieldDefinition field)
    {
        if (!fields.TryGetValue(field.Name, out FieldDefinition? known))
        {
            fields.Add(field.Name, field);
        }
        else if (!known.Values.SequenceEqual(field.Values))
        {
            AreAlike = false;
            ImmutableArray<string> values = known.Values.IsEmpty || field.Values.IsEmpty ? [] : [.. known.Values.Union(field.Values, StringComparer.Ordinal)];
            fields[field.Name] = known.Closed(values);
        }
    }
}
