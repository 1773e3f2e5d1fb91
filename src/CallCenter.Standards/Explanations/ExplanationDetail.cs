using System.Text.Json.Serialization;

namespace CallCenter.Standards.Explanations;

/// <summary>How much of an explanation is told.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ExplanationDetail
{
    /// <summary>The sentence that answers.</summary>
    Short,

    /// <summary>The sentence that answers, then a line for each thing that it rests on.</summary>
    Full,
}
