using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Data: what a state does to the clocks of service levels, each named by its policy and target such as <c>work-order/handle</c>.
/// The clocks themselves run off the events of the case; a book checks that the events that lead here do what is said.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
public sealed class ClockEffects
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
}
