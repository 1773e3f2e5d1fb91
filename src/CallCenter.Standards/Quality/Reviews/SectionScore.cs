using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>What a section was judged.</summary>
/// <param name="Section">The section's code.</param>
/// <param name="Score">Its own score, 0 to 100; null where nothing of it was judged.</param>
/// <param name="Points">What it adds to the review's score.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct SectionScore(string Section, decimal? Score, decimal Points);
