using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Routing;

/// <summary>Data: a shift as it is worked again and again, such as the early shift (D7.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ShiftTemplate : ICoded
{
    /// <summary>The code, kebab-case, unique in the plan.</summary>
    public required string Code { get; init; }

    /// <summary>The name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The hours, half-open, at local time; a night shift ends on the next date.</summary>
    public required LocalInterval Hours { get; init; }

    /// <summary>The breaks, within the hours; they do not overlap.</summary>
    public ImmutableArray<ShiftBreak> Breaks { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ShiftTemplate? other) => other is not null && ShiftForms.Template.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Hours);

    /// <summary>The code and the hours.</summary>
    public override string ToString() => $"{Code} {Hours}";

    /// <summary>Seconds from the midnight before the shift to the start and the end of a break.</summary>
    internal (int Start, int End) SecondsOf(LocalInterval pause)
    {
        int later = pause.StartSecond < Hours.StartSecond ? NodaTime.NodaConstants.SecondsPerDay : 0;
        return (pause.StartSecond + later, pause.EndSecond + later);
    }
}
