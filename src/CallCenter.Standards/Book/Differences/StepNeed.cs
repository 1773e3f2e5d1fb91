using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>What a step of a workflow asks for that it did not before.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum StepNeed
{
    /// <summary>A field that must not be missing.</summary>
    Field,

    /// <summary>A document that has to be there.</summary>
    Document,

    /// <summary>Another role: the one named may not take the step any more.</summary>
    OtherRole,
}
