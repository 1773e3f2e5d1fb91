using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>The events of a case that hold a clock for one reason, and those that let it go on. Each beginning needs an end of its own.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PauseTrigger
{
    /// <summary>The reason, kebab-case, such as <c>waiting-for-customer</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>What people call the reason; null where they know it by its code.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The codes of the events that begin a pause.</summary>
    public required ImmutableArray<string> On { get; init; }

    /// <summary>The codes of the events that end one.</summary>
    public required ImmutableArray<string> Until { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(PauseTrigger? other) => other is not null && ServiceLevelForms.Pause.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reason.GetHashCode(StringComparison.Ordinal);
}
