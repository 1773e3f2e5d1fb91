using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Finds which tests of a condition a record fails, each with the value that it has. Off the path of records that pass.</summary>
internal static class UnmetTests
{
    /// <summary>The tests that fail, in the condition's order; empty just where the condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="schema">The record's schema.</param>
    /// <param name="record">The record.</param>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <exception cref="ArgumentException">The schema lacks a tested field, or declares it in another way.</exception>
    public static ImmutableArray<CellReading> Of<T>(Condition condition, RecordSchema<T> schema, in T record)
    {
        ImmutableArray<CellReading>.Builder unmet = ImmutableArray.CreateBuilder<CellReading>();
        foreach (UnaryTests tests in condition.Tests)
        {
            FieldReader<T> reader = schema.ReaderOf(tests.Field)
                ?? throw new ArgumentException($"Schema '{schema.Definition.Name}' does not declare field '{tests.Field.Name}' as the condition's record does.", nameof(schema));
            InputValue value = InputValue.Read(tests.Field, reader, in record);
            if (!value.Passes(tests))
            {
                unmet.Add(new CellReading(tests.Field.Name, tests.Text, value.Literal(tests.Field), Holds: false) { Input = tests.Field, Record = condition.Record.Name });
            }
        }

        return unmet.ToImmutable();
    }
}
