using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A compiled section of service levels: chooses the policy of a case, reads its clocks, and plans escalation. Pure, immutable and thread-safe.
/// </summary>
public sealed class ServiceLevelEvaluator
{
    private readonly Dictionary<string, EffectiveVersions<CompiledPolicy>> policies;
    private readonly Dictionary<string, EscalationLadder> ladders;
    private readonly ImmutableArray<EffectiveVersions<CompiledPolicy>> inOrder;
    private readonly PolicySelector<ServiceCase> selector;

    internal ServiceLevelEvaluator(ServiceLevelCatalogue catalogue, ImmutableArray<EffectiveVersions<CompiledPolicy>> inOrder)
    {
        this.inOrder = inOrder;
        policies = inOrder.ToDictionary(versions => versions.Code, StringComparer.Ordinal);
        ladders = catalogue.Ladders.ToDictionary(ladder => ladder.Code, StringComparer.Ordinal);
        selector = new PolicySelector<ServiceCase>(inOrder, ServiceCase.Schema);
        Policies = catalogue.Policies;
        Ladders = catalogue.Ladders;
    }

    /// <summary>All versions of all policies in the section's order.</summary>
    public ImmutableArray<ServiceLevelPolicy> Policies { get; }

    /// <summary>The ladders in the section's order.</summary>
    public ImmutableArray<EscalationLadder> Ladders { get; }

    /// <summary>Chooses policies by cases of a host's own type.</summary>
    /// <param name="schema">A schema with the fields of <see cref="ServiceCase.Schema"/> that policies test, and more.</param>
    /// <exception cref="ArgumentException">The schema lacks a tested field, or declares it in another way.</exception>
    public PolicySelector<T> For<T>(RecordSchema<T> schema) => new(inOrder, schema);

    /// <summary>The policy for a case, in the version in force when it began; null where none is for it.</summary>
    public ServiceLevelPolicy? Select(in ServiceCase facts, Instant began) => selector.Select(facts, began);

    /// <summary>The version of a policy in force at an instant; null before its first.</summary>
    /// <exception cref="ArgumentException">There is no such policy.</exception>
    public ServiceLevelPolicy? InForce(string policy, Instant at) => VersionsOf(policy).At(at)?.Definition;

    /// <summary>Reads the clocks of a case under the first policy that is for it.</summary>
    /// <param name="facts">The case as it was when it began; a later change comes as an event with the policy chosen anew.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="now">The instant to read at; later events are left out, so that the past can be read.</param>
    public ServiceLevelReading Read(in ServiceCase facts, ReadOnlySpan<CaseEvent> events, Instant now)
    {
        Instant began = Began(events, now);
        return Read(Select(facts, began) is { } policy ? VersionsOf(policy.Code).At(began) : null, events, now, target => target.ClockAt(began));
    }

    /// <summary>Reads the clocks of a case under a policy, on the versions of its calendars in force when the case began: the version in force then, or any other to see what it would have been.</summary>
    /// <param name="policy">The policy's code.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="now">The instant to read at; later events are left out, so that the past can be read.</param>
    /// <param name="version">The version to read under; null for the one in force when the case began.</param>
    /// <exception cref="ArgumentException">There is no such policy or version.</exception>
    public ServiceLevelReading Read(string policy, ReadOnlySpan<CaseEvent> events, Instant now, string? version = null)
    {
        Instant began = Began(events, now);
        return Read(Choose(policy, version, began), events, now, target => target.ClockAt(began));
    }

