using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>Yes, which is full, or no, which is nothing: answers <c>yes</c> and <c>no</c>.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record YesNoAnswers : ReviewAnswers;
