using CallCenter.Standards.Calendars;
using NodaTime.Text;
using NodaTime;

namespace CallCenter.Standards.Reports.Charts;

/// <summary>A time axis between two instants, with round marks of a zone's wall time.</summary>
/// <param name="from">The left end.</param>
/// <param name="to">The right end, after it.</param>
/// <param name="zone">The zone.</param>
internal sealed class TimeAxis(Instant from, Instant to, DateTimeZone zone)
{
    private const int MostMarks = 8;
    private static readonly int[] Steps = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800, 2592000, 31536000];
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("HH:mm:ss");
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDateTimePattern Dates = LocalDateTimePattern.CreateWithInvariantCulture("MM-dd");

    private readonly long step = Steps.Cast<int?>().FirstOrDefault(seconds => (to - from).TotalSeconds / seconds!.Value <= MostMarks) ?? Steps[^1];

    /// <summary>Where an instant lies: 0 at the left end, 1 at the right.</summary>
    public double At(Instant instant) => Math.Clamp((instant - from) / (to - from), 0, 1);

    /// <summary>The marks, each with its wall time; a midnight with its date.</summary>
    public IEnumerable<(Instant At, string Label)> Marks()
    {
        Instant midnight = LocalDays.StartOf(from.InZone(zone).Date, zone);
        long passed = (long)Math.Ceiling((from - midnight).TotalSeconds / step);
        for (Instant mark = midnight + Duration.FromSeconds(passed * step); mark <= to; mark += Duration.FromSeconds(step))
        {
            yield return (mark, Label(mark.InZone(zone).LocalDateTime));
        }
    }

    private string Label(LocalDateTime local) =>
        (local.TimeOfDay == LocalTime.Midnight ? Dates : step % NodaConstants.SecondsPerMinute == 0 ? Minutes : Seconds).Format(local);
}
