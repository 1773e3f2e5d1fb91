using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>How much two scores that differ still agree.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum KappaWeights
{
    /// <summary>Not at all: scores agree or they do not (Cohen 1960).</summary>
    None,

    /// <summary>By how many categories they are apart (Cicchetti and Allison 1971).</summary>
    Linear,

    /// <summary>By the square of it, so that far apart counts much more (Fleiss and Cohen 1973).</summary>
    Quadratic,
}
