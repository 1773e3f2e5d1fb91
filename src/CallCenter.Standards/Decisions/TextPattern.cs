using System.Text.RegularExpressions;

namespace CallCenter.Standards.Decisions;

/// <summary>Tells which texts are like another, by code units and never by a culture.</summary>
internal static class TextPattern
{
    /// <summary>The test; null with what is wrong where a pattern cannot be read. A pattern is matched in time linear in the text, so that none makes a decision wait.</summary>
    public static Func<string, bool>? Of(TextLikeness likeness, string text, out FindingWords? fault)
    {
        fault = null;
        switch (likeness)
        {
            case TextLikeness.StartsWith:
                return value => value.StartsWith(text, StringComparison.Ordinal);
            case TextLikeness.EndsWith:
                return value => value.EndsWith(text, StringComparison.Ordinal);
            case TextLikeness.Contains:
                return value => value.Contains(text, StringComparison.Ordinal);
            default:
                try
                {
                    return new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).IsMatch;
                }
                catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
                {
                    fault = $"{Excerpt.Of(text)} is no pattern that can be matched in one pass: {FindingWords.InEnglish(Excerpt.Of(problem.Message))}";
                    return null;
                }
        }
    }
}
