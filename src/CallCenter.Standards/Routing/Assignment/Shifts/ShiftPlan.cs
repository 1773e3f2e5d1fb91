using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Data: a roster made of templates: agents, dates and shifts, with the limits that hold. What an optimiser gives back, and what <see cref="ToRoster"/> lays out.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ShiftPlan
{
    /// <summary>The id of the time zone, in the IANA database, whose dates and hours are meant.</summary>
    public required string Zone { get; init; }

    /// <summary>The shifts that there are.</summary>
    public ImmutableArray<ShiftTemplate> Templates { get; init; } = [];

    /// <summary>Who works them, in any order.</summary>
    public ImmutableArray<ShiftAssignment> Shifts { get; init; } = [];

    /// <summary>What else the roster says, such as leave and training.</summary>
    public ImmutableArray<RosterEntry> Entries { get; init; } = [];

    /// <summary>The limits of working time; null where none are given.</summary>
    public WorkingTimeRules? Rules { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ShiftPlan? other) => other is not null && ShiftForms.Plan.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, Templates.Length, Shifts.Length);

    /// <summary>Checks the plan: the zone, templates and their breaks, shifts that no template is for, dates, and the other entries; shifts of one agent that overlap are a warning.</summary>
    public ImmutableArray<Finding> Validate()
    {
        var findings = new FindingList();
        ShiftChecks.Check(new Located<ShiftPlan>(this, Place.At("")), findings);
        return findings.ToImmutable();
    }

    /// <summary>The roster: for each assignment its shift and its breaks, and the other entries. A shift on a date that the zone skips is none.</summary>
    /// <exception cref="FindingsException">The plan has errors; all findings are in the exception.</exception>
    public Roster ToRoster()
    {
        if (Validate() is var findings && findings.Any(static finding => finding.Severity == FindingSeverity.Error))
        {
            throw new FindingsException("The plan of shifts", findings);
        }

        DateTimeZone zone = DateTimeZoneProviders.Tzdb[Zone];
        var templates = Templates.ToDictionary(static template => template.Code, StringComparer.Ordinal);
        return new Roster
        {
            Zone = Zone,
            Entries = [.. Shifts.SelectMany(shift => SkippedDates.Without(shift.On, zone).SelectMany(dates => EntriesOf(shift.Agent, dates, templates[shift.Shift]))), .. Entries],
        };
    }

    private static IEnumerable<RosterEntry> EntriesOf(string agent, (LocalDate First, LocalDate Last) dates, ShiftTemplate template)
    {
        yield return new RosterEntry { Agent = agent, Kind = RosterKind.Shift, On = ExceptionDays.Through(dates.First, dates.Last), Hours = [template.Hours] };
        foreach (ShiftBreak pause in template.Breaks)
        {
            int later = template.SecondsOf(pause.Hours).Start / NodaConstants.SecondsPerDay;
            yield return new RosterEntry { Agent = agent, Kind = RosterKind.Break, On = ExceptionDays.Through(dates.First.PlusDays(later), dates.Last.PlusDays(later)), Hours = [pause.Hours], Reason = pause.Reason };
        }
    }
}
