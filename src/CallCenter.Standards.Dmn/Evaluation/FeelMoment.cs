using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>When an evaluation takes place: what <c>now()</c> and <c>today()</c> give.</summary>
/// <param name="Instant">The instant, of the years -9997 to 9998: the local date must be one too.</param>
/// <param name="Zone">The zone whose date and time count.</param>
/// <exception cref="ArgumentOutOfRangeException">The instant is of another year.</exception>
public sealed record FeelMoment(Instant Instant, DateTimeZone Zone)
{
    private static readonly Instant First = Instant.FromUtc(-9997, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(9999, 1, 1, 0, 0);

    /// <summary>The instant, of the years -9997 to 9998.</summary>
    public Instant Instant { get; init => field = Known(value); } = Known(Instant);

    /// <summary>The zone whose date and time count.</summary>
    public DateTimeZone Zone { get; init => field = Given.Value(value); } = Given.Value(Zone);

    private static Instant Known(Instant instant) => instant >= First && instant < End ? instant : throw new ArgumentOutOfRangeException(nameof(instant), instant, "The instant is beyond the years -9997 to 9998.");
}
