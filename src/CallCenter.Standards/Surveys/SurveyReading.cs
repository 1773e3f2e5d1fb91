using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Surveys;

/// <summary>What came of reading answers: the response that figures count, and the answers that could not be read.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SurveyReading : IExplained
{
    private readonly Listed<UnreadAnswer> unread;

    /// <summary>The survey.</summary>
    public required string Survey { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The response, each rating on the scale of its question.</summary>
    public required SurveyResponse Response { get; init; }

    /// <summary>How many answers were read.</summary>
    public required int Read { get; init; }

    /// <summary>The answers that could not be read, in the order given.</summary>
    public ImmutableArray<UnreadAnswer> Unread
    {
        get => unread;
        init => unread = value;
    }

    /// <summary>What was read and what was not, in no language.</summary>
    public Explanation Explain() => SurveySentences.Of(this);

    /// <summary>What was read and what was not, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The counts alone, or each answer that could not be read.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
