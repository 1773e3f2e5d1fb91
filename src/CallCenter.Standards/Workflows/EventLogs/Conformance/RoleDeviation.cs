using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>An event that is in step with its workflow, by a role that may not take the step. It leaves the fitness as it is, which is of the order of steps only.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RoleDeviation
{
    private readonly Listed<string> allowed;

    internal RoleDeviation(int position, string? state, string activity, string role, ImmutableArray<string> allowed)
    {
        Position = position;
        State = state;
        Activity = activity;
        Role = role;
        Allowed = allowed;
    }

    /// <summary>The index of the event in its case, from 0.</summary>
    public int Position { get; }

    /// <summary>The code of the state before the event; null before the case begins.</summary>
    public string? State { get; }

    /// <summary>The activity.</summary>
    public string Activity { get; }

    /// <summary>The role that did it, by its code in the workflow.</summary>
    public string Role { get; }

    /// <summary>The roles that may, by code.</summary>
    public ImmutableArray<string> Allowed
    {
        get => allowed;
        private init => allowed = value;
    }

    /// <summary>One line: who did what, and who may.</summary>
    public override string ToString() => $"'{Activity}' by {Role}; allowed to {string.Join(", ", Allowed)}";
}
