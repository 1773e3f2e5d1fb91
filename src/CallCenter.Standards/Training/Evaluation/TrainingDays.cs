using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>Days where the bank is. What lies beyond the ends of all dates stays at the end.</summary>
internal sealed class TrainingDays(DateTimeZone zone)
{
    private static readonly Duration Margin = Duration.FromDays(5);
    private static readonly Instant Least = Instant.MinValue + Margin;
    private static readonly Instant Greatest = Instant.MaxValue - Margin;

    public DateTimeZone Zone => zone;

    /// <summary>The day of an instant.</summary>
    public LocalDate Of(Instant at) => Instant.Min(Instant.Max(at, Least), Greatest).InZone(zone).Date;

    /// <summary>When a day begins.</summary>
    public Instant StartOf(LocalDate day) => EffectiveDates.StartOf(day, zone);

    /// <summary>A day of whatever calendar it was written in.</summary>
    public static LocalDate Iso(LocalDate day) => day.WithCalendar(CalendarSystem.Iso);

    public static LocalDate PlusDays(LocalDate day, int days) => DayNumber.ToDate(Math.Clamp(DayNumber.Of(day) + days, DayNumber.Least, DayNumber.Greatest));

    /// <summary>The same day so many months later; the last of the month where it has no such day.</summary>
    public static LocalDate PlusMonths(LocalDate day, int months) => day.Year + (months / 12) + 1 < LocalDate.MaxIsoValue.Year ? day.PlusMonths(months) : DayNumber.ToDate(DayNumber.Greatest);
}
