using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>
/// What comparisons of fields never come out as, so that no search finds it: two of one pair of fields that contradict each other, and an answer about which is less while one of both is missing. To a search a comparison is a flag like any
/// other.
/// </summary>
internal sealed class RelationLimits
{
    /// <summary>Where no field compares others.</summary>
    public static readonly RelationLimits None = new([], []);

    private static readonly string[] Answers = ["true", "false", "null"];

    private readonly ImmutableArray<Condition> impossible;
    private readonly HashSet<string> flags;

    private RelationLimits(ImmutableArray<Condition> impossible, HashSet<string> flags)
    {
        this.impossible = impossible;
        this.flags = flags;
    }

    /// <param name="fields">The fields of a search, each under the name that it has there.</param>
    public static RelationLimits Of(IEnumerable<FieldDefinition> fields)
    {
        var record = new RecordDefinition("facts", [.. fields.DistinctBy(static field => field.Name)]);
        FieldDefinition[] compared = [.. record.Fields.Where(static field => field.Relation is not null)];
        if (compared.Length == 0)
        {
            return None;
        }

        IReadOnlyDictionary<string, FieldRelation> relations = FieldRelation.ByName(compared);
        var impossible = new List<Condition>();
        for (int i = 0; i < compared.Length; i++)
        {
            AddMissing(compared[i], record, impossible);
            for (int j = 0; j < i; j++)
            {
                AddContradictions(compared[j], compared[i], relations, record, impossible);
            }
        }

        return new([.. impossible], [.. compared.Select(static field => field.Name)]);
    }

    /// <summary>What never holds of the fields that some conditions test.</summary>
    public ImmutableArray<Condition> About(ImmutableArray<Condition> all, ImmutableArray<Condition> none)
    {
        if (impossible.IsEmpty)
        {
            return [];
        }

        HashSet<string> asked = [.. all.Concat(none).SelectMany(static condition => condition.Tests).Select(static tests => tests.Field.Name).Where(flags.Contains)];
        return asked.Count == 0 ? [] : [.. impossible.Where(condition => condition.Tests.Any(tests => asked.Contains(tests.Field.Name)))];
    }

    /// <summary>Whether facts are told that no record has.</summary>
    public bool Forbid(Witness facts) => impossible.Any(condition => condition.Tests.All(tests =>
        facts.Values.FirstOrDefault(value => value.Field == tests.Field.Name).Literal is { } literal && UnaryTests.TryParse(literal, tests.Field, out UnaryTests? value, out _) && tests.Covers(value)));

    private static void AddMissing(FieldDefinition flag, RecordDefinition record, List<Condition> impossible)
    {
        FieldRelation relation = flag.Relation!;
        if (relation.IsOfEquality)
        {
            Add(record, impossible, (flag.Name, "null"));
            return;
        }

        Add(record, impossible, (flag.Name, "true, false"), (relation.Left, "null"));
        Add(record, impossible, (flag.Name, "true, false"), (relation.Right, "null"));
        if (relation.Left != relation.Right)
        {
            Add(record, impossible, (flag.Name, "null"), (relation.Left, "not(null)"), (relation.Right, "not(null)"));
        }
    }

    private static void AddContradictions(FieldDefinition one, FieldDefinition other, IReadOnlyDictionary<string, FieldRelation> relations, RecordDefinition record, List<Condition> impossible)
    {
        if (!new[] { one.Relation!.Left, one.Relation.Right }.Order(StringComparer.Ordinal).SequenceEqual(new[] { other.Relation!.Left, other.Relation.Right }.Order(StringComparer.Ordinal)))
        {
            return;
        }

        foreach (string first in Answers)
        {
            foreach (string second in Answers)
            {
                var facts = new Dictionary<string, Literal>(StringComparer.Ordinal) { [one.Name] = LiteralOf(first), [other.Name] = LiteralOf(second) };
                if (!ComparedValues.TryAdd(facts, relations, record))
                {
                    Add(record, impossible, (one.Name, first), (other.Name, second));
                }
            }
        }
    }

    private static void Add(RecordDefinition record, List<Condition> impossible, params ReadOnlySpan<(string Field, string Tests)> tests)
    {
        ImmutableArray<UnaryTests>.Builder read = ImmutableArray.CreateBuilder<UnaryTests>();
        foreach ((string name, string text) in tests)
        {
            if (record.Find(name) is not { } field || !UnaryTests.TryParse(text, field, out UnaryTests? parsed, out _) || (text == "null" && field.IsRequired))
            {
                return;
            }

            read.Add(parsed);
        }

        impossible.Add(Condition.Of(read, record));
    }

    private static Literal LiteralOf(string text) => ((ComparisonTest)UnaryTestsParser.Parse(text, out _)!).Literal;
}
