using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>Finds which tests of a condition a record fails, each with the value that it has. Off the path of records that pass.</summary>
internal static class UnmetTests
{
    /// <summary>The tests that fail, in the condition's order; empty just where the condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="schema">The record's schema.</param>
    /// <param name="record">The record.</param>
    /// <param name="at">The moment of the decision. Tests relative to it, or to another field, are told with the values that come of it.</param>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <exception cref="ArgumentException">The schema lacks a tested field, or declares it in another way.</exception>
    public static ImmutableArray<CellReading> Of<T>(Condition condition, RecordSchema<T> schema, in T record, Instant at = default)
    {
        ImmutableArray<CellReading>.Builder unmet = ImmutableArray.CreateBuilder<CellReading>();
        foreach (UnaryTests written in condition.Tests)
        {
            if (Anchored(written, schema, in record, at) is not { } tests)
            {
                FieldDefinition other = condition.Record.Find(written.Field.Distance!.From)!;
                unmet.Add(new CellReading(other.Name, "not(null)", "null", Holds: false) { Input = other, Record = condition.Record.Name });
                continue;
            }

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

    /// <summary>Tests of the field itself; null where what they are relative to is missing.</summary>
    private static UnaryTests? Anchored<T>(UnaryTests tests, RecordSchema<T> schema, in T record, Instant at)
    {
        if (tests is not { Relative: { } relative })
        {
            return tests;
        }

        long anchor = relative.Distance.IsOfMoment ? relative.Distance.AnchorAt(at) : schema.AnchorReaderOf(relative.Distance)?.Ordinal(in record) ?? Ordinal.Missing;
        return anchor == Ordinal.Missing ? null : UnaryTests.Parse(relative.At(anchor), relative.Field);
    }
}
