using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>Which way a target, promise or limit has gone.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum LimitMovement
{
    /// <summary>What it allows now it allowed before, and not the other way round.</summary>
    Tightened,

    /// <summary>What it allowed before it allows now, and more.</summary>
    Loosened,

    /// <summary>It allows some of what it did not, and not all of what it did; or the two cannot be held against each other.</summary>
    Shifted,
}
