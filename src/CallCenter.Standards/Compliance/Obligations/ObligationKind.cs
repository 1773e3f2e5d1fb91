using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>What kind of thing an obligation asks for (D10, D13.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ObligationKind
{
    /// <summary>A policy is reviewed and approved anew.</summary>
    Policy,

    /// <summary>A procedure is reviewed and approved anew.</summary>
    Procedure,

    /// <summary>A manual is reviewed and approved anew.</summary>
    Manual,

    /// <summary>An inspection whose day is told before.</summary>
    PlannedInspection,

    /// <summary>An inspection whose day is not told before.</summary>
    UnannouncedInspection,

    /// <summary>An audit by the bank's own audit function.</summary>
    InternalAudit,

    /// <summary>An audit from outside the bank.</summary>
    ExternalAudit,

    /// <summary>A drill of what is done in an emergency.</summary>
    Drill,

    /// <summary>A test of systems.</summary>
    Test,

    /// <summary>A review of who may see and do what.</summary>
    AccessReview,

    /// <summary>New keys take the place of those in use.</summary>
    KeyRotation,

    /// <summary>A training for everybody.</summary>
    Training,

    /// <summary>A review of processes and their figures.</summary>
    ProcessReview,

    /// <summary>A meeting.</summary>
    Meeting,
}
