using System.Text.Json.Serialization;
using NodaTime.TimeZones;

namespace CallCenter.Standards;

/// <summary>
/// Which standard made something: a hash of all content that figures and decisions depend on, and the version of the time zones' data. Texts for people do not count.
/// Equal content gives equal fingerprints in every process and on every machine. The default value is of no standard.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct StandardFingerprint : IComparable<StandardFingerprint>
{
    private const char Separator = '/';
    private const int HashLength = 64;

    private readonly string? content;
    private readonly string? timeZones;

    private StandardFingerprint(string content, string timeZones)
    {
        this.content = content;
        this.timeZones = timeZones;
    }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits; empty for the default value.</summary>
    public string Content => content ?? "";

    /// <summary>The version of the IANA time zone data that local times were worked out by, such as <c>2025b</c>; empty for the default value.</summary>
    public string TimeZones => timeZones ?? "";

    /// <summary>Reads what <see cref="ToString"/> writes; false for any other text.</summary>
    public static bool TryParse(string? text, out StandardFingerprint fingerprint)
    {
        fingerprint = default;
        if (text is [Separator])
        {
            return true;
        }

        int end = text?.IndexOf(Separator, StringComparison.Ordinal) ?? -1;
        if (end != HashLength || !text![..end].All(char.IsAsciiHexDigitLower) || !IsVersion(text.AsSpan(end + 1)))
        {
            return false;
        }

        fingerprint = new StandardFingerprint(text[..end], text[(end + 1)..]);
        return true;
    }

    /// <summary>Whether the left fingerprint comes first.</summary>
    public static bool operator <(StandardFingerprint left, StandardFingerprint right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left fingerprint comes last.</summary>
    public static bool operator >(StandardFingerprint left, StandardFingerprint right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left fingerprint does not come last.</summary>
    public static bool operator <=(StandardFingerprint left, StandardFingerprint right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left fingerprint does not come first.</summary>
    public static bool operator >=(StandardFingerprint left, StandardFingerprint right) => left.CompareTo(right) >= 0;

    /// <summary>An order without meaning, the same everywhere.</summary>
    public int CompareTo(StandardFingerprint other) =>
        string.CompareOrdinal(Content, other.Content) is var order && order != 0 ? order : string.CompareOrdinal(TimeZones, other.TimeZones);

    /// <summary>The hash, a slash and the version of the time zones' data.</summary>
    public override string ToString() => Content + Separator + TimeZones;

    /// <summary>The fingerprint of content with this process's time zone data.</summary>
    internal static StandardFingerprint Of(CompactWriter content) => new(content.Hash(), TzdbDateTimeZoneSource.Default.TzdbVersion);

    private static bool IsVersion(ReadOnlySpan<char> text) => text.Length is > 0 and <= 32 && !text.ContainsAnyExceptInRange('!', '~');
}
