using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>What of somebody's training is valid, due, failed or expired at an instant, and which skills are locked for it, by the standard that read the record.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TrainingStanding : IExplained
{
    private readonly Listed<TrainingItem> items;
    private readonly Listed<LockedSkill> locks;
    private readonly Listed<LockedSkill> coming;
    private readonly Listed<AssessmentConsequence> consequences;

    /// <summary>Whose training.</summary>
    public required string Agent { get; init; }

    /// <summary>The instant.</summary>
    public required Instant At { get; init; }

    /// <summary>Whether somebody works here.</summary>
    public required bool IsHere { get; init; }

    /// <summary>The role; null where somebody does not work here.</summary>
    public string? Role { get; init; }

    /// <summary>The stage of the career; null where there is none.</summary>
    public string? Stage { get; init; }

    /// <summary>What has to be completed and passed by the programmes of role and stage: modules, then exams, each in the order of the standard.</summary>
    public ImmutableArray<TrainingItem> Items
    {
        get => items;
        init => items = value;
    }

    /// <summary>The skills that are locked, a skill once for each qualification that is not met.</summary>
    public ImmutableArray<LockedSkill> Locks
    {
        get => locks;
        init => locks = value;
    }

    /// <summary>
    /// The skills that are going to be locked, a skill once for each qualification of a day to come, such as a new version of the standard: what it asks for that does not count on that day as things stand, and has to
    /// be passed before it.
    /// </summary>
    public ImmutableArray<LockedSkill> Coming
    {
        get => coming;
        init => coming = value;
    }

    /// <summary>What the last result of each exam leads to.</summary>
    public ImmutableArray<AssessmentConsequence> Consequences
    {
        get => consequences;
        init => consequences = value;
    }

    /// <summary>The first day after the months of probation, which go on until the exams of the programme are passed; null where there is no probation, or it is over.</summary>
    public LocalDate? ProbationUntil { get; init; }

    /// <summary>The day by which somebody is asked next what they think of the scheme; null where nobody is.</summary>
    public LocalDate? FeedbackDue { get; init; }

    /// <summary>The next instant at which the standing changes though nothing happens; null where it never does.</summary>
    public Instant? NextChange { get; init; }

    /// <summary>The module or exam of a code among <see cref="Items"/>; null where the programmes ask for none.</summary>
    /// <param name="part">Whether it is a module or an exam.</param>
    /// <param name="code">Its code.</param>
    public TrainingItem? Find(TrainingPart part, string code)
    {
        _ = Given.Member(part);
        return Items.FirstOrDefault(item => item.Part == part && item.Code == code);
    }

    /// <summary>What stands how, in no language.</summary>
    public Explanation Explain() => TrainingSentences.Of(this);

    /// <summary>What stands how, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How many of all count alone, or with each that is not valid, each lock and what exams lead to.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
