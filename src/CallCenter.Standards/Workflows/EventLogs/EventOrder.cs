using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>What puts the events of a case in order.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum EventOrder
{
    /// <summary>Their time; events of one time in the order of their ids, those without ids in the ordinal order of their activities and roles: whatever the order of their rows.</summary>
    Time,

    /// <summary>The order of their rows, for logs whose times are known to be off.</summary>
    Rows,
}
