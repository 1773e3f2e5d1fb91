using NodaTime;

namespace CallCenter.Standards.Tests.Hosting;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class SteppedClock(Instant now) : IClock
{
    private long ticks = now.ToUnixTimeTicks();

    public Instant Now
    {
        get => Instant.FromUnixTimeTicks(Interlocked.Read(ref ticks));
        set => Interlocked.Exchange(ref ticks, value.ToUnixTimeTicks());
    }

    public Instant GetCurrentInstant() => Now;
}
