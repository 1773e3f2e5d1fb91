using System.Globalization;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>
/// A display text in Chinese (zh-CN, the standard's own language) and English.
/// At least one of the two is present; where one is missing, the other stands in for it.
/// Two texts are equal when both languages are equal, ordinally.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LocalizedText
{
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
            throw new ArgumentException("A text needs zh-CN or en wording.", nameof(english));
        }

        Chinese = hasChinese ? chinese : null;
        English = hasEnglish ? english : null;
    }

    /// <summary>The zh-CN wording as given, or null where only English was given.</summary>
    public string? Chinese { get; }

    /// <summary>The English wording as given, or null where only Chinese was given.</summary>
    public string? English { get; }

    /// <summary>
    /// The wording for a culture: Chinese for every culture whose language is <c>zh</c>, English for all others,
    /// and the other language where that one is missing. Never blank.
    /// </summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? Chinese ?? English! : English ?? Chinese!;
    }

    /// <summary>The English wording, or the Chinese where English is missing.</summary>
    public override string ToString() => English ?? Chinese!;
}
