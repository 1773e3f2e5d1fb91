using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Surveys;

/// <summary>How a survey went: who could be asked, was invited and responded, and each question's figures. Figures of teams and shards add up, in any order, to those of all.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SurveyFigures : IExplained
{
    private readonly Listed<QuestionFigures> questions;

    internal SurveyFigures(string survey, string version, LocalizedText name, long eligible, long invited, long responses, ImmutableArray<QuestionFigures> questions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(eligible);
        ArgumentOutOfRangeException.ThrowIfNegative(invited);
        ArgumentOutOfRangeException.ThrowIfNegative(responses);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(invited, eligible);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(responses, invited);
        Survey = survey;
        Version = version;
        Name = name;
        Eligible = eligible;
        Invited = invited;
        Responses = responses;
        this.questions = questions;
    }

    /// <summary>The survey.</summary>
    public string Survey { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Its display name.</summary>
    public LocalizedText Name { get; }

    /// <summary>How many could be asked by the rule.</summary>
    public long Eligible { get; }

    /// <summary>How many were invited, at most those who could be.</summary>
    public long Invited { get; }

    /// <summary>How many responded, at most those who were invited.</summary>
    public long Responses { get; }

    /// <summary>The questions in the order of the survey.</summary>
    public ImmutableArray<QuestionFigures> Questions => questions;

    /// <summary>Those invited among those who could be asked; null where nobody could.</summary>
    public Percentage? InvitationRate => Eligible == 0 ? null : Percentage.FromRatio((decimal)Invited / Eligible);

    /// <summary>Those who responded among those invited; null where nobody was.</summary>
    public Percentage? ResponseRate => Invited == 0 ? null : Percentage.FromRatio((decimal)Responses / Invited);

    /// <summary>The figures of this and another part together.</summary>
    /// <exception cref="ArgumentException">The other is of another survey or version.</exception>
    public SurveyFigures Plus(SurveyFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if ((Survey, Version, Questions.Length) != (other.Survey, other.Version, other.Questions.Length))
        {
            throw new ArgumentException($"'{other.Survey} {other.Version}' is another survey than '{Survey} {Version}'.", nameof(other));
        }

        return new(Survey, Version, Name, checked(Eligible + other.Eligible), checked(Invited + other.Invited), checked(Responses + other.Responses), [.. Questions.Zip(other.Questions, static (one, two) => one.Plus(two))]);
    }

    /// <summary>How the survey went, in no language.</summary>
    public Explanation Explain() => SurveySentences.Of(this);

    /// <summary>How the survey went, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How many responded alone, or each question too.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
