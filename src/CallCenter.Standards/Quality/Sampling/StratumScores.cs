using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>The scores of the contacts that were reviewed of one stratum.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StratumScores
{
    private readonly Listed<decimal> scores;

    /// <summary>The scores of a stratum.</summary>
    /// <param name="stratum">The stratum.</param>
    /// <param name="population">How many contacts the stratum has, at least as many as were reviewed.</param>
    /// <param name="scores">The scores of those reviewed.</param>
    public StratumScores(string stratum, long population, ImmutableArray<decimal> scores)
    {
        ArgumentNullException.ThrowIfNull(stratum);
        (Stratum, Population, Scores) = (stratum, population, scores);
    }

    /// <summary>The stratum.</summary>
    public string Stratum { get; }

    /// <summary>How many contacts the stratum has.</summary>
    public long Population { get; }

    /// <summary>The scores of those reviewed.</summary>
    public ImmutableArray<decimal> Scores
    {
        get => scores;
        private init => scores = value;
    }
}
