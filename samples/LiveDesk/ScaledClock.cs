using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace LiveDesk;

/// <summary>A clock that runs faster than time does, from an instant of its own: what the demonstration and tests run by.</summary>
/// <param name="time">The clock on the wall.</param>
/// <param name="begin">What it showed at the anchor.</param>
/// <param name="anchor">When it began.</param>
/// <param name="speed">How many times as fast as time it runs; 1 for as fast.</param>
internal sealed class ScaledClock(TimeProvider time, Instant begin, Instant anchor, double speed) : IClock
{
    public Instant GetCurrentInstant() => begin + ((Instant.FromDateTimeOffset(time.GetUtcNow()) - anchor) * speed);

    /// <summary>How long something takes on the wall.</summary>
    public TimeSpan OnTheWall(Duration duration) => (duration / speed).ToTimeSpan();

    /// <summary>The clock that the settings <c>Clock:Begin</c>, <c>Clock:Anchor</c> and <c>Clock:Speed</c> ask for, in development alone; null where they ask for none.</summary>
    public static ScaledClock? Of(IConfiguration settings, TimeProvider time) => settings["LiveDesk:Clock:Begin"] is { } begin
        ? new(
            time,
            InstantPattern.General.Parse(begin).Value,
            settings["LiveDesk:Clock:Anchor"] is { } anchor ? InstantPattern.General.Parse(anchor).Value : Instant.FromDateTimeOffset(time.GetUtcNow()),
            double.Parse(settings["LiveDesk:Clock:Speed"] ?? "1", CultureInfo.InvariantCulture))
        : null;
}
