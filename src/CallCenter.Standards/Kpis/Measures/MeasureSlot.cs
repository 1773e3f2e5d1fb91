using System.Collections.Immutable;
using System.Numerics;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>How a source stands to a total.</summary>
internal enum Recording
{
    /// <summary>Its records lack a field that the total asks for.</summary>
    Missing,

    /// <summary>It has no records that could count.</summary>
    RuledOut,

    /// <summary>It tells the total.</summary>
    Recorded,
}

/// <summary>One exact total that accumulation keeps for every group: a measure, or one a formula derives from it.</summary>
/// <param name="Key">The measure's code, or the call that derives it, such as <c>within(answered-wait, PT20S)</c>.</param>
/// <param name="Record">The record it is taken over.</param>
/// <param name="Field">The field it sums, or null where it counts.</param>
/// <param name="Tests">The tests that must all hold.</param>
internal sealed record MeasureSlot(string Key, RecordDefinition Record, FieldDefinition? Field, ImmutableArray<UnaryTests> Tests)
{
    /// <summary>The field whose values are to be kept apart, or null.</summary>
    public string? Per { get; init; }

    public Dimension Dimension => Field?.Dimension ?? Dimension.Count;

    /// <summary>What the total is divided by to be in its unit: ticks in a second, or the number's scale.</summary>
    public BigInteger Divisor => Field is null ? BigInteger.One : MeasureIdentity.DivisorOf(Field.Type, Field.Scale);

    /// <summary>The number of all records of a kind.</summary>
    public static MeasureSlot Everything(RecordDefinition record) => new("", record, null, []);

    /// <summary>What the total is of, whatever it is called and however its tests were written.</summary>
    public MeasureIdentity ToIdentity()
    {
        var where = new List<TestedField>(Tests.Length);
        for (int i = 0; i < Tests.Length; i++)
        {
            FieldDefinition field = Tests[i].Field;
            if (FirstOn(field) == i && CanonicalTests.Of(TestsOn(field, i)) is { } text)
            {
                where.Add(new TestedField(field.Name, field.Type, field.Scale, field.Relation is { } relation ? $"{text} of {relation}" : text));
            }
        }

        return new MeasureIdentity(Record.Name, Field is null ? null : new SummedField(Field.Name, Field.Type, Field.Dimension, Field.Scale), where);
    }

    /// <summary>The records in question: those that pass the tests on fields which every record has. Of the others it is clear that they do not count.</summary>
    public MeasureSlot Asked() => new("", Record, null, [.. Tests.Where(test => test.Field.IsRequired)]);

    /// <summary>The count of the records in question of which the total is known since every fact that decides it is there; null where that is so of all.</summary>
    public MeasureSlot? Known()
    {
        ImmutableArray<UnaryTests> tests = [.. Tests.Select(test => IsDoubtful(test) ? UnaryTests.Parse("not(null)", test.Field) : test), .. SummedPresence() is { } presence ? [presence] : Array.Empty<UnaryTests>()];
        return tests.SequenceEqual(Tests) ? null : new MeasureSlot("", Record, null, tests);
    }

    /// <summary>How a source stands to the total. One that does not record the summed field does not tell the sum, unless it has the amount within another field.</summary>
    public Recording RecordingBy(RecordedFacts facts)
    {
        if (Tests.Any(facts.RulesOut))
        {
            return Recording.RuledOut;
        }

        bool isTold = Tests.All(test => test.IsAny || facts.Has(test.Field) || (test.MatchesMissing && !test.Field.IsRequired))
            && (Field is null || facts.Has(Field.Name) || facts.IsAbsorbed(Field.Name));
        return isTold ? Recording.Recorded : Recording.Missing;
    }

    /// <summary>
    /// Two counts whose difference is the number of records that leave the total unknown, since a value is missing that would decide whether they count or what they add; the second is null where it is 0.
    /// Null where every record is known.
    /// </summary>
    public (MeasureSlot Wide, MeasureSlot? Exact)? Doubt()
    {
        UnaryTests? summed = SummedPresence();
        string[] doubtful = [.. Tests.Where(IsDoubtful).Select(test => test.Field.Name).Distinct(StringComparer.Ordinal), .. summed is null ? Array.Empty<string>() : [Field!.Name]];
        MeasureSlot count = this with { Key = "", Field = null };
        return doubtful switch
        {
            [] => null,
            [var only] => (count with { Tests = [.. Tests.Where(test => test.Field.Name != only), UnaryTests.Parse("null", Record.Find(only)!)] }, null),
            _ => (count with { Tests = [.. Tests.Select(test => IsDoubtful(test) ? test.OrMissing() : test)] }, count with { Tests = summed is null ? Tests : Tests.Add(summed) }),
        };
    }

    /// <summary>The test that the summed field is there, where it may be missing and no test asks for it.</summary>
    private UnaryTests? SummedPresence() =>
        Field is { IsRequired: false } && !Tests.Any(test => test.Field.Name == Field.Name && !test.MatchesMissing) ? UnaryTests.Parse("not(null)", Field) : null;

    private int FirstOn(FieldDefinition field)
    {
        int first = 0;
        while (Tests[first].Field.Name != field.Name)
        {
            first++;
        }

        return first;
    }

    private UnaryTests[] TestsOn(FieldDefinition field, int first)
    {
        for (int i = first + 1; i < Tests.Length; i++)
        {
            if (Tests[i].Field.Name == field.Name)
            {
                return [.. Tests.Where(test => test.Field.Name == field.Name)];
            }
        }

        return [Tests[first]];
    }

    /// <summary>A test for presence asks for nothing that a missing value would hide.</summary>
    private static bool IsDoubtful(UnaryTests test) => !test.Field.IsRequired && !test.MatchesMissing && !CanonicalTests.IsPresent(test);
}

/// <summary>One distribution that accumulation keeps for every group, for quantiles.</summary>
internal sealed record SketchSlot(string Key, MeasureSlot Measure);
