namespace CallCenter.Standards.Decisions;

/// <summary>The fields that tables, cards or guards close and a schema leaves open, each read once: what is not among their values is told.</summary>
internal sealed class ClosedFields<T>
{
    private readonly (string Name, ClosedReader<T> Reader)[] fields;

    public ClosedFields(IEnumerable<CompiledTable> tables, RecordSchema<T> schema)
        : this(tables.SelectMany(table => table.Inputs).Select(input => input.Field), schema)
    {
    }

    public ClosedFields(IEnumerable<FieldDefinition> tested, RecordSchema<T> schema) => fields =
    [
        .. from field in tested.DistinctBy(field => field.Name)
           let reader = schema.ReaderOf(field) as ClosedReader<T>
           where reader is not null
           select (field.Name, reader),
    ];

    /// <summary>Whether no field is closed, so that nothing can be unknown.</summary>
    public bool IsEmpty => fields.Length == 0;

    /// <summary>Whether a value is not known.</summary>
    public bool HasUnknown(in T record)
    {
        foreach ((string _, ClosedReader<T> reader) in fields)
        {
            if (reader.Unknown(in record) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values that are not known, as people read them: shortened, card and identity numbers masked; null where all are known.</summary>
    public UnknownValues? Unknown(in T record)
    {
        List<UnknownValue>? unknown = null;
        foreach ((string name, ClosedReader<T> reader) in fields)
        {
            if (reader.Unknown(in record) is { } value)
            {
                (unknown ??= []).Add(new UnknownValue(name, Excerpt.Of(SensitiveNumbers.Mask(value))));
            }
        }

        return unknown is null ? null : new UnknownValues([.. unknown]);
    }
}
