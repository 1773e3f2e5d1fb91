namespace CallCenter.Standards.Decisions;

/// <summary>Writes cells in the form that FEEL has for them; what is FEEL already stays as it is.</summary>
internal static class FeelText
{
    private const decimal NumberUnit = 0.000000001m;

    /// <summary>Tests of a field with the same meaning.</summary>
    public static string Of(UnaryTests tests)
    {
        string text = tests.Text.Trim();
        if (FeelCheck.Tests(text) is null)
        {
            return text;
        }

        UnaryTest written = UnaryTestsParser.Parse(text, out _)!;
        List<Literal> literals = [];
        return TryCollect(written is NegatedTest negated ? negated.Inner : written, literals) ? Replace(text, literals) : FeelSets.Of(tests);
    }

    /// <summary>An output of a type with the same value.</summary>
    public static string Of(string output)
    {
        string text = output.Trim();
        return FeelCheck.Output(text) is null ? text : Of(new LiteralParser(new Scanner(text)).Parse()!);
    }

    /// <summary>Whether tests are a plain list; adds their literals.</summary>
    private static bool TryCollect(UnaryTest test, List<Literal> literals)
    {
        switch (test)
        {
            case AnyOfTest list:
                return list.Tests.All(single => single is ComparisonTest or RangeTest && TryCollect(single, literals));
            case ComparisonTest comparison:
                literals.Add(comparison.Literal);
                return true;
            case RangeTest range:
                literals.AddRange([range.Low, range.High]);
                return true;
            default:
                return false;
        }
    }

    private static string Replace(string text, List<Literal> literals)
    {
        foreach (Literal literal in literals.OrderByDescending(literal => literal.Position))
        {
            text = string.Concat(text.AsSpan(0, literal.Position), Of(literal), text.AsSpan(literal.Position + literal.Text.Length));
        }

        return text;
    }

    private static string Of(Literal literal)
    {
        if (literal.IsNull || literal.Form is not (LiteralForm.Bare or LiteralForm.Percent))
        {
            return literal.Text;
        }

        LiteralValue value = LiteralMeaning.Of(literal)!.Value;
        return value.Kind switch
        {
            LiteralKind.Text => OrdinalText.Quote(literal.Content),
            LiteralKind.Percent => OrdinalText.Number((decimal)value.Units * NumberUnit),
            LiteralKind.Date => $"date(\"{literal.Content}\")",
            LiteralKind.Time or LiteralKind.ZonedTime => $"time(\"{literal.Content}\")",
            LiteralKind.DateTime or LiteralKind.Instant => $"date and time(\"{literal.Content}\")",
            LiteralKind.Duration or LiteralKind.Months or LiteralKind.MixedDuration => $"duration(\"{literal.Content}\")",
            _ => literal.Text,
        };
    }
}
