using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>What becomes of a case that is open when another standard comes into force.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum OpenCaseMode
{
    /// <summary>It stays under the standard that was in force when it began.</summary>
    Stay,

    /// <summary>It moves to the standard that is in force.</summary>
    Move,
}
