using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Surveys;

/// <summary>A line of the survey analysis sheet: date, score, main problem class, improvement (D2.6, D8).</summary>
/// <param name="Date">The day of the answers, where the bank is.</param>
/// <param name="Answers">How many answered the question.</param>
/// <param name="Score">Their mean; null where there are fewer than the survey asks for.</param>
/// <param name="Problem">The class that most problems are of, by its code; of equals the one that the standard names first. Null where nobody spoke of any.</param>
/// <param name="Cases">How many spoke of it.</param>
/// <param name="Name">The display name of the class; null where there is none.</param>
/// <param name="Improvement">What the standard does about it; null where it says nothing.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SurveySheetRow(LocalDate Date, long Answers, decimal? Score, string? Problem, long Cases, LocalizedText? Name, LocalizedText? Improvement);
