using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// The promises of a case after some events: a snapshot from which reading and folding go on, at a cost for each event that does not depend on how many there were. It follows from
/// <see cref="Events"/> and from what it was begun with, which are all that has to be kept. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class ServiceLevelState : IEquatable<ServiceLevelState>
{
    internal ServiceLevelState(CaseTerms terms)
        : this(terms, null, default, default, default, [], [], [])
    {
    }

    internal ServiceLevelState(CaseTerms terms, CompiledPolicy? policy, Instant began, History<CaseEvent> events, History<CaseEvent> unmoved, ImmutableArray<CompiledTarget> promises, ClockState[] clocks, TargetTeller[] tellers)
    {
        Terms = terms;
        First = policy;
        Events = events;
        Unmoved = unmoved;
        Began = events.Count == 0 ? null : began;
        Promises = promises;
        Clocks = clocks;
        Tellers = tellers;
    }

    /// <summary>The events that led here, in order.</summary>
    public History<CaseEvent> Events { get; }

    /// <summary>Those of the events that moved nothing: no clock had a use for them then.</summary>
    public History<CaseEvent> Unmoved { get; }

    /// <summary>When the case began: the instant since which its first event counts; null before that.</summary>
    public Instant? Began { get; }

    /// <summary>The policy the case began under; null before its first event, and where no policy is for it or none of its versions was in force.</summary>
    public ServiceLevelPolicy? Policy => First?.Definition;

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    internal CaseTerms Terms { get; }

    internal CompiledPolicy? First { get; }

    internal ImmutableArray<CompiledTarget> Promises { get; }

    internal ClockState[] Clocks { get; }

    internal TargetTeller[] Tellers { get; }

    /// <summary>The state after one more event, or the same one and the reason why the event cannot be.</summary>
    public Folded<ServiceLevelState, ClockRefusal> Evolve(CaseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Fold(new ReadOnlySpan<CaseEvent>(in happened), null);
    }

    /// <summary>The state after more events in order, and those that cannot be.</summary>
    public Folded<ServiceLevelState, ClockRefusal> Fold(ReadOnlySpan<CaseEvent> events) => Fold(events, null);

    /// <summary>All promises at an instant, if nothing else happens until then.</summary>
    /// <param name="now">The instant, not before the last event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the last event.</exception>
    public ServiceLevelReading Read(Instant now)
    {
        return Read(LastAt is { } last ? Given.NotBefore(now, last) : now, []);
    }

    /// <summary>Whether both follow cases that began with the same facts under the same policies, and the same events.</summary>
    public bool Equals(ServiceLevelState? other) => other is not null && (ReferenceEquals(this, other) || (Events == other.Events && Terms.Facts == other.Terms.Facts && Terms.Policy == other.Terms.Policy && Terms.Version == other.Terms.Version && Under.SequenceEqual(other.Under)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ServiceLevelState);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Terms.Facts, Terms.Policy, Events);

    /// <summary>One promise at an instant, by its position.</summary>
    internal TargetReading ReadingOf(int promise, Instant now) => Reading(Promises[promise], Clocks[promise], now, GrantOf(Clocks[promise]));

    /// <summary>The version of a policy that holds for the case, by name and content; null where none does.</summary>
    internal DefinitionVersion? IdentityOf(string policy) => Began is { } began ? Terms.Named(policy, began)?.IdentityOf(Terms.Facts, began) : null;

    /// <summary>The version of a policy that holds for the case; null where none does.</summary>
    internal string? VersionOf(string policy) => Began is { } began ? Terms.Named(policy, began)?.Definition.Version : null;

    /// <summary>A finding for each promise whose calendar is chosen by facts, where none are known.</summary>
    internal IEnumerable<Finding> Unchosen => Terms.Facts is not null ? [] : Promises.Where(static promise => !promise.Choices.IsEmpty).Select(static promise => promise.Definition).Select(static target => ServiceLevelFindings.CalendarUnchosen.At(
        $"/targets/{JsonPointer.Escape(target.Code)}/calendar", target.Calendar, $"'{target.Code}' is counted on '{target.Calendar}': nothing is known of the case that another calendar could be chosen by."));

    /// <summary>The versions of all policies that the case has been under.</summary>
    internal ImmutableArray<DefinitionVersion> Under => Began is not { } began ? [] :
    [
        .. new[] { First?.IdentityOf(Terms.Facts, began) }.Concat(Events.Where(happened => happened.Policy is not null).Select(happened => Terms.Named(happened.Policy!, began)!.IdentityOf(Terms.Facts, began))).OfType<DefinitionVersion>().Distinct(),
    ];

    internal Folded<ServiceLevelState, ClockRefusal> Fold(ReadOnlySpan<CaseEvent> events, Instant? until)
    {
        var fold = new CaseFold(this, events.Length);
        foreach (CaseEvent happened in events)
        {
            if (!(happened.At > until))
            {
                fold.Take(happened);
            }
        }

        return fold.Build();
    }

    internal ServiceLevelReading Read(Instant now, ImmutableArray<ClockRefusal> refusals)
    {
        if (Events.Count == 0)
        {
            // A case without events has not begun; it would begin now.
            CompiledPolicy? policy = Terms.Choose(now);
            return Read(now, refusals, policy, [.. policy?.Targets.Select(target => Reading(target, new ClockState(Terms.ClockOf(target, now)), now, null)) ?? []]);
        }

        var targets = new TargetReading[Clocks.Length];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = Reading(Promises[i], Clocks[i], now, GrantOf(Clocks[i]));
        }

        return Read(now, refusals, First, System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(targets));
    }

    private ImmutableArray<Finding> FindingsOf(ImmutableArray<TargetReading> targets)
    {
        Finding[] ofFacts = Terms.Facts is { } facts ? [.. Terms.Words.UnknownOf(facts)] : [];
        bool isExtended = Array.Exists(Clocks, static clock => clock.At.ExtendedBy is not null);
        Finding[] unchosen = [.. Unchosen];
        if (ofFacts.Length == 0 && Unmoved.Count == 0 && !isExtended && unchosen.Length == 0)
        {
            return [];
        }

        ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
        findings.AddRange(ofFacts);
        findings.AddRange(unchosen);
        foreach (CaseEvent happened in Unmoved.AsSpan())
        {
            if (Terms.Words.Unknown(happened.Id, happened.Code) is { } unknown)
            {
                findings.Add(unknown);
            }
        }

        if (isExtended)
        {
            findings.AddRange(targets.SelectMany(static target => target.Findings));
        }

        return findings.ToImmutable();
    }

    private static TargetReading Reading(CompiledTarget target, ClockState clock, Instant now, CaseEvent? extendedBy) => new(target.Policy, target.Definition, clock.Read(now)) { ExtendedBy = extendedBy };

    /// <summary>The event that granted the extension in force; null for none.</summary>
    private CaseEvent? GrantOf(ClockState clock) => clock.At.ExtendedBy is { } id && Events.IndexOf(id) is >= 0 and var granted ? Events[granted] : null;

    private ServiceLevelReading Read(Instant now, ImmutableArray<ClockRefusal> refusals, CompiledPolicy? policy, ImmutableArray<TargetReading> targets) => new()
    {
        At = now,
        Policy = policy?.Definition,
        Targets = targets,
        Refusals = refusals,
        Unmoved = Unmoved,
        Findings = FindingsOf(targets),
        Outcome = !targets.IsEmpty ? (refusals.IsEmpty ? ServiceLevelOutcome.Promised : ServiceLevelOutcome.EventsRefused)
            : Terms.IsNamed ? ServiceLevelOutcome.NotInForce
            : ServiceLevelOutcome.NoPolicy,
    };
}
