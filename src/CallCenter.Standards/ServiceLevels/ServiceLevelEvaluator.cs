using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A compiled section of service levels: chooses the policy of a case, reads its clocks, and plans escalation. Pure, immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a ServiceLevelCatalogue, which is written; what leaves are states and readings.")]
public sealed class ServiceLevelEvaluator
{
    private readonly Dictionary<string, EffectiveVersions<CompiledPolicy>> policies;
    private readonly Dictionary<string, EscalationLadder> ladders;
    private readonly ImmutableArray<EffectiveVersions<CompiledPolicy>> inOrder;
    private readonly PolicySelector<ServiceCase>? selector;

    internal ServiceLevelEvaluator(ServiceLevelCatalogue catalogue, ImmutableArray<EffectiveVersions<CompiledPolicy>> inOrder, CaseWords words)
    {
        this.inOrder = inOrder;
        Words = words;
        policies = inOrder.ToDictionary(versions => versions.Code, StringComparer.Ordinal);
        ladders = catalogue.Ladders.ToDictionary(ladder => ladder.Code, StringComparer.Ordinal);
        selector = inOrder.All(static versions => versions.LatestFirst.All(static policy => policy.When.IsReadFrom(ServiceCase.Schema.Definition))) ? new PolicySelector<ServiceCase>(inOrder, ServiceCase.Schema) : null;
        Policies = catalogue.Policies;
        Ladders = catalogue.Ladders;
    }

    /// <summary>What it has words for.</summary>
    internal CaseWords Words { get; }

    /// <summary>All versions of all policies in the section's order.</summary>
    public ImmutableArray<ServiceLevelPolicy> Policies { get; }

    /// <summary>The ladders in the section's order.</summary>
    public ImmutableArray<EscalationLadder> Ladders { get; }

    /// <summary>Chooses policies by cases of a host's own type.</summary>
    /// <param name="schema">A schema with the fields of <see cref="ServiceCase.Schema"/> that policies test, and more.</param>
    /// <exception cref="ArgumentException">The schema lacks a tested field, or declares it in another way.</exception>
    public PolicySelector<T> For<T>(RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(inOrder, schema);
    }

    /// <summary>Whether policies can be chosen by the library's own cases: no policy tests a field that a host has added.</summary>
    internal bool IsForOwnCases => selector is not null;

