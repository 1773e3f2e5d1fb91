using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Surveys;

/// <summary>
/// Data: a survey of customers or staff. Who is invited follows from a condition and a share by lot: nobody picks the customers who are asked. Figures of fewer answers than <see cref="LeastAnswers"/> are not told.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Survey : ICoded
{
    private readonly Listed<FieldCondition> when;
    private readonly Listed<SurveyQuestion> questions;

    /// <summary>The code, kebab-case; versions share it.</summary>
    public required string Code { get; init; }

    /// <summary>The version, any text that is not blank; unique for the code.</summary>
    public required string Version { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The first day it is in force; null for ever since.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>Who is asked.</summary>
    public SurveyAudience Audience { get; init => field = Given.Member(value); }

    /// <summary>The record that says who can be asked: <c>contact</c>, or one of a host.</summary>
    public string Record { get; init; } = "contact";

    /// <summary>Who can be asked, by the fields of the record; everybody where there is no condition.</summary>
    public ImmutableArray<FieldCondition> When
    {
        get => when;
        init => when = value;
    }

    /// <summary>The share of those who can be asked that is invited, above 0 % and up to 100 %.</summary>
    public required Percentage Invited { get; init; }

    /// <summary>How many answers a question needs before its figures are told, 1 to 1,000,000.</summary>
    public required int LeastAnswers { get; init; }

    /// <summary>The questions, at least one, each on a scale of its own; the first is the one that the analysis sheet tells.</summary>
    public required ImmutableArray<SurveyQuestion> Questions
    {
        get => questions;
        init => questions = value;
    }

    /// <summary>Where the survey comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code and the version.</summary>
    public override string ToString() => $"{Code} {Version}";
}
