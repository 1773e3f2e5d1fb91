using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>What kind of document one is (D13.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DocumentKind
{
    /// <summary>A policy: principles, aims, and what management answers for.</summary>
    Policy,

    /// <summary>A procedure: how work is done and problems are dealt with.</summary>
    Procedure,

    /// <summary>A manual: how each operation is done in detail.</summary>
    Manual,

    /// <summary>A form to be filled in.</summary>
    Form,
}
