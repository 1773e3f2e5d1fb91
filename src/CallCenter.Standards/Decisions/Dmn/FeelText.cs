using System.Text;

namespace CallCenter.Standards.Decisions;

/// <summary>Writes cells in the form that FEEL has for them, in characters that XML has; what is so already stays as it is.</summary>
internal static class FeelText
{
    private const decimal NumberUnit = 0.000000001m;
    private static readonly Int128 MostUnits = (Int128)decimal.MaxValue;

    /// <summary>Tests of a field with the same meaning.</summary>
    public static string Of(UnaryTests tests)
    {
        string text = tests.Text.Trim();
        UnaryTest written = UnaryTestsParser.Parse(text, out _)!;
        if (FeelCheck.Tests(written) is null && XmlCharacters.AreIn(text))
        {
            return text;
        }

        List<Literal> literals = [];
        return TryCollect(written is NegatedTest negated ? negated.Inner : written, literals) ? Replace(text, literals, tests.Field.Type) : FeelSets.Of(tests);
    }

    /// <summary>An output of a type with the same value.</summary>
    public static string Of(string output, FieldType type) => Of(new LiteralParser(new Scanner(output)).Parse()!, type);

    /// <summary>Whether tests are a plain list of literals that FEEL can say; adds the literals.</summary>
    private static bool TryCollect(UnaryTest test, List<Literal> literals)
    {
        switch (test)
        {
            case AnyTest:
                return true;
            case AnyOfTest list:
                return list.Tests.All(single => single is ComparisonTest or RangeTest && TryCollect(single, literals));
            case ComparisonTest comparison:
                literals.Add(comparison.Literal);
                return IsSayable(comparison.Literal);
            case RangeTest range:
                literals.AddRange([range.Low, range.High]);
                return IsSayable(range.Low) && IsSayable(range.High);
            default:
                return false;
        }
    }

    /// <summary>Whether a literal is no percentage, or one that a decimal holds as a number.</summary>
    private static bool IsSayable(Literal literal) =>
        literal.Form != LiteralForm.Percent || (LiteralMeaning.Of(literal) is { IsExact: true } value && Int128.Abs(value.Units) <= MostUnits);

    /// <summary>The text with its literals, which come in its order, in the form of FEEL; all else can only be signs and blanks.</summary>
    private static string Replace(string text, List<Literal> literals, FieldType type)
    {
        var feel = new StringBuilder(text.Length);
        int done = 0;
        foreach (Literal literal in literals)
        {
            feel.Append(XmlCharacters.OrBlanks(text[done..literal.Position])).Append(Of(literal, type));
            done = literal.Position + literal.Text.Length;
        }

        return feel.Append(XmlCharacters.OrBlanks(text[done..])).ToString();
    }

    private static string Of(Literal literal, FieldType type)
    {
        if (literal.IsNull || literal.Form is not (LiteralForm.Bare or LiteralForm.Percent))
        {
            return XmlCharacters.AreIn(literal.Text) ? literal.Text : literal.Form == LiteralForm.Quoted ? OrdinalText.Quote(literal.Content) : XmlCharacters.OrBlanks(literal.Text);
        }

        // A word of a text column is a text, though it may look like a duration.
        return type == FieldType.Text ? OrdinalText.Quote(literal.Content) : Of(literal, LiteralMeaning.Of(literal)!.Value);
    }

    private static string Of(Literal literal, LiteralValue value) => value.Kind switch
    {
        LiteralKind.Percent => OrdinalText.Number((decimal)value.Units * NumberUnit),
        LiteralKind.Date => $"date(\"{literal.Content}\")",
        LiteralKind.Time or LiteralKind.ZonedTime => $"time(\"{literal.Content}\")",
        LiteralKind.DateTime or LiteralKind.Instant => $"date and time(\"{literal.Content}\")",
        LiteralKind.Duration or LiteralKind.Months or LiteralKind.MixedDuration => $"duration(\"{literal.Content}\")",
        _ => literal.Text,
    };
}
