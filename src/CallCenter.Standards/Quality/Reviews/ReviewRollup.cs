using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>How the scores of items make the score of a review.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReviewRollup
{
    /// <summary>Their mean by weight.</summary>
    WeightedMean,

    /// <summary>The least of them: a review is as good as its weakest item.</summary>
    Minimum,

    /// <summary>The best of them: one item that is met is enough.</summary>
    Maximum,
}
