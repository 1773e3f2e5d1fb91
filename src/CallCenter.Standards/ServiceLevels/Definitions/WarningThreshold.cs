using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// When to warn before a target falls due, in the clock's own time: a share of the target, or a time before it is used up. Pauses and closed hours do not bring a warning nearer.
/// Exactly one of the two is set.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WarningThreshold
{
    private WarningThreshold(Percentage? percent, Duration? before)
    {
        Percent = percent;
        Before = before;
    }

    /// <summary>The share of the target that is used up, above 0 % and at most 100 %; null where <see cref="Before"/> is set.</summary>
    public Percentage? Percent { get; }

    /// <summary>The time that is left, positive; a target of less warns from its start. Null where <see cref="Percent"/> is set.</summary>
    public Duration? Before { get; }

    /// <summary>Warns once a share of the target is used up.</summary>
    public static WarningThreshold AtPercent(Percentage percent) => new(percent, null);

    /// <summary>Warns once a time is left.</summary>
    public static WarningThreshold BeforeDue(Duration before) => new(null, before);

    /// <summary>The clock time that is used up when it warns, out of the whole; between zero and the whole, rounded up to the tick.</summary>
    internal Duration In(Duration whole) => Percent is { } percent
        ? percent.Ratio >= 1 ? whole : Duration.FromNanoseconds((Int128)Math.Ceiling((decimal)whole.ToInt128Nanoseconds() / NodaConstants.NanosecondsPerTick * percent.Ratio) * NodaConstants.NanosecondsPerTick)
        : Duration.Max(Duration.Zero, whole - Before!.Value);

    /// <summary>Such as <c>75 %</c> or <c>PT30M</c> before.</summary>
    public override string ToString() => Percent?.ToString() ?? $"{IsoDuration.Format(Before!.Value)} before";
}
