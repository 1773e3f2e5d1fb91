using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>Points: the item is met by (points − from) / (to − from).</summary>
/// <param name="From">The fewest points, within ±1,000,000 and of at most 6 decimals; the item is not met at all.</param>
/// <param name="To">The most, above the fewest and within the same range; the item is fully met.</param>
/// <param name="Step">Points are a whole number of steps above the fewest; at most 1,000 steps.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScaleAnswers(decimal From, decimal To, decimal Step = 1) : ReviewAnswers;