    /// <summary>The policy for a case, in the version in force when it began; null where none is for it.</summary>
    /// <exception cref="InvalidOperationException">The book was read with a host's own fields of cases; ask <see cref="For"/>, and begin the case under the policy that it gives. The same holds for every member that takes a case.</exception>
    public ServiceLevelPolicy? Select(in ServiceCase facts, Instant began)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return (selector ?? throw new InvalidOperationException("The book's policies are written for a host's own cases; ask the selector that For gives.")).Select(facts, began);
    }

    /// <summary>The version of a policy in force at an instant; null before its first.</summary>
    /// <exception cref="UnknownCodeException">There is no such policy.</exception>
    public ServiceLevelPolicy? InForce(string policy, Instant at) => VersionsOf(policy).At(at)?.Definition;

    /// <summary>A case that nothing has happened to yet: fold its events, and it is read under the first policy that is for it.</summary>
    /// <param name="facts">The case as it is when it begins; a later change comes as an event with the policy chosen anew.</param>
    public ServiceLevelState Begin(ServiceCase facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (selector is null)
        {
            throw new InvalidOperationException("The book's policies are written for a host's own cases; begin the case under the policy that For selects.");
        }

        return new(new CaseTerms(began => Select(facts, began) is { } policy ? Named(policy.Code, began) : null, Named, ClockFor(facts), IsNamed: false) { Words = Words, Facts = facts });
    }

    /// <summary>A case that nothing has happened to yet, to be read under a policy.</summary>
    /// <param name="policy">The policy's code.</param>
    /// <param name="version">The version to read under; null for the one in force when the case begins.</param>
    /// <exception cref="UnknownCodeException">There is no such policy or version.</exception>
    public ServiceLevelState Begin(string policy, string? version = null) => new(TermsOf(policy, version, facts: null, ClockFor(null)));

    /// <summary>A case that nothing has happened to yet, to be read under a policy, its promises on the calendars that are for the case.</summary>
    /// <param name="policy">The policy's code.</param>
    /// <param name="facts">The case as it is when it begins; calendars are chosen by it.</param>
    /// <param name="version">The version to read under; null for the one in force when the case begins.</param>
    /// <exception cref="UnknownCodeException">There is no such policy or version.</exception>
    public ServiceLevelState Begin(string policy, ServiceCase facts, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(TermsOf(policy, version, facts, ClockFor(facts)));
    }

    /// <summary>Reads the clocks of a case under the first policy that is for it.</summary>
    /// <param name="facts">The case as it was when it began; a later change comes as an event with the policy chosen anew.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="now">The instant to read at; later events are left out, so that the past can be read.</param>
    public ServiceLevelReading Read(ServiceCase facts, ReadOnlySpan<CaseEvent> events, Instant now) => Read(Begin(facts), events, now);

    /// <summary>Reads the clocks of a case under a policy, on the versions of its calendars in force when the case began: the version in force then, or any other to see what it would have been.</summary>
    /// <param name="policy">The policy's code.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="now">The instant to read at; later events are left out, so that the past can be read.</param>
    /// <param name="version">The version to read under; null for the one in force when the case began.</param>
    /// <exception cref="UnknownCodeException">There is no such policy or version.</exception>
    public ServiceLevelReading Read(string policy, ReadOnlySpan<CaseEvent> events, Instant now, string? version = null) => Read(Begin(policy, version), events, now);

    /// <summary>
    /// Reads the clocks of a case as if its promises were counted on another calendar: another version from <see cref="BusinessCalendars.InVersion"/>, a draft, or 24×7. What really holds is told by <c>Read</c>.
    /// </summary>
    /// <param name="policy">The policy's code.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="now">The instant to read at; later events are left out, so that the past can be read.</param>
    /// <param name="calendar">The calendar to count on.</param>
    /// <param name="inPlaceOf">The code of the calendar it takes the place of; null for every one.</param>
    /// <param name="version">The version of the policy to read under; null for the one in force when the case began.</param>
    /// <param name="facts">The case as it was when it began, which calendars are chosen by; null where nothing is known of it, so that what is chosen by facts is neither counted on nor replaced.</param>
    /// <exception cref="UnknownCodeException">There is no such policy or version, or no policy counts on the calendar to be replaced.</exception>
    public ServiceLevelReading ReadOn(string policy, ReadOnlySpan<CaseEvent> events, Instant now, BusinessTimeline calendar, string? inPlaceOf = null, string? version = null, ServiceCase? facts = null)
    {
        string[] countedOn = [.. Policies.SelectMany(known => known.Targets).SelectMany(ChosenCalendars.CalendarsOf)];
        if (inPlaceOf is not null && !countedOn.Contains(inPlaceOf))
        {
            throw new UnknownCodeException("calendar that a policy counts on", inPlaceOf, countedOn, nameof(inPlaceOf));
        }

        CaseTerms terms = TermsOf(policy, version, facts, (target, began) => inPlaceOf is null || target.CalendarOf(facts) == inPlaceOf
            ? new ClockTarget(target.Definition.Time, calendar, target.Definition.Warnings)
            : target.ClockAt(facts, began));
        return Read(new ServiceLevelState(terms), events, now);
    }

    /// <summary>The clock's target of a promise in its latest version, on the latest version of its calendar, for a host that folds events of its own.</summary>
    /// <exception cref="UnknownCodeException">There is no such policy, or it has no such promise in any version.</exception>
    public ClockTarget TargetOf(string policy, string target)
    {
        ImmutableArray<CompiledPolicy> versions = VersionsOf(policy).LatestFirst;
        return versions.Select(compiled => compiled.Find(target)).FirstOrDefault(compiled => compiled is not null)?.Clocks.LatestFirst[0]
            ?? throw new UnknownCodeException($"target of policy '{policy}'", target, versions.SelectMany(compiled => compiled.Targets).Select(compiled => compiled.Definition.Code), nameof(target));
    }

    /// <summary>The steps of a promise's ladder that are due, and when to ask again; none for a promise without a ladder.</summary>
    /// <param name="promise">The promise at the instant of asking.</param>
    /// <param name="acknowledgements">What was acknowledged; those after the reading, and those of other clocks and runs, are left out.</param>
    /// <exception cref="ArgumentException">The reading comes from JSON: only a clock can be asked further.</exception>
    public EscalationPlan Plan(TargetReading promise, params Acknowledgement[] acknowledgements)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return PlanOf(promise, acknowledgements);
    }

    /// <summary>The steps of a ladder that are due for a clock, and when to ask again.</summary>
    /// <param name="ladder">The ladder's code.</param>
    /// <param name="clock">The clock's name, which begins the identity of each step: one of its own for each clock of a case.</param>
    /// <param name="reading">The clock at the instant of asking.</param>
    /// <param name="acknowledgements">What was acknowledged; those after the reading, and those of other clocks and runs, are left out.</param>
    /// <exception cref="UnknownCodeException">There is no such ladder.</exception>
    /// <exception cref="ArgumentException">The reading comes from JSON: only a clock can be asked further.</exception>
    public EscalationPlan Plan(string ladder, string clock, ClockReading reading, params Acknowledgement[] acknowledgements)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return EscalationPlanner.Plan(LadderOf(ladder), clock, reading, acknowledgements);
    }

    /// <summary>The policies, each in the version that comes into force last, in the section's order.</summary>
    internal IEnumerable<CompiledPolicy> Latest => inOrder.Select(static versions => versions.LatestFirst[0]);

    /// <summary>All versions of all policies.</summary>
    internal IEnumerable<CompiledPolicy> Versions => inOrder.SelectMany(static versions => versions.LatestFirst);

    internal EscalationPlan PlanOf(TargetReading promise, ReadOnlySpan<Acknowledgement> acknowledgements) => promise.Target.Ladder is { } ladder
        ? EscalationPlanner.Plan(LadderOf(ladder), $"{promise.Policy}/{promise.Target.Code}", promise.Clock, acknowledgements)
        : EscalationPlan.Nothing;

    /// <summary>The state that was written.</summary>
    /// <exception cref="ArgumentException">It stands on policies or calendars that are not here, or are other ones, or its events do not follow.</exception>
    internal ServiceLevelState Restore(ServiceCase? facts, string? policy, string? version, ImmutableArray<DefinitionVersion> under, History<CaseEvent> events)
    {
        ServiceLevelState begin = policy is not null ? (facts is null ? Begin(policy, version) : Begin(policy, facts, version)) : Begin(facts ?? throw new ArgumentException("A state is of a case, or of a policy that was named."));
        (ServiceLevelState state, ImmutableArray<ClockRefusal> refusals) = begin.Fold(events.AsSpan());
        if (!refusals.IsEmpty)
        {
            throw new ArgumentException(string.Join(' ', refusals));
        }

        return state.Under.SequenceEqual(under)
            ? state
            : throw new ArgumentException($"The case was followed under {Names(under)}; in this standard it would be under {Names(state.Under)}{(state.Under.Select(u => u.ToString()).SequenceEqual(under.Select(u => u.ToString())) ? ", of other content" : "")}.");

        static string Names(ImmutableArray<DefinitionVersion> versions) => versions.IsEmpty ? "no policy" : string.Join(", ", versions);
    }

    /// <summary>The policy that may have been meant by a code; null where none is near.</summary>
    internal string? NearestPolicy(string policy) => Words.NearestPolicy(policy);

    /// <summary>Whether there is a policy of a code, in force or not.</summary>
    internal bool Has(string policy) => policies.ContainsKey(policy);

    private EscalationLadder LadderOf(string code) => ladders.TryGetValue(code, out EscalationLadder? known) ? known : throw new UnknownCodeException("ladder", code, ladders.Keys, "ladder");

    private static Func<CompiledTarget, Instant, ClockTarget> ClockFor(ServiceCase? facts) => (target, began) => target.ClockAt(facts, began);

    private static ServiceLevelReading Read(ServiceLevelState begin, ReadOnlySpan<CaseEvent> events, Instant now)
    {
        (ServiceLevelState state, ImmutableArray<ClockRefusal> refusals) = begin.Fold(events, now);
        return state.Read(now, refusals);
    }

    private CompiledPolicy? Named(string policy, Instant began) => policies.GetValueOrDefault(policy)?.At(began);

    private CaseTerms TermsOf(string policy, string? version, ServiceCase? facts, Func<CompiledTarget, Instant, ClockTarget> clockOf)
    {
        EffectiveVersions<CompiledPolicy> versions = VersionsOf(policy);
        CompiledPolicy? fixedVersion = version is null ? null : versions.LatestFirst.FirstOrDefault(compiled => compiled.Definition.Version == version)
            ?? throw new UnknownCodeException($"version of policy '{policy}'", version, versions.LatestFirst.Select(compiled => compiled.Definition.Version), nameof(version));
        return new CaseTerms(began => fixedVersion ?? versions.At(began), Named, clockOf, IsNamed: true) { Words = Words, Facts = facts, Policy = policy, Version = version };
    }

    private EffectiveVersions<CompiledPolicy> VersionsOf(string policy) => policies.TryGetValue(policy, out EffectiveVersions<CompiledPolicy>? versions)
        ? versions
        : throw new UnknownCodeException("policy", policy, policies.Keys, nameof(policy));
}
