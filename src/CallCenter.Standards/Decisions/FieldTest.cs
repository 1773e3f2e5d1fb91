namespace CallCenter.Standards.Decisions;

/// <summary>Unary tests bound to where a record keeps the field.</summary>
internal abstract class FieldTest<T>
{
    public abstract bool Holds(in T record);

    /// <summary>A coded text is tested by its index, which needs no text.</summary>
    public static FieldTest<T> Bind(UnaryTests tests, RecordSchema<T> schema)
    {
        FieldReader<T> reader = tests.Field.Distance is { IsOfMoment: true }
            ? throw new ArgumentException($"'{tests.Field.Name}' needs the moment of the decision; bind the condition with BindAt, or make it an ordinary one with At.", nameof(tests))
            : schema.ReaderOf(tests.Field)
            ?? throw new ArgumentException($"Schema '{schema.Definition.Name}' does not declare field '{tests.Field.Name}' as the condition's record does.", nameof(schema));
        return tests.Field.HasOrdinals() ? new OrdinalTest<T>(reader, tests) : new TextTest<T>(reader, tests);
    }
}

internal sealed class OrdinalTest<T>(FieldReader<T> reader, UnaryTests tests) : FieldTest<T>
{
    public override bool Holds(in T record) => tests.Contains(reader.Ordinal(in record));
}

internal sealed class TextTest<T>(FieldReader<T> reader, UnaryTests tests) : FieldTest<T>
{
    public override bool Holds(in T record) => tests.Contains(reader.Text(in record));
}

/// <summary>Several tests that all have to pass, tried in order.</summary>
internal sealed class FieldTests<T>(FieldTest<T>[] tests)
{
    public bool Hold(in T record)
    {
        foreach (FieldTest<T> test in tests)
        {
            if (!test.Holds(in record))
            {
                return false;
            }
        }

        return true;
    }
}
