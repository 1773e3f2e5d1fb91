using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>All of a timeline that has to be kept for it to go on in another process: <see cref="CaseRules{T}.Resume"/> gives it back. Plain data, with a form in JSON.</summary>
/// <typeparam name="T">The type of the case's facts.</typeparam>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CaseSnapshot<T>
    where T : class
{
    /// <summary>The events taken, and the moves made by the passing of time, in order.</summary>
    public required History<TimelineEvent<T>> Events { get; init; }

    /// <summary>The steps of escalation that fell due, in the order found.</summary>
    public required History<CaseStep> Steps { get; init; }

    /// <summary>The instant up to which time has passed for the case; null where it never has.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>The timeline's version.</summary>
    public required int Version { get; init; }

    /// <summary>The versions of the policies that have held for it, by name and content, in the order in which they began.</summary>
    public required History<DefinitionVersion> Policies { get; init; }

    /// <summary>The version of the workflow that it stands in; null for a case without one.</summary>
    public DefinitionVersion? Workflow { get; init; }
}
