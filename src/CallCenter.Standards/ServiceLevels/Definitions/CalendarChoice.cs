using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>A calendar that a promise is counted on for some of its cases, such as those of a region. A case is counted on the first choice that holds for it as it began.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CalendarChoice : ICoded
{
    /// <summary>The code, kebab-case; unique in its promise.</summary>
    public required string Code { get; init; }

    /// <summary>The cases it is for: tests on fields of <see cref="ServiceCase"/> that all have to pass; at least one.</summary>
    public required ImmutableArray<FieldCondition> When { get; init; }

    /// <summary>The code of the calendar.</summary>
    public required string Calendar { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(CalendarChoice? other) => other is not null && ServiceLevelForms.Choice.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code and the calendar.</summary>
    public override string ToString() => $"{Code}: {Calendar}";
}
