using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Conformance;

/// <summary>A value of one of FEEL's basic types in a one-field record; the member that is not null tells the type.</summary>
public readonly record struct BasicValue
{
    private static readonly Regex Constructed = new("""^(?:@|(date|time|date and time|duration) *\( *)("(?:[^"\\]|\\.)*")(?: *\))?$""", RegexOptions.CultureInvariant);

    /// <summary>A text.</summary>
    public string? Text { get; init; }

    /// <summary>A number.</summary>
    public decimal? Number { get; init; }

    /// <summary>True or false.</summary>
    public bool? Flag { get; init; }

    /// <summary>A days-and-time duration.</summary>
    public Duration? Elapsed { get; init; }

    /// <summary>A years-and-months duration.</summary>
    public int? Months { get; init; }

    /// <summary>A date.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>A time of day.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>A local date and time.</summary>
    public LocalDateTime? DateTime { get; init; }

    /// <summary>A date and time with an offset.</summary>
    public Instant? Instant { get; init; }

    /// <summary>One schema for each type, each with the one field <c>value</c>.</summary>
    public static IReadOnlyList<RecordSchema<BasicValue>> Schemas { get; } =
    [
        Create().WithText("value", static (in BasicValue v) => v.Text),
        Create().WithNumber("value", Dimension.Ratio, 9, static (in BasicValue v) => v.Number),
        Create().WithFlag("value", static (in BasicValue v) => v.Flag),
        Create().WithDuration("value", static (in BasicValue v) => v.Elapsed),
        Create().WithMonths("value", static (in BasicValue v) => v.Months),
        Create().WithDate("value", static (in BasicValue v) => v.Date),
        Create().WithTime("value", static (in BasicValue v) => v.Time),
        Create().WithDateTime("value", static (in BasicValue v) => v.DateTime),
        Create().WithInstant("value", static (in BasicValue v) => v.Instant),
    ];

    /// <summary>The schema of the value's type; null for a null value, which has none.</summary>
    public RecordSchema<BasicValue>? Schema => Type is { } type ? Schemas.Single(schema => schema.Definition.Fields[0].Type == type) : null;

    /// <summary>The value's type; null for a null value, which has none.</summary>
    public FieldType? Type
    {
        get
        {
            bool[] known = [Text is not null, Number.HasValue, Flag.HasValue, Elapsed.HasValue, Months.HasValue, Date.HasValue, Time.HasValue, DateTime.HasValue, Instant.HasValue];
            int index = Array.IndexOf(known, true);
            return index < 0 ? null : Schemas[index].Definition.Fields[0].Type;
        }
    }

    /// <summary>The value for people: equal values are spelled the same.</summary>
    public string Spelled => this switch
    {
        { Text: { } text } => JsonSerializer.Serialize(text),
        { Number: { } number } => (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        { Flag: { } flag } => flag ? "true" : "false",
        { Months: { } months } => string.Create(CultureInfo.InvariantCulture, $"{months} months"),
        { Elapsed: { } elapsed } => DurationPattern.Roundtrip.Format(elapsed),
        { Date: { } date } => LocalDatePattern.Iso.Format(date),
        { Time: { } time } => LocalTimePattern.ExtendedIso.Format(time),
        { DateTime: { } dateTime } => LocalDateTimePattern.ExtendedIso.Format(dateTime),
        { Instant: { } instant } => InstantPattern.ExtendedIso.Format(instant),
        _ => "null",
    };

    /// <summary>Reads a FEEL literal with NodaTime's and .NET's own readers; null where it is none of the basic types.</summary>
    public static BasicValue? Parse(string literal)
    {
        string text = literal.Trim();
        if (text is "null" or "true" or "false")
        {
            return new BasicValue { Flag = text == "null" ? null : text == "true" };
        }

        if (text.StartsWith('"'))
        {
            return new BasicValue { Text = JsonSerializer.Deserialize<string>(text) };
        }

        if (Constructed.Match(text) is { Success: true } match)
        {
            return Temporal(JsonSerializer.Deserialize<string>(match.Groups[2].Value)!);
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? new BasicValue { Number = number } : null;
    }

    private static BasicValue? Temporal(string text)
    {
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate date))
        {
            return new BasicValue { Date = date };
        }

        if (LocalTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out LocalTime time))
        {
            return new BasicValue { Time = time };
        }

        if (LocalDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out LocalDateTime dateTime))
        {
            return new BasicValue { DateTime = dateTime };
        }

        if (OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out OffsetDateTime offset))
        {
            return new BasicValue { Instant = offset.ToInstant() };
        }

        return Period(text);
    }

    private static BasicValue? Period(string text)
    {
        bool isNegative = text.StartsWith('-');
        if (!PeriodPattern.NormalizingIso.Parse(isNegative ? text[1..] : text).TryGetValue(NodaTime.Period.Zero, out Period period))
        {
            return null;
        }

        int sign = isNegative ? -1 : 1;
        bool hasMonths = period.Years != 0 || period.Months != 0 || text.EndsWith('M') && !text.Contains('T', StringComparison.Ordinal) || text.EndsWith('Y');
        return hasMonths
            ? new BasicValue { Months = sign * ((period.Years * 12) + period.Months) }
            : new BasicValue { Elapsed = sign * period.ToDuration() };
    }

    private static RecordSchema<BasicValue> Create() => RecordSchema.Create<BasicValue>("case");
}
