using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// Tests on fields of a record that all have to pass, checked against the record's definition; without tests it always holds. Immutable.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class Condition : IEquatable<Condition>
{
    private Condition(ImmutableArray<UnaryTests> tests, RecordDefinition record)
    {
        Tests = tests;
        Record = record;
    }

    /// <summary>Whether it asks for the moment of the decision, <c>now()</c> or <c>today()</c>: it is bound by <see cref="BindAt"/>, or made an ordinary condition by <see cref="At"/>.</summary>
    public bool NeedsMoment => Tests.Any(static tests => tests.Field.Distance is { IsOfMoment: true });

    /// <summary>The zone that relative tests were read in; null where there are none.</summary>
    internal DateTimeZone? Zone { get; private init; }

    /// <summary>The tests in the order given, each on another field.</summary>
    public ImmutableArray<UnaryTests> Tests { get; }

    /// <summary>The record whose fields are tested.</summary>
    public RecordDefinition Record { get; }

    /// <summary>Checks and compiles tests against a record's fields. A test that can never hold is allowed; its <see cref="UnaryTests.IsEmpty"/> tells.</summary>
    /// <exception cref="FindingsException">A field is unknown or tested twice, or its tests cannot be read; lists every finding.</exception>
    /// <exception cref="ArgumentException"><paramref name="tests"/> is the default value.</exception>
    public static Condition Compile(ImmutableArray<FieldCondition> tests, RecordDefinition record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var findings = new FindingList();
        return Compile(tests.IsDefault ? tests : Standards.Given.Items(tests), record, pointer: "", findings) ?? throw new FindingsException("The condition", findings.ToImmutable());
    }

    /// <summary>
    /// The same, where tests may be relative to the moment of the decision, <c>&lt; now() - PT2H</c> or <c>&gt;= today() - P30D</c>, or to another field of the record, <c>&lt; created + P3D</c>. Such tests are held as
    /// tests of a distance: their <see cref="UnaryTests.Field"/> is <c>created - now()</c>.
    /// </summary>
    /// <param name="tests">The tests.</param>
    /// <param name="record">The record.</param>
    /// <param name="zone">The zone whose days and local times <c>today()</c> and <c>now()</c> mean.</param>
    /// <exception cref="FindingsException">As above; or what a value is relative to cannot be told.</exception>
    public static Condition Compile(ImmutableArray<FieldCondition> tests, RecordDefinition record, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(zone);
        var findings = new FindingList();
        return Compile(tests.IsDefault ? tests : Standards.Given.Items(tests), record, pointer: "", findings, zone) ?? throw new FindingsException("The condition", findings.ToImmutable());
    }

    /// <summary>The condition, or null where there are errors; all findings are added, each at the place of its field.</summary>
    internal static Condition? Compile(ImmutableArray<FieldCondition> tests, RecordDefinition record, Place place, FindingList findings, DateTimeZone? zone = null)
    {
        int before = findings.Count;
        Condition? condition = Compile(tests, record, "", findings, zone);
        findings.MoveBelow(before, place);
        return condition;
    }

    /// <summary>The condition, or null where there are errors; all findings are added, each at the pointer of its field.</summary>
    internal static Condition? Compile(ImmutableArray<FieldCondition> tests, RecordDefinition record, string pointer, FindingList findings, DateTimeZone? zone = null)
    {
        if (tests.IsDefault)
        {
            throw new ArgumentException("The tests are the default value; an empty array is a condition that always holds.", nameof(tests));
        }

        ImmutableArray<UnaryTests>.Builder compiled = ImmutableArray.CreateBuilder<UnaryTests>(tests.Length);
        HashSet<string>? seen = tests.Length > 1 ? new(StringComparer.Ordinal) : null;
        foreach (FieldCondition test in tests)
        {
            if (seen?.Add(test.Field) == false)
            {
                findings.Add(FindingRules.DuplicateMember, PointerOf(test, pointer), test.Field, $"Field '{test.Field}' is tested twice; write its tests as one list.");
            }
            else if (Compile(test, record, pointer, findings, zone) is { } unaryTests)
            {
                compiled.Add(unaryTests);
            }
        }

        if (compiled.Count < tests.Length)
        {
            return null;
        }

        ImmutableArray<UnaryTests> all = compiled.MoveToImmutable();
        return new Condition(all, record) { Zone = zone is not null && all.Any(static tests => tests.Relative is not null) ? zone : null };
    }

    /// <summary>A condition of tests that are compiled already, each on another field.</summary>
    internal static Condition Of(IEnumerable<UnaryTests> tests, RecordDefinition record) => new([.. tests], record);

    /// <summary>What is left to hold where some fields are known: null where they fail their tests.</summary>
    /// <param name="known">Codes by field; null for a missing value.</param>
    internal Condition? Given(IReadOnlyDictionary<string, string?> known)
    {
        int open = 0;
        foreach (UnaryTests tests in Tests)
        {
            if (!known.TryGetValue(tests.Field.Name, out string? code))
            {
                open++;
            }
            else if (!tests.PassesCode(code))
            {
                return null;
            }
        }

        return open == Tests.Length ? this : open == 0 ? new Condition([], Record) : new Condition([.. Tests.Where(tests => !known.ContainsKey(tests.Field.Name))], Record) { Zone = Zone };
    }

    /// <summary>The tests on fields of some names alone.</summary>
    internal Condition On(Predicate<string> fields) => new([.. Tests.Where(tests => fields(tests.Field.Name))], Record) { Zone = Zone };

    /// <summary>The condition at a moment: an ordinary one, with the dates and times that <c>now()</c> and <c>today()</c> give. It is this one where none is asked for.</summary>
    /// <param name="at">The moment of the decision.</param>
    public Condition At(Instant at) => !NeedsMoment ? this : new Condition(
        [.. Tests.Select(tests => tests is { Field.Distance: { IsOfMoment: true } distance, Relative: { } written } ? UnaryTests.Parse(written.At(distance.AnchorAt(at)), written.Field) : tests)], Record)
    {
        Zone = Zone,
    };

    /// <summary>The condition as a predicate of a record and the moment of the decision, which does not allocate when called. Conditions that need no moment take any.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="schema">The record's schema, or one with the same fields and more.</param>
    /// <exception cref="ArgumentException">The schema lacks a tested field, or declares it in another way.</exception>
    public MomentPredicate<T> BindAt<T>(RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        RecordPredicate<T> others = new Condition([.. Tests.Where(static tests => tests.Field.Distance is not { IsOfMoment: true })], Record).Bind(schema);
        MomentTest<T>[] moments = [.. Tests.Where(static tests => tests.Field.Distance is { IsOfMoment: true }).Select(tests => MomentTest<T>.Bind(tests, schema))];
        return new MomentTests<T>(others, moments).Hold;
    }

    /// <summary>The condition as a predicate that does not allocate when called.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="schema">The record's schema, or one with the same fields and more.</param>
    /// <exception cref="ArgumentException">The schema lacks a tested field, or declares it in another way; or the condition needs a moment.</exception>
    public RecordPredicate<T> Bind<T>(RecordSchema<T> schema)
    {
        FieldTest<T>[] bound = [.. Tests.Where(tests => !tests.IsAny).Select(tests => FieldTest<T>.Bind(tests, schema))];
        return bound switch
        {
            [] => static (in T _) => true,
            [var only] => only.Holds,
            _ => new FieldTests<T>(bound).Hold,
        };
    }

    /// <summary>Whether both are the same tests of the same record, as written.</summary>
    public bool Equals(Condition? other) => other is not null && (ReferenceEquals(this, other) || (Tests.SequenceEqual(other.Tests) && Record.Equals(other.Record)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public override int GetHashCode() => Tests.IsEmpty ? 0 : HashCode.Combine(Tests.Length, Tests[0]);

    /// <summary>Whether there is no test that a value could fail.</summary>
    internal bool IsAny
    {
        get
        {
            foreach (UnaryTests tests in Tests)
            {
                if (!tests.IsAny)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether a record's fields are all that it tests; false for a field that a host has added to the record.</summary>
    internal bool IsReadFrom(RecordDefinition record)
    {
        foreach (UnaryTests tests in Tests)
        {
            if (!tests.Field.IsReadFrom(record))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both are the same tests in the same order, of records whose fields of a name are the same.</summary>
    internal bool TestsAlike(Condition other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (Tests.Length != other.Tests.Length)
        {
            return false;
        }

        for (int i = 0; i < Tests.Length; i++)
        {
            (UnaryTests here, UnaryTests there) = (Tests[i], other.Tests[i]);
            if (here.Text != there.Text || here.MatchesMissing != there.MatchesMissing || here.Field.Name != there.Field.Name)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no value of some field passes both its tests here and there, so that both conditions never hold together.</summary>
    internal bool Excludes(Condition other)
    {
        foreach (UnaryTests tests in Tests)
        {
            foreach (UnaryTests others in other.Tests)
            {
                if (tests.Field.Name == others.Field.Name ? !tests.Overlaps(others) : IsUnmeasured(tests, others) || IsUnmeasured(others, tests))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether tests are of a distance that is known, and others hold just where what it measures is missing.</summary>
    private static bool IsUnmeasured(UnaryTests tests, UnaryTests others) =>
        tests.Field.Distance is { } distance && !tests.MatchesMissing && (others.Field.Name == distance.Field || others.Field.Name == distance.From) && others is { MatchesMissing: true, Ordinals.IsEmpty: true };

    private static string PointerOf(FieldCondition test, string pointer) => $"{pointer}/{JsonPointer.Escape(test.Field)}";

    private static UnaryTests? Compile(FieldCondition test, RecordDefinition record, string pointer, FindingList findings, DateTimeZone? zone)
    {
        if (record.Find(test.Field) is not { } field)
        {
            FindingWords suggestion = NearestName.Suggest(test.Field, [.. record.Fields.Select(known => known.Name)]);
            findings.Add(FindingRules.UnknownField, PointerOf(test, pointer), test.Field, $"Record '{record.Name}' has no field '{Excerpt.Of(test.Field)}'; {suggestion}.");
            return null;
        }

        if (!UnaryTests.TryParse(test.Tests, field, out UnaryTests? tests, out UnaryTestsError? error) && zone is not null
            && RelativeTests.AreIn(test.Tests, field, record, zone, out UnaryTests? relative, out UnaryTestsError? misfit))
        {
            (tests, error) = (relative, misfit);
        }

        if (error is not null)
        {
            findings.Add(error.Rule, PointerOf(test, pointer), test.Tests, $"At {error.Position}: {error.Said}");
        }
        else if (tests!.IsEmpty)
        {
            findings.Add(ConditionFindings.NeverHolds, PointerOf(test, pointer), test.Tests, $"No value of field '{field.Name}' can pass.");
        }

        return tests;
    }
}
