using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>What came of an exam.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AssessmentOutcome : byte
{
    /// <summary>It was passed.</summary>
    Passed,

    /// <summary>It was failed, and may be tried again.</summary>
    Failed,

    /// <summary>It was failed, and every resit is used up.</summary>
    ResitsUsedUp,
}
