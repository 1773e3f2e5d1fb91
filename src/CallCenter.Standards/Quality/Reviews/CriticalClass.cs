using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>Whom a critical failure harms (COPC: the accuracies that a centre tells apart).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CriticalClass
{
    /// <summary>The customer: a wrong answer, a matter left unsolved.</summary>
    Customer,

    /// <summary>The bank: needless cost, a wrong entry.</summary>
    Business,

    /// <summary>The rules: identity not verified, a disclosure left out.</summary>
    Compliance,
}
