using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>The phases of an emergency in their order (D12.7).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ResponsePhase
{
    /// <summary>Identify it, and report it.</summary>
    Report,

    /// <summary>Start the plan by type and severity.</summary>
    Start,

    /// <summary>Contain it, and tell those concerned and the public.</summary>
    Contain,

    /// <summary>Assess the loss.</summary>
    AssessLoss,

    /// <summary>Learn from it.</summary>
    Learn,
}

/// <summary>Data: a step of an emergency plan.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PlanStep : ICoded
{
    /// <summary>The code, kebab-case; unique in its plan.</summary>
    public required string Code { get; init; }

    /// <summary>What is done.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The phase it belongs to.</summary>
    public required ResponsePhase Phase { get; init => field = Given.Member(value); }

    /// <summary>The code of the role that does it.</summary>
    public required string Role { get; init; }

    /// <summary>The code of the service-level policy that says how fast; null where none does.</summary>
    public string? Policy { get; init; }

    /// <summary>The code of the policy's target; null for the policy as a whole, or where there is none.</summary>
    public string? Target { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
