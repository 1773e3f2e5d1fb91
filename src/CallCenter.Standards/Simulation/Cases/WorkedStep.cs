using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Simulation;

/// <summary>Which contacts a step is taken for.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum WorkOccasion
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Those that are resolved at first contact.</summary>
    Resolved,

    /// <summary>Those that belong to another department and are passed on.</summary>
    PassedOn,

    /// <summary>Those that are neither.</summary>
    Unresolved,
}

/// <summary>A step that is taken in a state of a case, some time after the state was entered.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkedStep
{
    private readonly Listed<string> documents;
    private readonly Listed<string> policies;

    /// <summary>The state, with the one of a sub-workflow: <c>handling</c>, <c>transferring/requested</c>.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public required string State { get; init => field = Given.Word(value, "the path of a state", nameof(value)); }

    /// <summary>The command.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public required string Command { get; init => field = Given.Word(value, "the code of a command", nameof(value)); }

    /// <summary>The role that gives it; who answered gives those of <see cref="AgentRole"/>.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public required string Role { get; init => field = Given.Word(value, "the code of a role", nameof(value)); }

    /// <summary>The role of who answered the contact.</summary>
    public const string AgentRole = "service-agent";

    /// <summary>How long after the state was entered; null for a step of the conversation, taken when it ends.</summary>
    public TimeDistribution? After { get; init; }

    /// <summary>The calendar whose time that is; null where it passes by day and night.</summary>
    public string? Calendar { get; init; }

    /// <summary>The contacts it is taken for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not an occasion.</exception>
    public WorkOccasion Occasion { get; init => field = Given.Member(value); }

    /// <summary>How often it is taken beside others that may be, above 0; 1 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or no number.</exception>
    public double Weight { get; init => field = value is > 0 and <= 1e9 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A weight is above 0."); } = 1;

    /// <summary>Documents that come with it.</summary>
    /// <exception cref="ArgumentException">A blank one.</exception>
    public ImmutableArray<string> Documents
    {
        get => documents;
        init => documents = value.IsDefault ? [] : value.Any(string.IsNullOrWhiteSpace) ? throw new ArgumentException("A document is not blank.", nameof(value)) : value;
    }

    /// <summary>Policies that hold from it on.</summary>
    /// <exception cref="ArgumentException">A blank one.</exception>
    public ImmutableArray<string> Policies
    {
        get => policies;
        init => policies = value.IsDefault ? [] : value.Any(string.IsNullOrWhiteSpace) ? throw new ArgumentException("A policy is not blank.", nameof(value)) : value;
    }

    /// <summary>Whether the customer accepts the answer, as far as the step tells.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Whether the matter is resolved, as far as the step tells.</summary>
    public bool? Resolved { get; init; }

    /// <summary>Whether it is beyond the authority of who has it, as far as the step tells.</summary>
    public bool? BeyondAuthority { get; init; }

    internal bool TellsFacts => Accepted is not null || Resolved is not null || BeyondAuthority is not null;
}
