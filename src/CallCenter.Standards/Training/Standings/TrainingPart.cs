using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>What somebody has to do.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TrainingPart : byte
{
    /// <summary>To complete a module.</summary>
    Module,

    /// <summary>To pass an exam.</summary>
    Exam,
}
