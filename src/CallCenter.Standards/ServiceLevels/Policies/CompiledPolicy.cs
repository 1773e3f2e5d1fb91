using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>A policy version at work.</summary>
internal sealed class CompiledPolicy
{
    private readonly Lazy<string> own;
    private Tuple<BusinessTimeline[], DefinitionVersion>? last;

    /// <param name="definition">The policy.</param>
    /// <param name="effectiveAt">When it comes into force.</param>
    /// <param name="when">The cases it is for.</param>
    /// <param name="targets">Its promises.</param>
    /// <param name="ladders">The ladders that they escalate by.</param>
    public CompiledPolicy(ServiceLevelPolicy definition, Instant effectiveAt, Condition when, ImmutableArray<CompiledTarget> targets, IEnumerable<EscalationLadder> ladders)
    {
        Ladders = [.. ladders];
        own = new(() => ContentHash.Of(ServiceLevelForms.Policy, definition, [.. Ladders.Select(ladder => ContentHash.Of(ServiceLevelForms.Ladder, ladder)), .. Compared]));
        Definition = definition;
        EffectiveAt = effectiveAt;
        When = when;
        Targets = [.. targets.Select(target => target with { Policy = definition.Code })];
    }

    public ServiceLevelPolicy Definition { get; }

    public Instant EffectiveAt { get; }

    public Condition When { get; }

    public ImmutableArray<CompiledTarget> Targets { get; }

    public ImmutableArray<EscalationLadder> Ladders { get; }

    /// <summary>What fields compare that choose the policy and its calendars.</summary>
    public IEnumerable<string> Compared => FieldRelation.ContentOf(When.Tests.Select(static tests => tests.Field).Concat(ChosenCalendars.FieldsOf(Targets)));

    /// <summary>Its name and content, that of its ladders and of the calendars of a case in force when that began included.</summary>
    /// <param name="facts">The case; null where nothing is known of it.</param>
    /// <param name="began">When it began.</param>
    public DefinitionVersion IdentityOf(ServiceCase? facts, Instant began)
    {
        BusinessTimeline[] calendars = [.. Targets.Select(target => target.ClockAt(facts, began).Calendar)];
        if (last is { } known && known.Item1.AsSpan().SequenceEqual(calendars))
        {
            return known.Item2;
        }

        var content = new CompactWriter();
        content.Text(own.Value);
        foreach (BusinessTimeline calendar in calendars)
        {
            content.Text(calendar.Identity.Content);
        }

        var identity = new DefinitionVersion(Definition.Code, Definition.Version, content.Hash());
        last = new(calendars, identity);
        return identity;
    }

    public CompiledTarget? Find(string target)
    {
        foreach (CompiledTarget compiled in Targets)
        {
            if (compiled.Definition.Code == target)
            {
                return compiled;
            }
        }

        return null;
    }
}

/// <summary>A promise at work.</summary>
/// <param name="Definition">The promise.</param>
/// <param name="Clocks">Its clock's target on each version of its calendar, for cases that no choice is for.</param>
internal sealed record CompiledTarget(ServiceTarget Definition, EffectiveVersions<ClockTarget> Clocks)
{
    /// <summary>The code of its policy.</summary>
    public string Policy { get; init; } = "";

    /// <summary>What each event does to its clock.</summary>
    public TriggerTable Triggers { get; } = new(Definition.Triggers, Definition.Extensions);

    /// <summary>Its clock on the calendars of some of the cases, the first that is for a case first.</summary>
    public ImmutableArray<ChosenCalendar> Choices { get; init; } = [];
}
