using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>How far a critical failure reaches.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CriticalEffect
{
    /// <summary>The item scores nothing, however nearly it was met.</summary>
    Item,

    /// <summary>Its section scores nothing.</summary>
    Section,

    /// <summary>The review scores nothing.</summary>
    Form,
}
