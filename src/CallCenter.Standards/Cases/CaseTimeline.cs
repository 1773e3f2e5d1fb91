using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>
/// A case on one line of time: its events, the promises of all its policies, their clocks and ladders, and its workflow with the moves that come by themselves. Each event costs the same however many there were, but one that comes late (<see cref="LateEvents.FoldByTime"/>; many at once by <see cref="FoldBacklog"/>).
/// Pure, immutable and thread-safe: a host keeps <see cref="Snapshot"/>, or the events alone, and acts on the steps that fell due since it last looked.
/// </summary>
/// <typeparam name="T">The type of the case's facts.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds the rules of a standard over the host's facts; what leaves is its Snapshot.")]
public sealed class CaseTimeline<T>
    where T : class
{
    private StrongBox<Instant?>? nextEventAt;

    internal CaseTimeline(CaseRules<T> rules)
        : this(rules, new TimelineParts<T>())
    {
    }

    internal CaseTimeline(CaseRules<T> rules, TimelineParts<T> parts)
    {
        Rules = rules;
        Parts = parts;
    }

    /// <summary>The events taken, and the moves made by the passing of time, in order of time.</summary>
    public History<TimelineEvent<T>> Events => Parts.Events;

    /// <summary>Every step of escalation that fell due so far, in the order found: those of earlier runs, of policies replaced and of clocks ended among them.</summary>
    public History<CaseStep> Steps => Parts.Steps;

    /// <summary>Counts events, moves and steps: it grows with each of them.</summary>
    public int Version => Parts.Version;

    /// <summary>The instant up to which time has passed for the case: what fell due by then is told. Null before anything has happened.</summary>
    public Instant? SettledAt => Parts.SettledAt == Instant.MinValue ? null : Parts.SettledAt;

    /// <summary>Where its workflow stands; the default value for a case without a workflow.</summary>
    public CaseState Case => Parts.Case;

    /// <summary>What is known of it; null where nothing was told.</summary>
    public T? Facts => Parts.Facts;

    /// <summary>The versions of the policies that have held for it, in the order in which they began.</summary>
    public History<DefinitionVersion> Policies => Parts.Policies;

    /// <summary>
    /// What is in doubt about its events, in their order: words that no clock and no workflow of the standard knows, with the one that is near (<c>CCS5017</c>). Such an event is taken, and moves nothing. Steps of the workflow are told in
    /// the workflow's own words, and are refused where they are not.
    /// </summary>
    public History<Finding> Findings => Parts.Findings;

    /// <summary>
    /// The earliest instant at which the case does something by itself: a warning, a promise falling due, a step of escalation, or a timed move of its workflow. <see cref="Advance"/> to it. In the past where something is
    /// already due that was not told yet; null for nothing to come, as far as events and facts tell.
    /// </summary>
    public Instant? NextEventAt => (nextEventAt ??= new StrongBox<Instant?>(TimelineWakes.Next(Rules, Parts))).Value;

    /// <summary>All of it that has to be kept.</summary>
    public CaseSnapshot<T> Snapshot => new() { Events = Events, Steps = Steps, SettledAt = SettledAt, Version = Version, Policies = Policies, Workflow = Case == default ? Parts.Lost?.Followed : Case.Workflow.Identity };

    internal CaseRules<T> Rules { get; }

    internal TimelineParts<T> Parts { get; }

    /// <summary>The timeline after one more event, or the same one and the reason why the event cannot be. Time passes up to the event first: moves and steps that fell due before it come before it.</summary>
    public Folded<CaseTimeline<T>, TimelineRefusal> Evolve(TimelineEvent<T> happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Fold(new ReadOnlySpan<TimelineEvent<T>>(in happened));
    }

    /// <summary>The timeline after more events, and those that cannot be.</summary>
    public Folded<CaseTimeline<T>, TimelineRefusal> Fold(ReadOnlySpan<TimelineEvent<T>> events)
    {
        var fold = new TimelineFold<T>(this);
        foreach (TimelineEvent<T> happened in events)
        {
            fold.Take(happened);
        }

        return fold.Build();
    }

    /// <summary>
    /// The timeline after events in whatever order they come, each folded by its time: what <see cref="Fold"/> gives for the same events in the order of time, but that the case is told again once for all of them and not once for each late one,
    /// O(n log n), and that no step is told which only some of them would have let fall due. Where the rules refuse late events (<see cref="CaseRules{T}.Late"/>), those that happened before the last one taken are refused.
    /// </summary>
    /// <param name="events">What a host was told late, or all at once.</param>
    /// <remarks>Where events contradict what followed them, the half that holds them is looked for, so that each of them costs the telling of the case a few times more, and is refused by itself.</remarks>
    public Folded<CaseTimeline<T>, TimelineRefusal> FoldBacklog(ReadOnlySpan<TimelineEvent<T>> events)
    {
        var fold = new TimelineFold<T>(this);
        fold.TakeBacklog(events);
        return fold.Build();
    }

    /// <summary>The timeline once time has passed up to an instant, and nothing else happened: timed moves that are due by then are made, steps of escalation that are due by then are told.</summary>
    /// <param name="now">The instant; an earlier one than the case is settled at changes nothing.</param>
    public CaseTimeline<T> Advance(Instant now)
    {
        if (now <= Parts.SettledAt)
        {
            return this;
        }

        var fold = new TimelineFold<T>(this);
        fold.Advance(now);
        return fold.Build().State;
    }

    /// <summary>The steps that fell due since a version.</summary>
    /// <param name="version">The <see cref="Version"/> that a host has acted on; 0 for all.</param>
    public ImmutableArray<CaseStep> StepsSince(int version)
    {
        int first = Steps.Count;
        while (first > 0 && Steps[first - 1].Version > version)
        {
            first--;
        }

        return [.. Steps.AsSpan()[first..]];
    }

    /// <summary>When a step was acknowledged first; null where it was not.</summary>
    public Instant? AcknowledgedAt(CaseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Parts.AcknowledgementsOf(TimelineParts<T>.PrefixOf(step)).Where(taken => taken.StepId == step.Id).Select(taken => (Instant?)taken.At).Min();
    }

    /// <summary>All promises of all policies at an instant, if nothing else happens until then.</summary>
    /// <param name="now">The instant, not before the last event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the last event.</exception>
    public ImmutableArray<TargetReading> Read(Instant now) => [.. Parts.Tracks.SelectMany(track => track.State.Read(now).Targets)];

    /// <summary>Decides on the command that opens the case's workflow.</summary>
    /// <param name="workflow">The workflow, in the version to open it under.</param>
    /// <param name="command">The command.</param>
    /// <param name="facts">What is known with it.</param>
    /// <param name="policies">The policies that hold from then on.</param>
    /// <exception cref="ArgumentException">The command lacks its identity, code or role, or a policy does not exist or is not in force.</exception>
    public CaseDecision<T> Open(Workflow workflow, in CaseCommand command, T facts, ImmutableArray<PolicyChange> policies = default)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(facts);
        return Parts.Lost is { } lost ? Refused(lost, in command) : Decide(Case == default ? workflow.NewCase : Case, in command, facts, policies);
    }

    /// <summary>Decides on a command for the case's workflow. Time passes up to the command first; a command at the very instant of a timed move still is in time.</summary>
    /// <param name="command">The command.</param>
    /// <param name="facts">What is known with it, fields just collected included; null where nothing has changed.</param>
    /// <param name="policies">The policies that hold from then on; none unless given.</param>
    /// <exception cref="ArgumentException">The command lacks its identity, code or role, or a policy does not exist or is not in force.</exception>
    /// <returns>The answer; a refusal that names the versions where the standard does not have the one that the case runs under (<see cref="RefusalReason.PlaceLost"/>).</returns>
    /// <exception cref="InvalidOperationException">The case has no workflow, or no facts were ever told.</exception>
    public CaseDecision<T> Decide(in CaseCommand command, T? facts = null, ImmutableArray<PolicyChange> policies = default)
    {
        if (Parts.Lost is { } lost)
        {
            return Refused(lost, in command);
        }

        if (Case == default || (facts ?? Facts) is null)
        {
            throw new InvalidOperationException("The case has no workflow yet, or nothing is known of it; open it first.");
        }

        return Decide(null, in command, facts, policies);
    }

    /// <summary>The events, the steps and where the workflow stands.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"events: {Events.Count}, steps due: {Steps.Count}, {(Parts.Lost is { } lost ? $"place in {lost.Name} not known" : Case == default ? "no workflow" : Case.ToString())}");

    private CaseDecision<T> Refused(LostPlace lost, in CaseCommand command) => new(new StepResult([Rules.PlaceLost(lost, command.At)]), this);

    private CaseDecision<T> Decide(CaseState? opened, in CaseCommand command, T? facts, ImmutableArray<PolicyChange> policies)
    {
        var fold = new TimelineFold<T>(this);
        fold.Advance(command.At - Duration.Epsilon);
        StepResult result = fold.Decide(opened, in command, facts, policies);
        return new CaseDecision<T>(result, fold.Build().State);
    }
}
