using System.Text.Json.Serialization;

namespace CallCenter.Standards.Explanations;

/// <summary>What a part of a sentence is.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ExplanationPartKind
{
    /// <summary>Something of the book or of a host that has a name: a KPI, a queue, a department.</summary>
    Name,

    /// <summary>A word of the package's own vocabulary, such as the status of a clock.</summary>
    Word,

    /// <summary>A field of a fact record, by its record and name: <c>incoming-contact.channel</c>.</summary>
    Field,

    /// <summary>A figure in a unit.</summary>
    Figure,

    /// <summary>A figure that something has to reach, exceed, not exceed or stay below.</summary>
    Bound,

    /// <summary>An elapsed time.</summary>
    Time,

    /// <summary>An instant, told in the wall time of a zone.</summary>
    Moment,

    /// <summary>A date.</summary>
    Date,

    /// <summary>Text as it was given: a name that a host chose, an identity, a formula.</summary>
    Text,

    /// <summary>Where something comes from.</summary>
    Source,

    /// <summary>What stands in a finding's sentence: a value as somebody wrote it. The sentence marks it.</summary>
    Argument,

    /// <summary>A clause with parts of its own, such as what a condition asks for.</summary>
    Phrase,
}
