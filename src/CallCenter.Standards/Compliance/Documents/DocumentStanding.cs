using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>How a document stands on a day: which version is in force, and who has read it.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DocumentStanding : IExplained
{
    private readonly Listed<DocumentReading> readings;

    /// <summary>The document.</summary>
    public required ControlledDocument Document { get; init; }

    /// <summary>The day that it is read on.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The version in force; null before the first.</summary>
    public DocumentVersion? InForce { get; init; }

    /// <summary>The next version to come into force; null where none is known.</summary>
    public DocumentVersion? Coming { get; init; }

    /// <summary>How each of those stands whom it concerns, in order of the day it is due, then of the records.</summary>
    public ImmutableArray<DocumentReading> Readings
    {
        get => readings;
        init => readings = value;
    }

    /// <summary>How the roles stand, in the order of their codes.</summary>
    public ImmutableArray<RoleReadings> Roles =>
    [
        .. Readings.GroupBy(static one => one.Role, StringComparer.Ordinal).OrderBy(static role => role.Key, StringComparer.Ordinal).Select(static role => new RoleReadings
        {
            Role = role.Key,
            Confirmed = role.Count(static one => !one.IsUnread),
            Open = role.Count(static one => one.Status == DocumentReadingStatus.Open),
            Overdue = role.Count(static one => one.Status == DocumentReadingStatus.Overdue),
        }),
    ];

    /// <summary>Which version is in force and who has read it, in no language.</summary>
    public Explanation Explain() => DocumentSentences.Of(this);

    /// <summary>Which version is in force and who has read it, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with each role and everybody who has not read it.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
