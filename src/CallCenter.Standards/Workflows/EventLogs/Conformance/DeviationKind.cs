using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How a case leaves its workflow.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DeviationKind
{
    /// <summary>Something happened that no step of the workflow allows there.</summary>
    EventWithoutStep,

    /// <summary>A step of the workflow left no event.</summary>
    StepWithoutEvent,
}
