using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>One promise of a policy: a time on a calendar, and what starts, holds and stops its clock.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ServiceTarget : ICoded
{
    /// <summary>The code, kebab-case; unique in its policy. Targets of two policies that share a code are the same promise, so that a change of policy carries its clock over.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it promises.</summary>
    public required TargetKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The time that is promised; positive.</summary>
    public required TargetTime Time { get; init; }

    /// <summary>The code of the calendar that the time is counted on; where <see cref="Calendars"/> has choices, for the cases that none of them is for.</summary>
    public required string Calendar { get; init; }

    /// <summary>Other calendars for some of the cases, such as those of a region: the first that is for a case counts. None unless given.</summary>
    public ImmutableArray<CalendarChoice> Calendars { get; init; } = [];

    /// <summary>Which events move its clock.</summary>
    public required ClockTriggers Triggers { get; init; }

    /// <summary>Longer times that events of the case grant, the shortest first; none unless given.</summary>
    public ImmutableArray<TargetExtension> Extensions { get; init; } = [];

    /// <summary>When to warn.</summary>
    public ImmutableArray<WarningThreshold> Warnings { get; init; } = [];

    /// <summary>The share of cases that should meet it, above 0 % and at most 100 %; null where every case should, or nothing is said.</summary>
    public Percentage? Goal { get; init; }

    /// <summary>What a change of policy to this target does to the time counted.</summary>
    public ChangeMode OnChange { get; init => field = Given.Member(value); } = ChangeMode.KeepElapsed;

    /// <summary>Whether the count goes on when the clock opens again.</summary>
    public ReopenMode OnReopen { get; init => field = Given.Member(value); } = ReopenMode.Continue;

    /// <summary>The code of the ladder to escalate by; null for none.</summary>
    public string? Ladder { get; init; }

    /// <summary>Where the number comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>For a rule outside the template: whether its time and the kind of its days were confirmed from a published text; where it counts the days of a calendar, those too (<see cref="Calendars.BusinessCalendar.Verified"/>). Null for everything else.</summary>
    public bool? Verified { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ServiceTarget? other) => other is not null && ServiceLevelForms.Target.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
