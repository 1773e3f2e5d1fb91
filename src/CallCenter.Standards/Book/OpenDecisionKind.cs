using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>Why something is still to be decided.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum OpenDecisionKind
{
    /// <summary>The entry as a whole is assumed: the template has no such thing, or leaves it blank.</summary>
    AssumedEntry,

    /// <summary>The entry is the template's, a regulation's or the bank's, and some of its values are assumed.</summary>
    AssumedValues,

    /// <summary>The entry says what a rule outside the template demands, and nobody has confirmed it from the published text: <c>verified</c> is false.</summary>
    Unverified,

    /// <summary>The entry is the bank's, and a draft that nobody has approved: <c>approval</c> is <c>draft</c>.</summary>
    Draft,
}
