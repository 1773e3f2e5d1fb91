using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>How a module is taught (D9).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TrainingMethod : byte
{
    /// <summary>An online course.</summary>
    Online,

    /// <summary>A lecture, with everybody in one room.</summary>
    Lecture,

    /// <summary>A simulated service, such as a call played by colleagues.</summary>
    Simulation,
}
