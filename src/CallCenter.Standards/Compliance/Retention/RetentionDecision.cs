using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>How a record stands that is kept.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RetentionStatus
{
    /// <summary>A legal hold is on it: it must not be disposed of.</summary>
    Held,

    /// <summary>It has to be kept.</summary>
    Kept,

    /// <summary>It may be disposed of.</summary>
    Disposable,

    /// <summary>It had to be disposed of by now.</summary>
    Overdue,
}

/// <summary>What one rule says of a record.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Earliest">The first day on which it may be disposed of by the rule; null where the rule asks for a period that has not begun, or for none.</param>
/// <param name="Latest">The last day by which it has to be disposed of by the rule; null where the rule sets none, or it has not begun.</param>
/// <param name="IsOverruled">Whether a longer period of another rule goes before it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RetentionReading(RetentionRule Rule, LocalDate? Earliest, LocalDate? Latest, bool IsOverruled);

/// <summary>How long a record is kept, and why.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RetentionDecision : IExplained
{
    private readonly Listed<RetentionReading> rules;
    private readonly Listed<LegalHold> holds;
    private readonly Listed<LegalHold> holdsToCome;

    /// <summary>The day that it is read on.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>How it stands on the day.</summary>
    public required RetentionStatus Status { get; init => field = Given.Member(value); }

    /// <summary>The first day on which it may be disposed of: the day after the last of the longest period, and not before a hold ends. Null where a period has not begun or a hold has no end.</summary>
    public LocalDate? Earliest { get; init; }

    /// <summary>The last day by which it has to be disposed of, never before the earliest; null where there is none, or it is not known yet.</summary>
    public LocalDate? Latest { get; init; }

    /// <summary>What each rule says, in the order of the book; those that a longer one goes before are marked.</summary>
    public required ImmutableArray<RetentionReading> Rules
    {
        get => rules;
        init => rules = value;
    }

    /// <summary>The legal holds in force on the day.</summary>
    public ImmutableArray<LegalHold> Holds
    {
        get => holds;
        init => holds = value;
    }

    /// <summary>The legal holds that begin after the day: nothing may be disposed of from then on.</summary>
    public ImmutableArray<LegalHold> HoldsToCome
    {
        get => holdsToCome;
        init => holdsToCome = value;
    }

    /// <summary>How long it is kept and why, in no language.</summary>
    public Explanation Explain() => RetentionSentences.Of(this);

    /// <summary>How long it is kept and why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with each rule and hold.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
