using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>
/// A display text in Chinese (zh-CN, the standard's own language), in English, and in any other language by its BCP-47 tag, such as <c>de</c>.
/// At least one of Chinese and English is present; where one is missing, the other stands in for it, as English does for any other language.
/// Two texts are equal when they are in all languages, ordinally.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LocalizedText
{
    internal const string ChineseTag = "zh-CN";
    internal const string EnglishTag = "en";

    private readonly Listed<Wording> others;

    /// <summary>Creates a text; a blank language counts as missing.</summary>
    /// <param name="chinese">The zh-CN wording, or null.</param>
    /// <param name="english">The English wording, or null.</param>
    /// <exception cref="ArgumentException">Both languages are blank.</exception>
    public LocalizedText(string? chinese, string? english)
    {
        bool hasChinese = !string.IsNullOrWhiteSpace(chinese);
        bool hasEnglish = !string.IsNullOrWhiteSpace(english);
        if (!hasChinese && !hasEnglish)
        {
            throw Refused.Argument($"A text needs zh-CN or en wording.", nameof(english));
        }

        Chinese = hasChinese ? chinese : null;
        English = hasEnglish ? english : null;
    }

    private LocalizedText(string? chinese, string? english, ImmutableArray<Wording> others)
        : this(chinese, english) => this.others = others;

    /// <summary>The zh-CN wording as given, or null where it was not.</summary>
    public string? Chinese { get; }

    /// <summary>The English wording as given, or null where it was not.</summary>
    public string? English { get; }

    /// <summary>The languages that it is in, by their tags: <c>zh-CN</c> and <c>en</c> first, then the others in ordinal order.</summary>
    public IEnumerable<string> Languages
    {
        get
        {
            if (Chinese is not null)
            {
                yield return ChineseTag;
            }

            if (English is not null)
            {
                yield return EnglishTag;
            }

            foreach (Wording other in Others)
            {
                yield return other.Language;
            }
        }
    }

    internal ImmutableArray<Wording> Others => others;

    /// <summary>The text with its wording in a language: in place of the one it has, or beside the others.</summary>
    /// <param name="language">The language's BCP-47 tag, such as <c>de</c> or <c>pt-BR</c>; its first part in lower case, the case of the others of no matter.</param>
    /// <param name="wording">The wording; not blank.</param>
    /// <exception cref="ArgumentException">It is no tag of a language, or the wording is blank.</exception>
    public LocalizedText With(string language, string wording)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentException.ThrowIfNullOrWhiteSpace(wording);
        LanguageTag.Check(language);
        return LanguageTag.AreOne(language, ChineseTag) ? new(wording, English, Others)
            : LanguageTag.AreOne(language, EnglishTag) ? new(Chinese, wording, Others)
            : new(Chinese, English, InOrder(Others.Where(other => !LanguageTag.AreOne(other.Language, language)).Append(new Wording(language, wording))));
    }

    /// <summary>The wording in a language as given; null where the text is not in it.</summary>
    /// <param name="language">The language's BCP-47 tag.</param>
    public string? Find(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (LanguageTag.AreOne(language, ChineseTag) || LanguageTag.AreOne(language, EnglishTag))
        {
            return LanguageTag.AreOne(language, ChineseTag) ? Chinese : English;
        }

        foreach (Wording other in Others)
        {
            if (LanguageTag.AreOne(other.Language, language))
            {
                return other.Text;
            }
        }

        return null;
    }

    /// <summary>
    /// The wording for a culture: that of its own tag or of the nearest that it lies in, as <c>de</c> for <c>de-AT</c>, or else of another tag of its language, as <c>pt-BR</c> for <c>pt-PT</c>, of several the first; otherwise Chinese for every
    /// culture whose language is <c>zh</c>, English for all others, and the other of the two where that one is missing. Never blank.
    /// </summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return In(culture.Name);
    }

    /// <summary>The English wording, or the Chinese where English is missing.</summary>
    public override string ToString() => English ?? Chinese!;

    /// <summary>The wording for a language's tag, as for its culture.</summary>
    internal string In(string tag)
    {
        if (!Others.IsEmpty)
        {
            for (string nearest = tag; nearest.Length > 0; nearest = LanguageTag.Around(nearest))
            {
                if (Find(nearest) is { } wording)
                {
                    return wording;
                }
            }

            string language = LanguageTag.Lower(tag.Split('-')[0]);
            foreach (Wording other in language is "zh" or "en" ? [] : Others)
            {
                if (LanguageTag.IsOf(other.Language, language))
                {
                    return other.Text;
                }
            }
        }

        return LanguageTag.IsOf(tag, "zh") ? Chinese ?? English! : English ?? Chinese!;
    }

    /// <summary>The text in Chinese, English and further languages, each of another tag.</summary>
    internal static LocalizedText Of(string? chinese, string? english, IReadOnlyList<(string Language, string Wording)>? others) =>
        others is null ? new(chinese, english) : new(chinese, english, InOrder(others.Select(static other => new Wording(other.Language, other.Wording))));

    private static ImmutableArray<Wording> InOrder(IEnumerable<Wording> wordings) => [.. wordings.OrderBy(static other => other.Language, StringComparer.Ordinal)];

    /// <summary>One text after another, in each language that one of them is in.</summary>
    internal static LocalizedText Join(LocalizedText outer, string between, LocalizedText inner)
    {
        var joined = new LocalizedText(outer.In(ChineseTag) + between + inner.In(ChineseTag), outer.In(EnglishTag) + between + inner.In(EnglishTag));
        foreach (string language in outer.Others.Concat(inner.Others).Select(static other => other.Language).Distinct(StringComparer.Ordinal))
        {
            joined = joined.With(language, outer.In(language) + between + inner.In(language));
        }

        return joined;
    }

    /// <summary>The wording in a further language.</summary>
    internal readonly record struct Wording(string Language, string Text);
}
