using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>How a finding of an inspection stands.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum InspectionFindingStatus
{
    /// <summary>To be rectified, and not late yet.</summary>
    Open,

    /// <summary>Not rectified by the day it was due.</summary>
    Overdue,

    /// <summary>Rectified, and to be re-checked.</summary>
    AwaitingRecheck,

    /// <summary>Rectified, and not re-checked by the day that was due.</summary>
    RecheckOverdue,

    /// <summary>Rectified, re-checked where that is needed, and to be closed by who decides.</summary>
    AwaitingClosure,

    /// <summary>Not rectified; the risk is accepted for a time.</summary>
    Accepted,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>A finding of an inspection: what was found, when it is to be rectified, and how it stands on a day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InspectionFinding : IExplained
{
    private readonly Listed<OverdueNotice> notices;

    /// <summary>The inspection.</summary>
    public required Obligation Obligation { get; init; }

    /// <summary>The first day of its cycle.</summary>
    public required LocalDate Cycle { get; init; }

    /// <summary>Its number in the inspection.</summary>
    public required string Number { get; init; }

    /// <summary>Its grade.</summary>
    public required InspectionGrade Grade { get; init; }

    /// <summary>What was found.</summary>
    public required string Text { get; init; }

    /// <summary>Who has to rectify it.</summary>
    public required string Responsible { get; init; }

    /// <summary>The day it was raised.</summary>
    public required LocalDate RaisedOn { get; init; }

    /// <summary>The last day on which its rectification is in time; where the risk is accepted for longer, the last day of that.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>The day by which it will be rectified, as planned; null where nothing is.</summary>
    public LocalDate? PlannedFor { get; init; }

    /// <summary>The last day of the acceptance of its risk; null where it was not accepted since it is open.</summary>
    public LocalDate? AcceptedUntil { get; init; }

    /// <summary>The day of the rectification that counts; null while there is none.</summary>
    public LocalDate? RectifiedOn { get; init; }

    /// <summary>The last day on which the re-check is in time; null while it is not rectified, or where none is needed.</summary>
    public LocalDate? RecheckDue { get; init; }

    /// <summary>How it stands.</summary>
    public required InspectionFindingStatus Status { get; init => field = Given.Member(value); }

    /// <summary>The day that it is read on.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Who is told that it is overdue, and when: every step of its ladder, those that come included; empty where it is not overdue or has no ladder.</summary>
    public ImmutableArray<OverdueNotice> Notices
    {
        get => notices;
        init => notices = value;
    }

    /// <summary>Whether it, or its re-check, is overdue.</summary>
    public bool IsOverdue => Status is InspectionFindingStatus.Overdue or InspectionFindingStatus.RecheckOverdue;

    /// <summary>By how many days its rectification is late, or was; 0 where it is not.</summary>
    public int DaysLate => Math.Max(0, Period.DaysBetween(Due, RectifiedOn ?? (Status == InspectionFindingStatus.Overdue ? AsOf : Due)));

    /// <summary>The day that is waited for: that of the rectification or of the re-check; null where the finding waits for its closure, or is closed.</summary>
    public LocalDate? NextDue => Status switch
    {
        InspectionFindingStatus.AwaitingRecheck or InspectionFindingStatus.RecheckOverdue => RecheckDue,
        InspectionFindingStatus.AwaitingClosure or InspectionFindingStatus.Closed => null,
        _ => Due,
    };

    /// <summary>What was found, by when it is to be rectified and how it stands, in no language.</summary>
    public Explanation Explain() => InspectionSentences.Of(this);

    /// <summary>What was found, by when it is to be rectified and how it stands, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with what was found and who is told.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
