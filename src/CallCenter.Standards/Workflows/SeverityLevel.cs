using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How grave a fault or an emergency is (D10, D12.7).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum SeverityLevel : byte
{
    /// <summary>Level 1: a system is down, or customers or the bank are in danger.</summary>
    Level1,

    /// <summary>Level 2: a function is abnormal.</summary>
    Level2,
}
