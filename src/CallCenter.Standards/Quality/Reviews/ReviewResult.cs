using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Quality;

/// <summary>The score of a review, and what it is made of: the points of items sum exactly to it, unless the least item makes it.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewResult : IExplained
{
    private readonly Listed<SectionScore> sections;
    private readonly Listed<ItemScore> items;
    private readonly Listed<CriticalClass> criticalFailures;
    private readonly Listed<string> failedGates;
    private readonly Listed<string> openGates;
    private readonly Listed<string> notApplicable;
    private readonly Listed<string> mustApply;
    private readonly Listed<string> unanswered;
    private readonly Listed<ReviewRefusal> refusals;

    internal ReviewResult()
    {
    }

    /// <summary>The form's code.</summary>
    public required string Form { get; init; }

    /// <summary>The form's version.</summary>
    public required string Version { get; init; }

    /// <summary>The contact that was judged; null where the result does not tell it.</summary>
    public string? Contact { get; init; }

    /// <summary>Whose contact it was; null where the result does not tell it.</summary>
    public string? Agent { get; init; }

    /// <summary>Who judged; null where the result does not tell it.</summary>
    public string? Reviewer { get; init; }

    /// <summary>How it came out.</summary>
    public required ReviewOutcome Outcome { get; init => field = Given.Member(value); }

    /// <summary>The score, 0 to 100; null where it was refused, or nothing was judged.</summary>
    public decimal? Score { get; init; }

    /// <summary>The band of the score; null without a score, where the form has none, and where the score does not decide: the review is incomplete, or a gate was not met.</summary>
    public ReviewBand? Band { get; init; }

    /// <summary>How much of what applies was answered, by weight.</summary>
    public Percentage Completeness { get; init; }

    /// <summary>The sections in the form's order; empty where it was refused.</summary>
    public ImmutableArray<SectionScore> Sections
    {
        get => sections;
        init => sections = value;
    }

    /// <summary>The items in the form's order; empty where it was refused.</summary>
    public ImmutableArray<ItemScore> Items
    {
        get => items;
        init => items = value;
    }

    /// <summary>The classes of critical failures, each once.</summary>
    public ImmutableArray<CriticalClass> CriticalFailures
    {
        get => criticalFailures;
        init => criticalFailures = value;
    }

    /// <summary>The items whose gates were not met, those that were not answered among them.</summary>
    public ImmutableArray<string> FailedGates
    {
        get => failedGates;
        init => failedGates = value;
    }

    /// <summary>The items with gates that were not answered.</summary>
    public ImmutableArray<string> OpenGates
    {
        get => openGates;
        init => openGates = value;
    }

    /// <summary>The items that did not apply, in the form's order.</summary>
    public ImmutableArray<string> NotApplicable
    {
        get => notApplicable;
        init => notApplicable = value;
    }

    /// <summary>Those of them without which the review fails: <see cref="NotApplicablePolicy.FailsForm"/>.</summary>
    public ImmutableArray<string> MustApply
    {
        get => mustApply;
        init => mustApply = value;
    }

    /// <summary>The items that were not answered, in the form's order.</summary>
    public ImmutableArray<string> Unanswered
    {
        get => unanswered;
        init => unanswered = value;
    }

    /// <summary>Why it cannot be scored; all reasons at once.</summary>
    public ImmutableArray<ReviewRefusal> Refusals
    {
        get => refusals;
        init => refusals = value;
    }

    /// <summary>How it came out and why, in no language; forms and items by their codes, which <c>Standard.Named</c> gives the book's names.</summary>
    public Explanation Explain() => ReviewSentences.Of(this);

    /// <summary>How it came out and why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The score and the outcome alone, or with all that lost points and every reason why it cannot be scored.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>A review that cannot be scored.</summary>
    internal static ReviewResult Refused(string form, string version, Review review, ImmutableArray<ReviewRefusal> refusals) => new()
    {
        Form = form,
        Version = version,
        Contact = review.Contact,
        Agent = review.Agent,
        Reviewer = review.Reviewer,
        Outcome = ReviewOutcome.Refused,
        Refusals = refusals,
    };

    /// <summary>Whether the agent is to be coached: it was not passed, or something critical was missed.</summary>
    internal bool NeedsCoaching => Outcome is ReviewOutcome.Failed or ReviewOutcome.GateFailed or ReviewOutcome.NotApplicableFailed || !CriticalFailures.IsEmpty;

    /// <summary>Whether the review is finished: it has a score, or fails without one by what did not apply.</summary>
    internal bool IsFinished => Outcome == ReviewOutcome.NotApplicableFailed ? Score is null or (>= 0 and <= 100) : Outcome is not (ReviewOutcome.Refused or ReviewOutcome.Incomplete) && Score is >= 0 and <= 100;

    /// <summary>Whether it was made without a critical failure of a class.</summary>
    public bool IsAccurate(CriticalClass criticalClass) => !CriticalFailures.Contains(Given.Member(criticalClass));
}
