namespace CallCenter.Standards;

/// <summary>Tags of languages by BCP-47 (RFC 5646): <c>de</c>, <c>pt-BR</c>, <c>zh-Hant</c>, <c>x-house</c>.</summary>
internal static class LanguageTag
{
    /// <summary>What a tag looks like: ECMA-262.</summary>
    public const string Pattern = "^([a-z]{2,3}(-[A-Za-z0-9]{1,8})*|[ix](-[A-Za-z0-9]{1,8})+)$";

    private const int Longest = 8;

    public static bool IsValid(string tag)
    {
        string[] parts = tag.Split('-');
        bool isOwn = parts[0] is "i" or "x";
        return (isOwn ? parts.Length > 1 : parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower))
            && parts.Skip(1).All(static part => part.Length is >= 1 and <= Longest && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>What is said of a text that is no tag: what would be one, and the one that was meant where that can be told.</summary>
    public static FindingWords Needed(string text) => Near(text) is { } near
        ? FindingWords.Of($"'{Excerpt.Of(text)}' is no tag of a language; write a BCP-47 tag, such as '{near}'.")
        : FindingWords.Of($"'{Excerpt.Of(text)}' is no tag of a language; write a BCP-47 tag, such as 'de' or 'pt-BR'.");

    /// <summary>The tag that a text is when it is written as tags are: hyphens between its parts, the language in lower case, a region in capitals; null where it is none even so.</summary>
    private static string? Near(string text)
    {
        string[] parts = text.Trim().Replace('_', '-').Split('-');
        string tag = string.Join('-', parts.Select(static (part, place) => place == 0 ? Lower(part)
            : part.Length == 2 ? part.ToUpperInvariant()
            : part.Length == 4 ? char.ToUpperInvariant(part[0]) + Lower(part[1..])
            : Lower(part)));
        return IsValid(tag) ? tag : null;
    }

    /// <summary>A part of a tag as languages are written.</summary>
    public static string Lower(string part) => string.Concat(part.Select(char.ToLowerInvariant));

    /// <exception cref="ArgumentException">It is no tag of a language.</exception>
    public static void Check(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (!IsValid(language))
        {
            throw new ArgumentException($"'{Excerpt.Of(language)}' is no tag of a language, such as de or pt-BR.", nameof(language));
        }
    }

    /// <summary>The tag without its last part: <c>de</c> for <c>de-AT</c>; blank for a language alone.</summary>
    public static string Around(string tag) => tag.LastIndexOf('-') is > 0 and var end ? tag[..end] : "";

    /// <summary>Whether two tags are one: their case does not matter.</summary>
    public static bool AreOne(string tag, string other) => string.Equals(tag, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a tag is of a language.</summary>
    public static bool IsOf(string tag, string language) => tag == language || (tag.Length > language.Length && tag[language.Length] == '-' && tag.StartsWith(language, StringComparison.Ordinal));
}
