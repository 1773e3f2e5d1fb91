using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a clock counts up to, in words: a <see cref="ClockTarget"/> whose calendar is named.</summary>
/// <param name="Time">The time.</param>
/// <param name="Calendar">The calendar that it is counted on, by name and content.</param>
/// <param name="Warnings">When to warn.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClockTerms(TargetTime Time, DefinitionVersion Calendar, ImmutableArray<WarningThreshold> Warnings)
{
    /// <summary>When to warn.</summary>
    public ImmutableArray<WarningThreshold> Warnings { get; init => field = value.OrEmpty(); } = Warnings.OrEmpty();

    /// <summary>Whether both agree in every part.</summary>
    public bool Equals(ClockTerms? other) => other is not null && Time.Equals(other.Time) && Calendar == other.Calendar && Warnings.AsSpan().SequenceEqual(other.Warnings.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Calendar, Warnings.Length);

    /// <summary>The time and the calendar.</summary>
    public override string ToString() => $"{Time} on {Calendar}";
}
