using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>What a change bears on, the heaviest first.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ChangeWeight
{
    /// <summary>What the standard decides, counts or promises.</summary>
    Rule,

    /// <summary>The order of a list in which order need not matter.</summary>
    Order,

    /// <summary>Where something comes from, and whether it was confirmed.</summary>
    Source,

    /// <summary>Names, remarks and other texts for people.</summary>
    Wording,
}
