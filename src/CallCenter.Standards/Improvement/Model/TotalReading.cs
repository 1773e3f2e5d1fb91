using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>How the sum of the template's model, f(P + F + R + S), is read, which gives it neither weights nor an order (D7.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TotalReading
{
    /// <summary>The mean of the dimensions by their weights: what one lacks another can make up for.</summary>
    WeightedMean,

    /// <summary>The score of the weakest dimension: nothing makes up for it.</summary>
    Weakest,
}
