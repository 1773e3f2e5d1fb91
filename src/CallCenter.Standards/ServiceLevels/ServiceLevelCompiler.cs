using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Checks a section against the calendars and the fields of cases, and turns it into an evaluator; all findings at once, each fault once.</summary>
/// <param name="catalogue">The section.</param>
/// <param name="calendars">The calendars; null where they have errors.</param>
/// <param name="calendarCodes">Their codes.</param>
/// <param name="cases">The fields of cases.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="workflowEvents">The codes of events that workflows tell.</param>
internal sealed class ServiceLevelCompiler(
    Located<ServiceLevelCatalogue> catalogue, BusinessCalendars? calendars, Codes calendarCodes, RecordDefinition cases, FindingList findings, IEnumerable<string> workflowEvents)
{
    private readonly Codes<ServiceLevelPolicy> policies = new($"policy", findings);
    private readonly Codes<EscalationLadder> ladders = new($"ladder", findings);
    private readonly List<CompiledPolicy> compiled = [];
    private string? forEveryCase;

    /// <summary>The codes of policies, once compiled.</summary>
    public Codes Policies => policies;

    /// <summary>The evaluator, or null where there are errors.</summary>
    public ServiceLevelEvaluator? Compile()
    {
        DateTimeZone zone = ZoneNames.Find(catalogue.Value.Zone, catalogue.At(c => c.Zone), findings) ?? DateTimeZone.Utc;
        ladders.AddAll(catalogue.Each(c => c.Ladders), ladder => ladder.Code);
        var ladderChecks = new LadderChecks(findings);
        foreach (Located<EscalationLadder> ladder in catalogue.Each(c => c.Ladders))
        {
            ladderChecks.Check(ladder);
        }

        policies.From(catalogue.Each(c => c.Policies));
        foreach (Located<ServiceLevelPolicy> policy in catalogue.Each(c => c.Policies))
        {
            policies.AddVersion(policy, policy.Value.Code, policy.Value.Version, policy.Value.Effective, ServiceLevelFindings.PolicyVersions);
            CheckIsChosen(policy);
            AddPolicy(policy, zone);
        }

        if (catalogue.IsWhole)
        {
            KindCoverage.Check([.. ByCode().Select(versions => versions.LatestFirst[0].When)], catalogue.At(c => c.Policies), findings);
        }

        return findings.HasErrors ? null : new ServiceLevelEvaluator(catalogue.Value, ByCode(), WordsOf());
    }

    private void CheckIsChosen(Located<ServiceLevelPolicy> located)
    {
        ServiceLevelPolicy policy = located.Value;
        if (forEveryCase is not null && forEveryCase != policy.Code)
        {
            findings.Add(ServiceLevelFindings.PolicyNeverChosen, located.Place, policy.Code, $"Policy '{forEveryCase}' before it is for every case.");
        }

        if (policy.When.IsEmpty && policy.Effective is null && located.At(p => p.When).IsWhole)
        {
            forEveryCase ??= policy.Code;
        }
    }

    private CaseWords WordsOf() => new(
        workflowEvents.Concat(compiled.SelectMany(policy => policy.Targets).SelectMany(target => target.Triggers.Events)), KindCoverage.KindsOf(compiled.Select(policy => policy.When)),
        compiled.SelectMany(policy => policy.When.Tests.Select(test => test.Field).Concat(ChosenCalendars.FieldsOf(policy.Targets))), compiled.Select(policy => policy.Definition.Code));

    private ImmutableArray<EffectiveVersions<CompiledPolicy>> ByCode() =>
    [
        .. compiled.GroupBy(policy => policy.Definition.Code, StringComparer.Ordinal)
            .Select(same => new EffectiveVersions<CompiledPolicy>(same.Key, same, policy => policy.EffectiveAt)),
    ];

    private void AddPolicy(Located<ServiceLevelPolicy> policy, DateTimeZone zone)
    {
        LocatedList<ServiceTarget> targets = policy.Each(p => p.Targets);
        if (targets.Count == 0 && targets.Place.IsWhole)
        {
            findings.Add(ServiceLevelFindings.PolicyEmpty, targets.Place, policy.Value.Code, $"Policy '{policy.Value.Code}' promises nothing.");
        }

        Condition? when = Condition.Compile(policy.Value.When, cases, policy.At(p => p.When), findings, zone);
        Instant effective = EffectiveDates.StartOf(policy.Value.Effective, zone);
        _ = Codes.Of($"target", targets, target => target.Code, findings);
        var clocks = new List<CompiledTarget>();
        foreach (Located<ServiceTarget> target in targets)
        {
            if (Compile(target, effective, when) is { } one)
            {
                clocks.Add(one);
            }
        }

        if (when is not null)
        {
            compiled.Add(new CompiledPolicy(policy.Value, effective, when, [.. clocks], catalogue.Value.Ladders.Where(ladder => policy.Value.Targets.Any(target => target.Ladder == ladder.Code))));
        }
    }

    private CompiledTarget? Compile(Located<ServiceTarget> located, Instant effective, Condition? when)
    {
        ServiceTarget target = located.Value;
        PolicyChecks.Check(located, findings);
        if (target.Ladder is { } ladder)
        {
            ladders.Check(ladder, located.At(t => t.Ladder));
        }

        bool isSound = TimeChecks.Check(located, findings);
        List<(Located<CalendarChoice> At, Condition When)> choices = new CalendarChoiceChecks(cases, findings).Read(located, when);
        ImmutableArray<string> jurisdictions = when is null ? [] : JurisdictionChecks.Of(when);
        ImmutableArray<string> elsewhere = [.. choices.Where(static choice => JurisdictionChecks.IsOfJurisdiction(choice.When)).SelectMany(static choice => JurisdictionChecks.Of(choice.When))];
        EffectiveVersions<ClockTarget>? clocks = ClocksOf(located, target.Calendar, located.At(t => t.Calendar), effective, [.. jurisdictions.Except(elsewhere)], isSound);
        var chosen = new List<ChosenCalendar>();
        foreach ((Located<CalendarChoice> choice, Condition isFor) in choices)
        {
            ImmutableArray<string> own = JurisdictionChecks.Of(isFor);
            if (ClocksOf(located, choice.Value.Calendar, choice.At(c => c.Calendar), effective, own.IsEmpty ? jurisdictions : own, isSound) is { } clocksOfChoice)
            {
                chosen.Add(new ChosenCalendar(choice.Value, isFor, clocksOfChoice));
            }
        }

        return clocks is null ? null : new CompiledTarget(target, clocks) { Choices = [.. chosen] };
    }

    private EffectiveVersions<ClockTarget>? ClocksOf(Located<ServiceTarget> located, string calendar, Place place, Instant effective, ImmutableArray<string> jurisdictions, bool isSound)
    {
        ServiceTarget target = located.Value;
        if (!calendarCodes.Check(calendar, place) || calendars?.FindVersions(calendar) is not { } versions)
        {
            return null;
        }

        if (versions.FirstAt > effective)
        {
            findings.Add(ServiceLevelFindings.CalendarLater, place, calendar, $"Calendar '{calendar}' comes into force after the policy does; cases that begin before are counted on its first version.");
        }

        new JurisdictionChecks(calendars, findings).Check(located, jurisdictions, versions.LatestFirst[0].Calendar, place);
        TimeChecks.CheckWholeDays(target.Time, versions.LatestFirst[0], target.Code, located.At(t => t.Time), findings);
        return isSound
            ? new EffectiveVersions<ClockTarget>(calendar, versions.LatestFirst.Select(version => new ClockTarget(target.Time, version, target.Warnings)), clock => clock.Calendar.EffectiveAt)
            : null;
    }
}
