namespace CallCenter.Standards.Decisions;

/// <summary>
/// Holds cells to S-FEEL. The library's unary tests take a few forms more, such as words without quotes, that in FEEL mean something else: a word is the name of a variable,
/// <c>2026-11-24</c> a subtraction. These are refused rather than misread.
/// </summary>
internal static class FeelCheck
{
    /// <summary>Why a cell of tests is beyond S-FEEL; null where it is not, or cannot be read at all.</summary>
    public static FindingWords? Tests(string text) => UnaryTestsParser.Parse(text, out _) is { } test ? Tests(test) : null;

    /// <summary>Why tests are beyond S-FEEL; null where they are not.</summary>
    public static FindingWords? Tests(UnaryTest test) => test switch
    {
        NegatedTest negated => List(negated.Inner),
        _ => List(test),
    };

    /// <summary>Why an output is no literal of FEEL; null where it is one, or cannot be read at all.</summary>
    public static FindingWords? Output(string text) => new LiteralParser(new Scanner(text)).Parse() is { } literal ? Literal(literal) : null;

    private static FindingWords? List(UnaryTest test) =>
        test is AnyOfTest list ? list.Tests.Select(Single).FirstOrDefault(problem => problem is not null) : Single(test);

    private static FindingWords? Single(UnaryTest test) => test switch
    {
        ComparisonTest comparison => Literal(comparison.Literal),
        RangeTest range => Literal(range.Low) ?? Literal(range.High),
        TextTest like => Literal(like.Literal),
        AnyTest => null,
        _ => FindingWords.Of($"lists and negations within lists are beyond S-FEEL"),
    };

    private static FindingWords? Literal(Literal literal) => literal.Form switch
    {
        LiteralForm.Percent => FindingWords.Of($"{Excerpt.Of(literal.Text)} is no number of FEEL"),
        LiteralForm.Bare when literal.Content is not ("true" or "false" or "null") && NumberText.Parse(literal.Content, LiteralKind.Number, LiteralValue.Decimals) is null =>
            FindingWords.Of($"{Excerpt.Of(literal.Text)} is an expression or a name; only literals are read"),
        _ => null,
    };
}
