using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Output values written in one cell, separated by commas.</summary>
internal static class LiteralList
{
    /// <summary>The literals as written; default where the text is not a list of literals.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        ImmutableArray<UnaryTest> tests = UnaryTestsParser.Parse(text, out _) switch
        {
            AnyOfTest list => list.Tests,
            { } single => [single],
            null => default,
        };
        return tests.IsDefault || !tests.All(IsLiteral) ? default : [.. tests.Cast<ComparisonTest>().Select(test => test.Literal.Text)];
    }

    private static bool IsLiteral(UnaryTest test) => test is ComparisonTest { Comparison: Comparison.Equal } equal && equal.Position == equal.Literal.Position;
}
