using System.Text.Json.Serialization;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Cases;

/// <summary>A policy that holds for a case from an event on. A case may have several at once: one for the contact, one for the work order, one for a transfer.</summary>
/// <param name="Policy">The policy's code; it counts in the version in force then.</param>
/// <exception cref="ArgumentException">The code is null or blank.</exception>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PolicyChange(string Policy)
{
    private const string Code = "the code of the policy that holds from now on";

    /// <summary>The policy's code; it counts in the version in force then.</summary>
    /// <exception cref="ArgumentException">Null or blank.</exception>
    public string Policy { get; init => field = Given.Word(value, Code, nameof(Policy)); } = Given.Word(Policy, Code, nameof(Policy));

    /// <summary>The policy whose place it takes, clocks of the same targets carried over; null for one that holds beside the others and counts from the event on.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? InPlaceOf { get; init => field = Given.OptionalWord(value, "the code of the policy that it replaces, or null", nameof(InPlaceOf)); }

    /// <summary>The case as it is when the policy begins to hold, which calendars are chosen by; null where no calendar is. Without meaning where a policy is replaced: its calendars are chosen by the case as it began.</summary>
    public ServiceCase? Case { get; init; }

    /// <summary>What the change does to the time counted; null for what each target says. Without meaning where no policy is replaced.</summary>
    public ChangeMode? Mode { get; init => field = Given.Member(value); }
}
