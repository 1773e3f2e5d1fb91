using System.Text.Json.Serialization;

namespace CallCenter.Standards.Surveys;

/// <summary>An answer that could not be read; it counts in no figure.</summary>
/// <param name="Question">The code of the question as given.</param>
/// <param name="Given">What was pressed, said or written.</param>
/// <param name="Fault">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record UnreadAnswer(string Question, string Given, AnswerFault Fault)
{
    /// <summary>Why.</summary>
    public AnswerFault Fault { get; init => field = Standards.Given.Member(value); } = Standards.Given.Member(Fault);

    /// <summary>The question of the survey that is nearest to one that it does not have; null where none is near.</summary>
    public string? Nearest { get; init; }
}
