using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The facts that decide whether a contact is stopped: what the tables of risks and of strategies test.</summary>
internal sealed class TriageGrounds<T>
{
    private readonly (FieldDefinition Field, FieldReader<TriagedContact<T>> Reader)[] fields;

    public TriageGrounds(CompiledTriage compiled, RecordSchema<TriagedContact<T>> schema) => fields =
    [
        .. from table in new[] { compiled.Risk?.Table, compiled.Strategy?.Table }.OfType<CompiledTable>()
           from input in table.Inputs
           group input.Field by input.Field.Name into same
           select (same.First(), schema.ReaderOf(same.First())!),
    ];

    /// <summary>Whether the field of a value is among them.</summary>
    public bool Has(UnknownValue unknown) => Array.Exists(fields, known => known.Field.Name == unknown.Field);

    /// <summary>Whether two contacts give the same grounds.</summary>
    public bool AreSame(in TriagedContact<T> one, in TriagedContact<T> other)
    {
        foreach ((FieldDefinition field, FieldReader<TriagedContact<T>> reader) in fields)
        {
            bool isSame = field.HasOrdinals() ? reader.Ordinal(in one) == reader.Ordinal(in other) : reader.Text(in one) == reader.Text(in other);
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }
}
