using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>How an exam is held (D9).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ExamKind : byte
{
    /// <summary>In writing: knowledge and rules.</summary>
    Written,

    /// <summary>By word of mouth: skill of service and communication.</summary>
    Oral,

    /// <summary>By simulated service.</summary>
    Practical,
}
