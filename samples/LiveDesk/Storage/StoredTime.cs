using NodaTime;

namespace LiveDesk.Storage;

/// <summary>Instants as whole numbers of 100 ns since 1970.</summary>
internal static class StoredTime
{
    /// <summary>Rounded up: what is due is never looked at before its time.</summary>
    public static long Ceiling(Instant instant)
    {
        long ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks) < instant ? ticks + 1 : ticks;
    }

    /// <summary>The second that an instant is in, since 1970.</summary>
    public static long Second(Instant instant) => instant.ToUnixTimeSeconds();

    public static Instant Of(long ticks) => Instant.FromUnixTimeTicks(ticks);

    /// <summary>The end of a lease that begins now.</summary>
    public static long After(TimeProvider time, Duration lease) => Now(time) + (long)lease.TotalTicks;

    public static long Now(TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow()).ToUnixTimeTicks();
}
