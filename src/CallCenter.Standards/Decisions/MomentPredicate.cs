using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>Whether a record fulfils a condition at a moment.</summary>
/// <typeparam name="T">The record's type.</typeparam>
/// <param name="record">The record.</param>
/// <param name="at">The moment of the decision, which <c>now()</c> and <c>today()</c> are told by.</param>
public delegate bool MomentPredicate<T>(in T record, Instant at);

/// <summary>Tests that all have to pass: first those that need no moment, then those of the distance from it.</summary>
internal sealed class MomentTests<T>(RecordPredicate<T> others, MomentTest<T>[] tests)
{
    public bool Hold(in T record, Instant at)
    {
        if (!others(in record))
        {
            return false;
        }

        foreach (MomentTest<T> test in tests)
        {
            if (!test.Holds(in record, at))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Tests of how far a field is from the moment of the decision.</summary>
internal sealed class MomentTest<T>(FieldReader<T> reader, FieldDistance distance, UnaryTests tests)
{
    public static MomentTest<T> Bind(UnaryTests tests, RecordSchema<T> schema)
    {
        FieldDistance distance = tests.Field.Distance!;
        FieldReader<T> reader = schema.ReaderOf(distance)
            ?? throw new ArgumentException($"Schema '{schema.Definition.Name}' does not declare field '{distance.Field}' as the condition's record does.", nameof(schema));
        return new MomentTest<T>(reader, distance, tests);
    }

    public bool Holds(in T record, Instant at)
    {
        long value = reader.Ordinal(in record);
        return tests.Contains(value == Ordinal.Missing ? Ordinal.Missing : FieldDistance.Between(value, distance.AnchorAt(at)));
    }
}
