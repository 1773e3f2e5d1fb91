using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>What workflows name that others define; of what is not known any code will do.</summary>
internal sealed record WorkflowSurroundings
{
    private static readonly ImmutableArray<RecordDefinition> Brought = [WorkItem.Schema.Definition, InternalItem.Schema.Definition];

    /// <param name="calendars">The calendars; null where they are not known.</param>
    /// <param name="clocks">The clocks of service levels; null where they are not known.</param>
    /// <param name="findings">Where findings go.</param>
    public WorkflowSurroundings(BusinessCalendars? calendars, IReadOnlyCollection<KnownClock>? clocks, FindingList findings)
    {
        Calendars = calendars;
        Clocks = clocks;
        CalendarCodes = calendars is null ? Codes.Open($"calendar", findings) : Codes.Known($"calendar", calendars.All.Select(calendar => calendar.Code), findings);
        ClockCodes = clocks is null ? Codes.Open($"clock", findings) : Codes.Known($"clock", clocks.Select(clock => clock.Code), findings);
        Roles = Codes.Open($"role", findings);
        Authorities = Codes.Open($"action", findings);
    }

    /// <summary>The records that facts come as; <see cref="WorkItem"/> and <see cref="InternalItem"/> unless others of their names are given.</summary>
    public ImmutableArray<RecordDefinition> Records
    {
        get;
        init => field = OwnRecords.Over(Brought, value);
    } = Brought;

    /// <summary>The zone of the section, whose days and local times guards mean.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    public BusinessCalendars? Calendars { get; }

    public Codes CalendarCodes { get; init; }

    public IReadOnlyCollection<KnownClock>? Clocks { get; }

    public Codes ClockCodes { get; }

    /// <summary>The organisation's roles and posts, and the parties.</summary>
    public Codes Roles { get; init; }

    /// <summary>The actions that authority is given for.</summary>
    public Codes Authorities { get; init; }

    public RecordDefinition? Record(string name) => Records.FirstOrDefault(record => record.Name == name);
}

/// <summary>A clock of service levels, and the codes of the events that move it.</summary>
/// <param name="Code">The policy's code, a slash and the target's.</param>
/// <param name="Starts">What starts it, also after it was called off.</param>
/// <param name="Reopens">What opens it again after it was stopped.</param>
/// <param name="Pauses">What holds it.</param>
/// <param name="Resumes">What lets it go on.</param>
/// <param name="Stops">What stops it.</param>
/// <param name="Cancels">What calls it off.</param>
internal sealed record KnownClock(
    string Code, ImmutableArray<string> Starts, ImmutableArray<string> Reopens, ImmutableArray<string> Pauses, ImmutableArray<string> Resumes, ImmutableArray<string> Stops, ImmutableArray<string> Cancels);
