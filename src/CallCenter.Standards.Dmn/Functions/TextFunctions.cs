using System.Text;
using System.Text.RegularExpressions;

namespace CallCenter.Standards.Dmn;

/// <summary>Functions of strings (DMN 1.5, table 70); lengths and positions count code points.</summary>
internal static class TextFunctions
{
    public static IEnumerable<(string Signature, BuiltInBody Body)> All =>
    [
        ("substring(string: string, start position: number, length: number?): string", static (run, a) => Part(run, a)),
        ("string length(string: string): number", static (_, a) => FeelNumber.Of(a.Text(0).EnumerateRunes().Count())),
        ("upper case(string: string): string", static (run, a) => run.Text(CaseMapping.ToUpper(a.Text(0)))),
        ("lower case(string: string): string", static (run, a) => run.Text(CaseMapping.ToLower(a.Text(0)))),
        ("substring before(string: string, match: string): string", static (_, a) => new FeelText(a.Text(0).IndexOf(a.Text(1), StringComparison.Ordinal) is >= 0 and var at ? a.Text(0)[..at] : "")),
        ("substring after(string: string, match: string): string", static (_, a) => new FeelText(a.Text(0).IndexOf(a.Text(1), StringComparison.Ordinal) is >= 0 and var at ? a.Text(0)[(at + a.Text(1).Length)..] : "")),
        ("contains(string: string, match: string): boolean", static (_, a) => FeelBoolean.Of(a.Text(0).Contains(a.Text(1), StringComparison.Ordinal))),
        ("starts with(string: string, match: string): boolean", static (_, a) => FeelBoolean.Of(a.Text(0).StartsWith(a.Text(1), StringComparison.Ordinal))),
        ("ends with(string: string, match: string): boolean", static (_, a) => FeelBoolean.Of(a.Text(0).EndsWith(a.Text(1), StringComparison.Ordinal))),
        ("matches(input: string, pattern: string, flags: string!?): boolean", static (run, a) => Matched(run, a, 2, regex => FeelBoolean.Of(regex.IsMatch(a.Text(0))))),
        ("replace(input: string, pattern: string, replacement: string, flags: string!?): string", static (run, a) => Matched(run, a, 3, regex => Replace(run, regex, a))),
        ("split(string: string, delimiter: string): list<string>", static (run, a) => Matched(run, a, 2, regex => Split(run, regex, a.Text(0)))),
    ];

    private static FeelValue Part(Run run, FeelValue[] a)
    {
        Rune[] runes = [.. a.Text(0).EnumerateRunes()];
        int? length = a[2] is null ? runes.Length : a.Whole(2);
        if (Arguments.Place(a.Whole(1), runes.Length) is not { } start || length is not > 0)
        {
            return run.Fail($"There is no such part of a string of {runes.Length} characters.");
        }

        var part = new StringBuilder();
        for (int i = start; i < runes.Length && i - start < length; i++)
        {
            part.Append(runes[i].ToString());
        }

        return run.Text(part.ToString());
    }

    private static FeelValue Matched(Run run, FeelValue[] a, int flagsAt, Func<Regex, FeelValue> answer)
    {
        string flags = flagsAt < a.Length ? a.TextOrNone(flagsAt) ?? "" : "";
        run.Step(a.Text(0).Length);
        if (run.Pattern(a.Text(1), flags) is not { } regex)
        {
            return run.Fail($"'{Excerpt.Of(a.Text(1))}' with flags '{Excerpt.Of(flags)}' is no pattern.");
        }

        try
        {
            return answer(regex);
        }
        catch (RegexMatchTimeoutException)
        {
            return run.Fail($"'{Excerpt.Of(a.Text(1))}' takes too long on the string.");
        }
    }

    private static FeelValue Replace(Run run, Regex regex, FeelValue[] a)
    {
        if (regex.IsMatch(""))
        {
            return run.Fail($"'{Excerpt.Of(a.Text(1))}' matches the empty string, which cannot be replaced.");
        }

        if (ReplacementText.Read(a.Text(2), regex.GetGroupNumbers().Length - 1) is not { } replacement)
        {
            return run.Fail($"'{Excerpt.Of(a.Text(2))}' is no replacement: write \\$ and \\\\ for the signs themselves.");
        }

        long length = 0;
        return run.Text(regex.Replace(a.Text(0), match =>
        {
            string text = replacement.Of(match);
            length += text.Length;
            return length <= run.Limits.TextLength ? text : throw new RunStoppedException($"A string of more than {run.Limits.TextLength} characters.");
        }));
    }

    private static FeelValue Split(Run run, Regex regex, string text)
    {
        if (regex.IsMatch(""))
        {
            return run.Fail($"A delimiter matches the empty string.");
        }

        var parts = new List<FeelValue>();
        int start = 0;
        for (Match match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            parts.Add(new FeelText(text[start..match.Index]));
            start = match.Index + match.Length;
        }

        parts.Add(new FeelText(text[start..]));
        return run.List(parts);
    }
}
