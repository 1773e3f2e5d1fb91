using System.Text.Json.Serialization;

namespace CallCenter.Standards.Surveys;

/// <summary>What a customer answered one question with, as it came in.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SurveyAnswer
{
    /// <summary>The code of the question.</summary>
    public required string Question { get; init; }

    /// <summary>What was pressed, said or written.</summary>
    public required string Given { get; init; }

    /// <summary>The version of the script that asked; null for the one in force.</summary>
    public string? ScriptVersion { get; init; }

    /// <summary>What the customer said beside it, in the words given; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>An answer to a question, asked in the words in force.</summary>
    /// <param name="question">The code of the question.</param>
    /// <param name="given">What was pressed, said or written.</param>
    public static SurveyAnswer Of(string question, string given) => new() { Question = question, Given = given };
}
