using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>What is known of a record that is kept. Days are in the years 1900 to 2200.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RetainedRecord
{
    private readonly Listed<string> classes;
    private readonly Listed<LegalHold> holds;

    /// <summary>The classes that it is of: a recording of a complaint is of both. At least one.</summary>
    public required ImmutableArray<string> Classes
    {
        get => classes;
        init => classes = value;
    }

    /// <summary>The day it was made.</summary>
    public required LocalDate CreatedOn { get; init; }

    /// <summary>The day its matter was closed; null while it is open.</summary>
    public LocalDate? ClosedOn { get; init; }

    /// <summary>The day the business with the customer ended; null while it goes on.</summary>
    public LocalDate? RelationEndedOn { get; init; }

    /// <summary>The legal holds on it, released ones too.</summary>
    public ImmutableArray<LegalHold> Holds
    {
        get => holds;
        init => holds = value;
    }

    /// <summary>The day of a trigger; null where it has not come.</summary>
    internal LocalDate? On(RetentionTrigger trigger) => (trigger switch
    {
        RetentionTrigger.Created => CreatedOn,
        RetentionTrigger.Closed => ClosedOn,
        _ => RelationEndedOn,
    })?.WithCalendar(CalendarSystem.Iso);
}
