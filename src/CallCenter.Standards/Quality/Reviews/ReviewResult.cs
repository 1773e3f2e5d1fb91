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
    private readonly Listed<ReviewRefusal> refusals;

    internal ReviewResult()
    {
    }

    /// <summary>The form's code.</summary>
    public required string Form { get; init; }

    /// <summary>The form's version.</summary>
    public required string Version { get; init; }

    /// <summary>How it came out.</summary>
    public required ReviewOutcome Outcome { get; init => field = Given.Member(value); }

    /// <summary>The score, 0 to 100; null where it was refused, or nothing was judged.</summary>
    public decimal? Score { get; init; }

    /// <summary>The band of the score; null without a score, or where the form has none.</summary>
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

    /// <summary>The items whose gates were not met.</summary>
    public ImmutableArray<string> FailedGates
    {
        get => failedGates;
        init => failedGates = value;
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

    /// <summary>Whether it was made without a critical failure of a class.</summary>
    public bool IsAccurate(CriticalClass criticalClass) => !CriticalFailures.Contains(Given.Member(criticalClass));
}
