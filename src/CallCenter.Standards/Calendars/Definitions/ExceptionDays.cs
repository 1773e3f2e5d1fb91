using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// The dates an exception speaks of: one date, a run of dates, or a month and day of every year; 02-29 only of leap years.
/// The default is 0001-01-01.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ExceptionDays
{
    private const string EveryYear = "*-";
    private static readonly AnnualDatePattern Annual = AnnualDatePattern.CreateWithInvariantCulture("MM-dd");

    private ExceptionDays(LocalDate first, LocalDate last, AnnualDate? yearly) => (First, Last, Yearly) = (first, last, yearly);

    /// <summary>The first date; of no meaning for a yearly day.</summary>
    public LocalDate First { get; }

    /// <summary>The last date, included; of no meaning for a yearly day.</summary>
    public LocalDate Last { get; }

    /// <summary>The month and day of every year; null for dates.</summary>
    public AnnualDate? Yearly { get; }

    /// <summary>One date.</summary>
    public static ExceptionDays On(LocalDate date) => new(date, date, null);

    /// <summary>A run of dates, both ends included.</summary>
    /// <exception cref="ArgumentException">The last date is before the first.</exception>
    public static ExceptionDays Through(LocalDate first, LocalDate last) =>
        first <= last ? new(first, last, null) : throw Refused.Argument($"The last date is before the first.", nameof(last));

    /// <summary>A month and day of every year that has it.</summary>
    public static ExceptionDays EveryYearOn(AnnualDate day) => new(default, default, day);

    /// <summary>Whether a date is one of them.</summary>
    public bool Contains(LocalDate date) => Yearly is { } day ? date.Month == day.Month && date.Day == day.Day : First <= date && date <= Last;

    /// <summary>The dates as books write them: <c>2026-10-01</c>, <c>2026-10-01/2026-10-07</c> or <c>*-10-01</c>.</summary>
    public override string ToString()
    {
        if (Yearly is { } day)
        {
            return EveryYear + Annual.Format(day);
        }

        string first = LocalDatePattern.Iso.Format(First);
        return First == Last ? first : $"{first}/{LocalDatePattern.Iso.Format(Last)}";
    }

    internal static bool TryParse(string text, out ExceptionDays days)
    {
        days = default;
        if (text.StartsWith(EveryYear, StringComparison.Ordinal))
        {
            bool isDay = Annual.Parse(text[EveryYear.Length..]).TryGetValue(default, out AnnualDate day);
            days = EveryYearOn(day);
            return isDay;
        }

        string[] ends = text.Split('/');
        if (ends.Length > 2 || !TryDate(ends[0], out LocalDate first) || !TryDate(ends[^1], out LocalDate last) || last < first)
        {
            return false;
        }

        days = new ExceptionDays(first, last, null);
        return true;
    }

    private static bool TryDate(string text, out LocalDate date) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date);
}
