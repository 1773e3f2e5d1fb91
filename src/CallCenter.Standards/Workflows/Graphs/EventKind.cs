using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>What brought an event of a case about.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum EventKind : byte
{
    /// <summary>A command.</summary>
    Command,

    /// <summary>Time: a timed move fell due.</summary>
    TimedMove,

    /// <summary>The end of a sub-workflow.</summary>
    Return,

    /// <summary>The case was moved to another version of its workflow.</summary>
    Migration,
}
