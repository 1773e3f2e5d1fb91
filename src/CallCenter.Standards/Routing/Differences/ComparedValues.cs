using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Finds values for the fields that comparisons compare, such that each comparison that a witness tells comes out as told. Values that the witness has stay, or move a little; others are tried at and around what the comparisons make of those that are set.
/// </summary>
internal sealed class ComparedValues
{
    private const int MostTries = 20_000;

    private static readonly string?[] Texts = ["a", "b", null];

    private readonly (FieldRelation Relation, long Wanted)[] demands;
    private readonly FieldDefinition[] fields;
    private readonly object?[] values;
    private int tries;

    private ComparedValues((FieldRelation Relation, long Wanted)[] demands, FieldDefinition[] fields, object?[] values)
    {
        this.demands = demands;
        this.fields = fields;
        this.values = values;
    }

    /// <summary>Adds the values to the facts; false where none are found, such as for comparisons that cannot come out so together.</summary>
    /// <param name="facts">The literals of a witness by field.</param>
    /// <param name="relations">What fields compare, by their names.</param>
    /// <param name="record">The fields that can be compared.</param>
    public static bool TryAdd(Dictionary<string, Literal> facts, IReadOnlyDictionary<string, FieldRelation> relations, RecordDefinition record)
    {
        (FieldRelation Relation, long Wanted)[] demands =
        [
            .. from fact in facts
               where relations.ContainsKey(fact.Key)
               select (relations[fact.Key], fact.Value.IsNull ? Ordinal.Missing : Ordinal.Of(fact.Value.Content == "true")),
        ];
        if (demands.Length == 0)
        {
            return true;
        }

        FieldDefinition?[] compared = [.. demands.SelectMany(static demand => new[] { demand.Relation.Left, demand.Relation.Right }).Distinct(StringComparer.Ordinal).OrderByDescending(facts.ContainsKey).Select(record.Find)];
        if (Array.Exists(compared, static field => field is null))
        {
            return false;
        }

        var search = new ComparedValues(demands, compared!, new object?[compared.Length]);
        if (!search.Try(0, facts))
        {
            return false;
        }

        for (int i = 0; i < compared.Length; i++)
        {
            facts[compared[i]!.Name] = LiteralOf(compared[i]!, search.values[i]);
        }

        return true;
    }

    private bool Try(int at, Dictionary<string, Literal> facts)
    {
        if (at == fields.Length)
        {
            return true;
        }

        IEnumerable<object?> candidates = facts.TryGetValue(fields[at].Name, out Literal? given) ? Around(fields[at], ValueOf(fields[at], given)) : Candidates(at);
        foreach (object? candidate in candidates)
        {
            values[at] = candidate;
            if (tries++ < MostTries && AreMet(at) && Try(at + 1, facts))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the comparisons come out as told whose later field is the one just set.</summary>
    private bool AreMet(int at)
    {
        foreach ((FieldRelation relation, long wanted) in demands)
        {
            (int left, int right) = (IndexOf(relation.Left), IndexOf(relation.Right));
            if (Math.Max(left, right) == at && Compare(relation, values[left], values[right]) != wanted)
            {
                return false;
            }
        }

        return true;
    }

    private static long Compare(FieldRelation relation, object? left, object? right) => relation.Type == FieldType.Text
        ? relation.Of((string?)left, (string?)right)
        : relation.Of((long?)left ?? Ordinal.Missing, (long?)right ?? Ordinal.Missing);

    private IEnumerable<object?> Candidates(int at)
    {
        if (fields[at].Type == FieldType.Text)
        {
            return fields[at].Values.IsEmpty ? values.Take(at).OfType<string>().Concat(Texts) : [.. fields[at].Values, null];
        }

        long step = StepOf(fields[at]);
        var numbers = new List<object?>();
        foreach ((FieldRelation relation, long _) in demands)
        {
            int other = relation.Left == fields[at].Name ? IndexOf(relation.Right) : relation.Right == fields[at].Name ? IndexOf(relation.Left) : -1;
            if (other >= 0 && other < at && values[other] is long known)
            {
                long even = relation.Left == fields[at].Name ? known + relation.Plus : known - relation.Plus;
                numbers.AddRange([even, even + step, even - step, even + 1, even - 1]);
            }
        }

        // Room below for what is less than it by what a comparison adds, twice over.
        numbers.Add((demands.Max(static demand => Math.Abs(demand.Relation.Plus)) * 2) + (step * 60));
        if (fields[at].Type == FieldType.Boolean)
        {
            return [0L, 1L, null];
        }

        return [.. numbers.Where(number => number is not long value || value >= 0).Distinct(), null];
    }

    /// <summary>A value that a witness has stands for those about it: it first, then some near it, which whoever asks both standards has to confirm.</summary>
    private static IEnumerable<object?> Around(FieldDefinition field, object? given) => given is long value && field.Type != FieldType.Boolean && field.Values.IsEmpty
        ? new object?[] { value, value + StepOf(field), value + (StepOf(field) * 60), value - StepOf(field), value + 1 }.Where(static near => near is long and >= 0)
        : [given];

    /// <summary>An amount that people say: a minute, a whole number, a day.</summary>
    private static long StepOf(FieldDefinition field) => field.Type switch
    {
        FieldType.Duration => NodaTime.NodaConstants.TicksPerMinute,
        FieldType.Number => (long)Ordinal.PowerOfTen(field.Scale),
        FieldType.Date => 1,
        _ => NodaTime.NodaConstants.TicksPerMinute,
    };

    private static object? ValueOf(FieldDefinition field, Literal literal)
    {
        if (literal.IsNull)
        {
            return null;
        }

        return field.Type == FieldType.Text ? literal.Content
            : UnaryTests.TryParse(literal.Text, field, out UnaryTests? tests, out _) && tests.Ordinals.Lows is [long only, ..] ? only
            : null;
    }

    private static Literal LiteralOf(FieldDefinition field, object? value)
    {
        string text = value switch
        {
            null => "null",
            string content => OrdinalText.Quote(content),
            _ => OrdinalText.Literal(field.Type, field.Scale, (long)value),
        };
        return ((ComparisonTest)UnaryTestsParser.Parse(text, out _)!).Literal;
    }

    private int IndexOf(string name) => Array.FindIndex(fields, field => field.Name == name);
}
