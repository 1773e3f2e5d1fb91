using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>When an evaluation takes place: what <c>now()</c> and <c>today()</c> give.</summary>
/// <param name="Instant">The instant.</param>
/// <param name="Zone">The zone whose date and time count.</param>
public sealed record FeelMoment(Instant Instant, DateTimeZone Zone);
