using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Simulation;

/// <summary>What is done with the cases that contacts open, once the conversation has begun: which steps of the workflow are taken, by whom, after how long, and how often one rather than another. What is permitted is the standard's.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CaseWork
{
    private readonly Listed<WorkedStep> steps;
    private readonly Listed<string> policies;

    /// <summary>The workflow that a contact is opened as; <c>service</c> unless said otherwise.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string Workflow { get; init => field = Given.Word(value, "the code of a workflow", nameof(value)); } = "service";

    /// <summary>The steps, in any order.</summary>
    /// <exception cref="ArgumentException">None, or a null.</exception>
    public required ImmutableArray<WorkedStep> Steps
    {
        get => steps;
        init => steps = value.IsDefaultOrEmpty || value.Contains(null!) ? throw new ArgumentException("Work on cases has at least one step.", nameof(value)) : value;
    }

    /// <summary>Policies that hold for every case from its opening on, beside the one that triage names, such as <c>work-order</c>.</summary>
    /// <exception cref="ArgumentException">A blank one.</exception>
    public ImmutableArray<string> Policies
    {
        get => policies;
        init => policies = value.IsDefault ? [] : value.Any(string.IsNullOrWhiteSpace) ? throw new ArgumentException("A policy is not blank.", nameof(value)) : value;
    }
}
