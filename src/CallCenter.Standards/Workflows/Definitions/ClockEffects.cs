using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Data: what a state does to the clocks of service levels, each named by its policy and target such as <c>work-order/handle</c>.
/// The clocks themselves run off the events of the case; a book checks that the events that lead here do what is said.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClockEffects
{
    /// <summary>Nothing.</summary>
    public static ClockEffects None { get; } = new();

    /// <summary>Clocks that run from the moment the state is entered.</summary>
    public ImmutableArray<string> Starts { get; init; } = [];

    /// <summary>Clocks that are held while the case is in the state.</summary>
    public ImmutableArray<string> Pauses { get; init; } = [];

    /// <summary>Clocks that stop, or are called off, at the moment the state is entered.</summary>
    public ImmutableArray<string> Stops { get; init; } = [];

    /// <summary>Whether there is no effect at all.</summary>
    public bool IsNone => Starts.IsEmpty && Pauses.IsEmpty && Stops.IsEmpty;

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ClockEffects? other) => other is not null && StateForms.Clocks.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Starts.Length, Pauses.Length, Stops.Length);
}
