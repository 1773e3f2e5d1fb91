using System.Text.Json.Serialization;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Cases;

/// <summary>A policy that holds for a case from an event on. A case may have several at once: one for the contact, one for the work order, one for a transfer.</summary>
/// <param name="Policy">The policy's code; it counts in the version in force then.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PolicyChange(string Policy)
{
    /// <summary>The policy whose place it takes, clocks of the same targets carried over; null for one that holds beside the others and counts from the event on.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>What the change does to the time counted; null for what each target says. Without meaning where no policy is replaced.</summary>
    public ChangeMode? Mode { get; init; }
}
