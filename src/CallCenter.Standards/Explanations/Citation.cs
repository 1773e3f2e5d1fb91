using System.Collections.Immutable;

namespace CallCenter.Standards.Explanations;

/// <summary>Where to look something up: the sections of the template that it begins with (<c>D5.3</c>), and what is said beside them.</summary>
/// <param name="Sections">The numbers of the sections, each once.</param>
/// <param name="Remark">What is said beside them, or the rule that is named; null where there is nothing else.</param>
internal sealed record Citation(ImmutableArray<string> Sections, string? Remark)
{
    /// <summary>Takes a citation apart.</summary>
    public static Citation Of(string text)
    {
        int at = 0;
        int rest = 0;
        ImmutableArray<string>.Builder leading = ImmutableArray.CreateBuilder<string>();
        while (SectionAt(text, at) is > 0 and var length)
        {
            leading.Add(text.Substring(at, length));
            rest = at += length;
            at += text.AsSpan(at).StartsWith(", ", StringComparison.Ordinal) ? 2 : 0;
        }

        string remark = text[rest..].TrimStart(':', ';', ',', ' ');
        return new Citation([.. leading.Concat(Within(remark)).Distinct(StringComparer.Ordinal)], remark.Length == 0 ? null : remark);
    }

    /// <summary>A text without brackets that hold nothing but the numbers of sections: they are told with the sections.</summary>
    public static string WithoutNumbers(string text)
    {
        for (int open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            int close = text.IndexOf(')', open);
            if (close > open && text[(open + 1)..close].Split(',', StringSplitOptions.TrimEntries) is { } inside && Array.TrueForAll(inside, static part => part.Length > 0 && SectionAt(part, 0) == part.Length))
            {
                text = text[..open].TrimEnd() + text[(close + 1)..];
                open = Math.Max(0, open - 1) - 1;
            }
        }

        return text;
    }

    /// <summary>The sections that a text speaks of.</summary>
    private static IEnumerable<string> Within(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && SectionAt(text, at) is > 0 and var length)
            {
                yield return text.Substring(at, length);
            }
        }
    }

    /// <summary>How long the number of a section is that stands somewhere; 0 where none does.</summary>
    private static int SectionAt(string text, int at)
    {
        if (at >= text.Length || text[at] != 'D' || DigitsTo(text, at + 1) == at + 1)
        {
            return 0;
        }

        int end = DigitsTo(text, at + 1);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = DigitsTo(text, end + 1);
        }

        return end < text.Length && char.IsLetterOrDigit(text[end]) ? 0 : end - at;
    }

    private static int DigitsTo(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
