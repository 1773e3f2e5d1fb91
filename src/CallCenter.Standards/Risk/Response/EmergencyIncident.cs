using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>What is known of an incident when a plan is chosen for it. The default value is an incident of which nothing is known.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct EmergencyIncident
{
    /// <summary>The code of the category of risk; null is unknown.</summary>
    public string? Category { get; init; }

    /// <summary>The code of the risk in the register; null is unknown, or a new one.</summary>
    public string? Risk { get; init; }

    /// <summary>How severe it is, such as <c>level-1</c>; null is unknown.</summary>
    public string? Severity { get; init; }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<EmergencyIncident> Schema { get; } = RecordSchema.Create<EmergencyIncident>("emergency-incident")
        .WithText("category", static (in EmergencyIncident incident) => incident.Category)
        .WithText("risk", static (in EmergencyIncident incident) => incident.Risk)
        .WithText("severity", static (in EmergencyIncident incident) => incident.Severity);
}
