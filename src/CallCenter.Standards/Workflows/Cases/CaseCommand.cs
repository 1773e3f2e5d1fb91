using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>What somebody tells a case to do.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct CaseCommand
{
    /// <summary>The code of the command that opens every case.</summary>
    public const string Open = WorkflowCommand.Opening;

    private readonly Listed<string> authorities;
    private readonly Listed<string> documents;

    /// <summary>The command's identity among all of the case; the same again does nothing, so that a command can be sent anew whenever its answer was lost.</summary>
    public required string Id { get; init; }

    /// <summary>The command's code, such as <c>answer</c>; <see cref="Open"/> for a new case.</summary>
    public required string Code { get; init; }

    /// <summary>When it was given; not before the case's last event.</summary>
    public required Instant At { get; init; }

    /// <summary>Who gave it: a name or number of the host's; for the audit trail.</summary>
    public required string By { get; init; }

    /// <summary>The role or party that they act in.</summary>
    public required string Role { get; init; }

    /// <summary>The actions that they hold the authority for, as far as the step asks; none unless given.</summary>
    public ImmutableArray<string> Authorities
    {
        get => authorities;
        init => authorities = value;
    }

    /// <summary>The codes of the documents that come with it; none unless given.</summary>
    public ImmutableArray<string> Documents
    {
        get => documents;
        init => documents = value;
    }

    /// <summary>The number of events that the sender knew of; the command is refused where the case has moved on. Null to give it whatever happened since.</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>A remark for the audit trail, or null.</summary>
    public string? Note { get; init; }
}
