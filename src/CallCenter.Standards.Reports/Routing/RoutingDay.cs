using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>Where the contacts of a log went by the standard, and to whom.</summary>
internal sealed record RoutingDay
{
    /// <summary>The standard, whose names its answers are told by.</summary>
    public required Standard Standard { get; init; }

    /// <summary>The zone whose wall times are shown.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The contacts that were triaged: all that count.</summary>
    public required long Contacts { get; init; }

    /// <summary>Those that some table of triage had no answer for.</summary>
    public required long Incomplete { get; init; }

    /// <summary>Those that carry a risk.</summary>
    public required long Risks { get; init; }

    /// <summary>Those that triage diverts to self-service.</summary>
    public required long Diverted { get; init; }

    /// <summary>By queue, in the book's order; those without contacts left out.</summary>
    public required ImmutableArray<QueueRouting> Queues { get; init; }

    /// <summary>By required skill, in the book's order; those that no contact needs left out.</summary>
    public required ImmutableArray<SkillRouting> Skills { get; init; }

    /// <summary>By the department that matters are for, in the book's order, then what stays with the centre; those without contacts left out.</summary>
    public required ImmutableArray<DepartmentRouting> Departments { get; init; }

    /// <summary>All transfers.</summary>
    public required TransferCounts Transfers { get; init; }

    /// <summary>To whom contacts were given; null for a log that names no agents.</summary>
    public required AssignmentDay? Assignment { get; init; }

    /// <summary>The contacts to explain; several where they share an identity.</summary>
    public required ImmutableArray<RoutingExplanation> Explained { get; init; }
}

/// <summary>The contacts of a queue.</summary>
/// <param name="Queue">The queue; null for contacts that the tables give none.</param>
/// <param name="Contacts">How many.</param>
/// <param name="Urgent">Those of the two first priorities.</param>
/// <param name="Diverted">Those that triage diverts to self-service.</param>
/// <param name="Placements">What came of those that asked for a person.</param>
internal sealed record QueueRouting(QueueDefinition? Queue, long Contacts, long Urgent, long Diverted, Placements Placements);

/// <summary>The contacts that need a skill.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="ByLevel">How many need each level, from 1 to the highest of the skill.</param>
/// <param name="Agents">Agents of the log that have it at any level, as far as the log shows.</param>
/// <param name="Placements">What came of those that asked for a person.</param>
internal sealed record SkillRouting(Skill Skill, ImmutableArray<long> ByLevel, int Agents, Placements Placements)
{
    /// <summary>All of them.</summary>
    public long Contacts => ByLevel.Sum();
}

/// <summary>The contacts whose matter is for a department.</summary>
/// <param name="Outcome">Whether they are for one at all.</param>
/// <param name="Department">The department; null where they are for none.</param>
/// <param name="Contacts">How many.</param>
/// <param name="Transfers">Those that were transferred, as the log tells.</param>
internal sealed record DepartmentRouting(TransferOutcome Outcome, Department? Department, long Contacts, TransferCounts Transfers);
