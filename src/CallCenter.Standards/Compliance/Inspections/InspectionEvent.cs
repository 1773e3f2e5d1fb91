using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Something that happened to a finding of an inspection, or to its report.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InspectionEvent : IIdentified
{
    /// <summary>The event's own identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required InspectionAction Action { get; init => field = Given.Member(value); }

    /// <summary>The number of the finding in the inspection; null for the report.</summary>
    public string? Finding { get; init; }

    /// <summary>The code of its grade; given where it is raised.</summary>
    public string? Grade { get; init; }

    /// <summary>What was found, or what will be done; given where it is raised or planned.</summary>
    public string? Text { get; init; }

    /// <summary>The person or department that has to rectify it; given where it is raised.</summary>
    public string? Responsible { get; init; }

    /// <summary>Who did it.</summary>
    public string? By { get; init; }

    /// <summary>The role in which it is decided; given where a finding is closed, accepted or reopened.</summary>
    public string? Role { get; init; }

    /// <summary>The day by which it will be done, where it is planned; the last day of the acceptance, where the risk is accepted.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Where the proof is kept; given where it is rectified, passes a re-check, or is reported.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why a re-check failed, the risk is accepted, or the finding is reopened.</summary>
    public string? Reason { get; init; }
}
