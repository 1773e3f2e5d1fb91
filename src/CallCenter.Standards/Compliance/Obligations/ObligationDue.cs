using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>How one cycle of an obligation stands.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ObligationStatus
{
    /// <summary>The cycle has not begun.</summary>
    Planned,

    /// <summary>It is to be done, and not late yet.</summary>
    Open,

    /// <summary>It was not done by the day it is due.</summary>
    Overdue,

    /// <summary>It was done by the day it is due.</summary>
    Fulfilled,

    /// <summary>It was done after the day it was due.</summary>
    FulfilledLate,

    /// <summary>It was let go, for a reason.</summary>
    Waived,
}

/// <summary>One cycle of an obligation: when it is due, and how it stands on a day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ObligationDue : IExplained
{
    private readonly Listed<OverdueNotice> notices;

    /// <summary>The obligation.</summary>
    public required Obligation Obligation { get; init; }

    /// <summary>The first day of the cycle, which events name it by.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day of the cycle.</summary>
    public required LocalDate To { get; init; }

    /// <summary>The last day on which it is in time.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>How it stands.</summary>
    public required ObligationStatus Status { get; init => field = Given.Member(value); }

    /// <summary>The day that it is read on.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The event that fulfilled or waived it; null while neither has happened.</summary>
    public ObligationEvent? SettledBy { get; init; }

    /// <summary>Who is told that it is overdue, and when: every step of its ladder, those that come included; empty where it is not overdue or has no ladder.</summary>
    public ImmutableArray<OverdueNotice> Notices
    {
        get => notices;
        init => notices = value;
    }

    /// <summary>How many days it is overdue; 0 where it is not.</summary>
    public int DaysOverdue => Status == ObligationStatus.Overdue ? Period.DaysBetween(Due, AsOf) : 0;

    /// <summary>What is due by when and how it stands, in no language.</summary>
    public Explanation Explain() => ObligationSentences.Of(this);

    /// <summary>What is due by when and how it stands, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with what proves it and where it comes from.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
