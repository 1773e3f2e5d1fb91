using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// Checks a section against the calendars and the fields of cases, and turns it into an evaluator; all findings at once, each fault once:
/// definitions that are null could not be read and are passed over.
/// </summary>
/// <param name="catalogue">The section.</param>
/// <param name="calendars">The calendars; null where they have errors, so that nothing is said about their codes.</param>
/// <param name="cases">The fields of cases.</param>
/// <param name="pointer">The section's place.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="unusable">Codes of calendars, policies and ladders that are defined wrongly.</param>
internal sealed class ServiceLevelCompiler(
    ServiceLevelCatalogue catalogue, BusinessCalendars? calendars, RecordDefinition cases, string pointer, FindingList findings, UnusableCodes unusable)
{
    private readonly PolicyChecks checks = new(findings);
    private readonly List<CompiledPolicy> compiled = [];
    private readonly HashSet<string> ladders = new(StringComparer.Ordinal);

    /// <summary>The evaluator, or null where there are errors.</summary>
    public ServiceLevelEvaluator? Compile()
    {
        DateTimeZone? zone = catalogue.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        if (zone is null && catalogue.Zone is not null)
        {
            findings.Add(FindingRules.UnknownZone, pointer + "/zone", catalogue.Zone, $"There is no time zone '{Excerpt.Of(catalogue.Zone)}'; use an IANA id such as Asia/Shanghai.");
        }

        var ladderChecks = new LadderChecks(checks, findings);
        for (int i = 0; i < catalogue.Ladders.Length; i++)
        {
            if (catalogue.Ladders[i] is { } ladder)
            {
                ladderChecks.Check(ladder, $"{pointer}/ladders/{i}");
                if (!ladders.Add(ladder.Code))
                {
                    findings.Add(FindingRules.DuplicateCode, $"{pointer}/ladders/{i}/code", ladder.Code, $"There are two ladders '{ladder.Code}'.");
                }
            }
        }

        var seen = new PolicyIdentities(findings);
        for (int i = 0; i < catalogue.Policies.Length; i++)
        {
            if (catalogue.Policies[i] is { } policy)
            {
                string at = $"{pointer}/policies/{i}";
                seen.Check(policy, at);
                AddPolicy(policy, zone ?? DateTimeZone.Utc, at);
            }
        }

        return findings.HasErrors ? null : new ServiceLevelEvaluator(catalogue, ByCode());
    }

    private ImmutableArray<EffectiveVersions<CompiledPolicy>> ByCode() =>
    [
        .. compiled.GroupBy(policy => policy.Definition.Code, StringComparer.Ordinal)
            .Select(same => new EffectiveVersions<CompiledPolicy>(same.Key, same, policy => policy.EffectiveAt)),
    ];

    private void AddPolicy(ServiceLevelPolicy policy, DateTimeZone zone, string at)
    {
        checks.CheckCode(policy.Code, at + "/code");
        if (policy.Targets.IsEmpty)
        {
            findings.Add(FindingRules.PolicyEmpty, at + "/targets", policy.Code, $"Policy '{policy.Code}' promises nothing.");
        }

        Condition? when = Condition.Compile(policy.When, cases, at + "/when", findings);
        Instant effective = EffectiveDates.StartOf(policy.Effective, zone);
        var targets = new List<CompiledTarget>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < policy.Targets.Length; i++)
        {
            if (policy.Targets[i] is not { } target)
            {
                continue;
            }

            if (!codes.Add(target.Code))
            {
                findings.Add(FindingRules.DuplicateCode, $"{at}/targets/{i}/code", target.Code, $"Policy '{policy.Code}' has two targets '{target.Code}'.");
            }

            if (Compile(target, effective, $"{at}/targets/{i}") is { } clocks)
            {
                targets.Add(new CompiledTarget(target, clocks));
            }
        }

        if (when is not null)
        {
            compiled.Add(new CompiledPolicy(policy, effective, when, [.. targets]));
        }
    }

    private EffectiveVersions<ClockTarget>? Compile(ServiceTarget target, Instant effective, string at)
    {
        checks.CheckCode(target.Code, at + "/code");
        checks.CheckTriggers(target, at + "/triggers");
        checks.CheckWarnings(target.Warnings, at + "/warnings");
        if (target.Goal is { } goal && !PolicyChecks.IsShare(goal))
        {
            findings.Add(FindingRules.GoalRange, at + "/goal", goal.ToString(), $"The goal of '{target.Code}' is above 0 % and at most 100 %.");
        }

        if (target.Ladder is { } ladder && !ladders.Contains(ladder) && !unusable.Contains(ladder))
        {
            findings.Add(FindingRules.UnknownCode, at + "/ladder", ladder, $"There is no ladder '{ladder}'.");
        }

        if (target.Provenance is { } provenance && target.Verified.HasValue != (provenance.Kind == ProvenanceKind.Regulation))
        {
            findings.Add(FindingRules.VerifiedMisplaced, at + "/verified", null, target.Verified is null
                ? $"Target '{target.Code}' comes from a regulation, and does not say whether it was verified."
                : $"Target '{target.Code}' does not come from a regulation.");
        }

        if (!ClockTarget.IsPositive(target.Time))
        {
            findings.Add(FindingRules.TargetNotPositive, at + "/time", null, $"The time of '{target.Code}' is not positive, or not whole ticks of 100 ns.");
            return null;
        }

        if (calendars is null)
        {
            return null;
        }

        if (calendars.FindVersions(target.Calendar) is not { } versions)
        {
            findings.Add(FindingRules.UnknownCode, at + "/calendar", target.Calendar, $"There is no calendar '{target.Calendar}'; {NearestName.Suggest(target.Calendar, [.. calendars.All.Select(known => known.Code).Distinct()])}.");
            return null;
        }

        if (versions.FirstAt > effective)
        {
            findings.Add(FindingRules.CalendarLater, at + "/calendar", target.Calendar, $"Calendar '{target.Calendar}' comes into force after the policy does; cases that begin before are counted on its first version.");
        }

        return new EffectiveVersions<ClockTarget>(target.Calendar, versions.LatestFirst.Select(calendar => new ClockTarget(target.Time, calendar, target.Warnings)), clock => clock.Calendar.EffectiveAt);
    }
}
