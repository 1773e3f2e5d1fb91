using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>How somebody stands to a document that has to be read.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DocumentReadingStatus
{
    /// <summary>To be confirmed, and not late yet.</summary>
    Open,

    /// <summary>Not confirmed by the day it was due.</summary>
    Overdue,

    /// <summary>Confirmed by the day it was due.</summary>
    Confirmed,

    /// <summary>Confirmed after the day it was due.</summary>
    ConfirmedLate,
}

/// <summary>How somebody stands to the version in force of a document on a day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DocumentReading : IExplained
{
    /// <summary>The document.</summary>
    public required ControlledDocument Document { get; init; }

    /// <summary>The version in force.</summary>
    public required DocumentVersion Version { get; init; }

    /// <summary>Who.</summary>
    public required string Person { get; init; }

    /// <summary>In which role.</summary>
    public required string Role { get; init; }

    /// <summary>The last day on which the confirmation is in time.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>How it stands.</summary>
    public required DocumentReadingStatus Status { get; init => field = Given.Member(value); }

    /// <summary>The day that it is read on.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The event that confirmed it; null while none has.</summary>
    public ReadingEvent? ConfirmedBy { get; init; }

    /// <summary>How many days it is overdue; 0 where it is not.</summary>
    public int DaysOverdue => Status == DocumentReadingStatus.Overdue ? Period.DaysBetween(Due, AsOf) : 0;

    /// <summary>Whether it was not confirmed.</summary>
    public bool IsUnread => Status is DocumentReadingStatus.Open or DocumentReadingStatus.Overdue;

    /// <summary>What somebody has to read by when, in no language.</summary>
    public Explanation Explain() => DocumentSentences.Of(this);

    /// <summary>What somebody has to read by when, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with where it comes from.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
