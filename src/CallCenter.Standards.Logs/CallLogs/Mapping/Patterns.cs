using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>Builds the patterns of a map's times; always of the invariant culture.</summary>
internal static class Patterns
{
    public static LocalDateTimePattern LocalDateTime(FieldSource source)
    {
        LocalDateTimePattern pattern = LocalDateTimePattern.CreateWithInvariantCulture(source.Pattern ?? "uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFF");
        return source.Century is { } first
            ? pattern.WithTemplateValue(new LocalDateTime(first, 1, 1, 0, 0)).WithTwoDigitYearMax(99)
            : pattern;
    }

    public static OffsetDateTimePattern OffsetDateTime(FieldSource source) =>
        source.Pattern is null ? OffsetDateTimePattern.ExtendedIso : OffsetDateTimePattern.CreateWithInvariantCulture(source.Pattern);

    public static LocalDatePattern Date(FieldSource source)
    {
        LocalDatePattern pattern = LocalDatePattern.CreateWithInvariantCulture(source.Pattern ?? "uuuu'-'MM'-'dd");
        return source.Century is { } first ? pattern.WithTemplateValue(new LocalDate(first, 1, 1)).WithTwoDigitYearMax(99) : pattern;
    }

    public static LocalTimePattern Time(FieldSource source) =>
        LocalTimePattern.CreateWithInvariantCulture(source.TimePattern ?? "HH':'mm':'ss;FFFFFFF");

    public static FindingWords? Problem(FieldSource source)
    {
        if (source.Century is { } century && (century % 100 != 0 || century is < 0 or > 9900))
        {
            return FindingWords.Of($"has century {century}; write the first year of a hundred, such as 1900");
        }

        try
        {
            _ = source.Format switch
            {
                FieldFormat.LocalDateTime => LocalDateTime(source),
                FieldFormat.OffsetDateTime => OffsetDateTime(source),
                FieldFormat.DateAndTime => (Date(source), Time(source)),
                _ => (object?)null,
            };
            return null;
        }
        catch (InvalidPatternException)
        {
            return FindingWords.Of($"has a pattern that cannot be read: '{string.Join(' ', new[] { source.Pattern, source.TimePattern }.OfType<string>())}'");
        }
    }
}