    /// <summary>
    /// Reads the clocks of a case as if its promises were counted on another calendar: another version from <see cref="BusinessCalendars.InVersion"/>, a draft, or 24×7. What really holds is told by <c>Read</c>.
    /// </summary>
    /// <param name="policy">The policy's code.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="now">The instant to read at; later events are left out, so that the past can be read.</param>
    /// <param name="calendar">The calendar to count on.</param>
    /// <param name="inPlaceOf">The code of the calendar it takes the place of; null for every one.</param>
    /// <param name="version">The version of the policy to read under; null for the one in force when the case began.</param>
    /// <exception cref="ArgumentException">There is no such policy or version, or no policy counts on the calendar to be replaced.</exception>
    public ServiceLevelReading ReadOn(string policy, ReadOnlySpan<CaseEvent> events, Instant now, BusinessTimeline calendar, string? inPlaceOf = null, string? version = null)
    {
        if (inPlaceOf is not null && !Policies.Any(known => known.Targets.Any(target => target.Calendar == inPlaceOf)))
        {
            throw new ArgumentException($"No policy counts on a calendar '{inPlaceOf}'.", nameof(inPlaceOf));
        }

        Instant began = Began(events, now);
        return Read(Choose(policy, version, began), events, now, target => inPlaceOf is null || target.Definition.Calendar == inPlaceOf
            ? new ClockTarget(target.Definition.Time, calendar, target.Definition.Warnings)
            : target.ClockAt(began));
    }

    /// <summary>The clock's target of a promise in its latest version, on the latest version of its calendar, for a host that folds events of its own.</summary>
    /// <exception cref="ArgumentException">There is no such policy, or it has no such promise in any version.</exception>
    public ClockTarget TargetOf(string policy, string target) =>
        VersionsOf(policy).LatestFirst.Select(compiled => compiled.Find(target)).FirstOrDefault(compiled => compiled is not null)?.Clocks.LatestFirst[0]
            ?? throw new ArgumentException($"Policy '{policy}' has no target '{target}'.", nameof(target));

    /// <summary>The steps of a ladder that are due for a clock, and when to ask again.</summary>
    /// <param name="ladder">The ladder's code.</param>
    /// <param name="reading">The clock at the instant of asking.</param>
    /// <param name="acknowledgements">What was acknowledged; those after the reading are left out.</param>
    /// <exception cref="ArgumentException">There is no such ladder.</exception>
    public EscalationPlan Plan(string ladder, ClockReading reading, params Acknowledgement[] acknowledgements) =>
        ladders.TryGetValue(ladder, out EscalationLadder? known)
            ? EscalationPlanner.Plan(known, reading, acknowledgements)
            : throw new ArgumentException($"There is no ladder '{ladder}'; there are {string.Join(", ", ladders.Keys)}.", nameof(ladder));

    private ServiceLevelReading Read(CompiledPolicy? policy, ReadOnlySpan<CaseEvent> events, Instant now, Func<CompiledTarget, ClockTarget> clockOf)
    {
        Instant began = Began(events, now);
        return policy is null ? new ServiceLevelReading(now, null, [], []) : new CaseFold(policy, code => policies.GetValueOrDefault(code)?.At(began), clockOf).Read(events, now);
    }

    private CompiledPolicy? Choose(string policy, string? version, Instant began)
    {
        EffectiveVersions<CompiledPolicy> versions = VersionsOf(policy);
        return version is null
            ? versions.At(began)
            : versions.LatestFirst.FirstOrDefault(compiled => compiled.Definition.Version == version)
                ?? throw new ArgumentException($"Policy '{policy}' has no version '{version}'; there are {string.Join(", ", versions.LatestFirst.Select(compiled => compiled.Definition.Version))}.", nameof(version));
    }

    // A case without events has not begun; it would begin now.
    private static Instant Began(ReadOnlySpan<CaseEvent> events, Instant now) => events.IsEmpty ? now : events[0].From ?? events[0].At;

    private EffectiveVersions<CompiledPolicy> VersionsOf(string policy) => policies.TryGetValue(policy, out EffectiveVersions<CompiledPolicy>? versions)
        ? versions
        : throw new ArgumentException($"There is no policy '{policy}'; there are {string.Join(", ", policies.Keys)}.", nameof(policy));
}
