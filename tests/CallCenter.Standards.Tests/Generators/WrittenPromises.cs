using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.ServiceLevels;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of service levels without errors: policies in several versions, targets of every kind, and ladders.</summary>
internal static class WrittenPromises
{
    private static readonly Gen<Duration> Times = Gen.Choose(1, 1_000_000).Select(ticks => Duration.FromTicks(ticks * 12_345L));

    private static readonly Gen<Percentage> Shares = Gen.Frequency(
        (4, Gen.Choose(1, 1_000).Select(tenths => Percentage.FromPercent(tenths / 10m))), (1, Gen.Elements(Percentage.FromPercent(100), Percentage.FromPercent(0.0000001m))));

    private static readonly Gen<WarningThreshold> Warnings = Gen.OneOf(Shares.Select(WarningThreshold.AtPercent), Times.Select(WarningThreshold.BeforeDue));

    internal static readonly Gen<TargetTime> TargetTimes = Gen.OneOf(
        from time in Times from edge in Gen.Elements(Enum.GetValues<EdgeRule>()) select (TargetTime)new BusinessDuration(time, edge),
        from count in Gen.Choose(1, 100) from rule in Rules() select (TargetTime)new BusinessDays(count, rule),
        from count in Gen.Choose(1, 100) from due in Gen.Elements(Enum.GetValues<CalendarDayEnd>()) select (TargetTime)new CalendarDays(count, due),
        from count in Gen.Elements(1, 8, int.MaxValue) from due in Gen.Elements(Enum.GetValues<CalendarDayEnd>()) select (TargetTime)new Weeks(count, due),
        Times.Select(time => (TargetTime)new ElapsedDuration(time)));

    private static Gen<CutOffTime> CutOffTimes =>
        Gen.OneOf(Gen.Choose(0, 86_399).Select(second => CutOffTime.At(LocalTime.FromSecondsSinceMidnight(second))), Gen.Choose(0, 300).Select(minutes => CutOffTime.BeforeClosing(Duration.FromMinutes(minutes))));

    private static Gen<CutOff?> CutOffs => Gen.OneOf<CutOff?>(
        CutOffTimes.Select(time => (CutOff?)CutOff.Daily(time)),
        CutOffTimes.ArrayOf(7).Select(times => (CutOff?)new CutOff { Monday = times[0], Tuesday = times[1], Wednesday = times[2], Thursday = times[3], Friday = times[4], Saturday = times[5], Sunday = times[6] }),
        CutOffTimes.Select(time => (CutOff?)new CutOff { Friday = time }));

    private static readonly Gen<ImmutableArray<FieldCondition>> Conditions = Gen.SubListOf(
        new FieldCondition("kind", "fault, complaint"), new FieldCondition("priority", "not(p0)"), new FieldCondition("region", "\"高\", high"), new FieldCondition("jurisdiction", "not-cn"))
        .Select(conditions => conditions.ToImmutableArray());

    /// <param name="calendars">The codes of the book's calendars.</param>
    public static Gen<ServiceLevelCatalogue> Sections(ImmutableArray<string> calendars) =>
        from zone in Gen.Elements("UTC", "Asia/Shanghai", "Pacific/Apia")
        from ladders in Gen.Choose(0, 2).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), Ladder))
        let codes = ladders.Select(ladder => ladder.Code).ToArray()
        from count in Gen.Choose(0, 3)
        from policies in Gen.CollectToArray(Enumerable.Range(0, count), i => Versions($"p{i}", calendars, codes))
        select count == 0 && codes.Length == 0 ? ServiceLevelCatalogue.Empty : new ServiceLevelCatalogue { Zone = zone, Policies = [.. policies.SelectMany(versions => versions)], Ladders = [.. ladders] };

    private static Gen<T?> OrNoValue<T>(this Gen<T> values)
        where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (3, values.Select(value => (T?)value)));

    private static Gen<BusinessDayRule> Rules() =>
        from roll in Gen.Elements(Enum.GetValues<RollRule>())
        from due in Gen.Elements(Enum.GetValues<DayEnd>())
        from cutOff in Gen.Frequency((1, Gen.Constant<CutOff?>(null)), (3, CutOffs))
        select new BusinessDayRule(roll, due, cutOff);

    private static Gen<ServiceLevelPolicy[]> Versions(string code, ImmutableArray<string> calendars, string[] ladders) =>
        from dates in StandardBooks.EffectiveDates
        from versions in Gen.CollectToArray(dates, date =>
            from name in StandardBooks.Names
            from conditions in Conditions
            from provenance in StandardBooks.Provenances
            from count in Gen.Choose(1, 3)
            from targets in Gen.CollectToArray(Enumerable.Range(0, count), i => Target($"t{i}", calendars, ladders))
            select new ServiceLevelPolicy
            {
                Code = code,
                Version = $"as of {date}",
                Name = name,
                Effective = date,
                When = conditions,
                Targets = [.. targets],
                Provenance = provenance,
            })
        select versions;

    private static Gen<ServiceTarget> Target(string code, ImmutableArray<string> calendars, string[] ladders) =>
        from name in StandardBooks.Names
        from kind in Gen.Elements(Enum.GetValues<TargetKind>())
        from time in TargetTimes
        from calendar in Gen.Elements(calendars.ToArray())
        from other in Gen.Elements(calendars.ToArray())
        from chosen in Gen.Elements(0, 0, 1, 2)
        from triggers in Triggers()
        from warnings in Gen.Choose(0, 3).SelectMany(count => Warnings.ArrayOf(count))
        from goal in Shares.OrNoValue()
        from onChange in Gen.Elements(Enum.GetValues<ChangeMode>())
        from onReopen in Gen.Elements(Enum.GetValues<ReopenMode>())
        from ladder in Gen.Elements<string?>([null, .. ladders])
        from provenance in StandardBooks.Provenances
        from verified in Gen.Elements(true, false)
        from extended in Gen.Elements(true, false)
        select new ServiceTarget
        {
            Code = code,
            Name = name,
            Kind = kind,
            Time = time,
            Calendar = calendar,
            Calendars = [.. Enumerable.Range(0, chosen).Select(i => new CalendarChoice { Code = $"c{i}", When = [new FieldCondition("region", i == 0 ? "high" : "\"高\""), new FieldCondition("jurisdiction", "not-cn")], Calendar = i == 0 ? other : calendar })],
            Triggers = triggers,
            Extensions = extended && time is CalendarDays days ? [new TargetExtension { On = ["extended"], Time = days with { Count = days.Count + 1 }, Provenance = provenance }] : [],
            Warnings = [.. warnings],
            Goal = goal,
            OnChange = onChange,
            OnReopen = onReopen,
            Ladder = ladder,
            Provenance = provenance,
            Verified = provenance.Kind == ProvenanceKind.Regulation ? verified : null,
        };

    private static Gen<ClockTriggers> Triggers() =>
        from stops in Gen.Choose(0, 2)
        from cancels in Gen.Elements(true, false)
        from resets in Gen.Elements(true, false)
        from reopens in Gen.Elements<ImmutableArray<string>>([], ["opened"], ["reopened", "opened"])
        from pauses in Gen.Choose(0, 2)
        from after in Gen.Elements<ImmutableArray<string>>([], [], ["answered"])
        select new ClockTriggers
        {
            Start = ["opened"],
            After = after,
            Stop = [.. Enumerable.Range(0, stops).Select(i => $"closed-{i}")],
            Cancel = cancels || stops == 0 ? ["withdrawn"] : [],
            Reset = resets ? ["rewritten"] : [],
            Reopen = reopens,
            Pauses = [.. Enumerable.Range(0, pauses).Select(i => new PauseTrigger { Reason = $"reason-{i}", On = [$"asked-{i}"], Until = [$"replied-{i}", "any-reply"] })],
        };

    private static Gen<EscalationLadder> Ladder(int i) =>
        from name in StandardBooks.Names
        from share in Shares
        from before in Times
        from after in Gen.OneOf(Gen.Constant(Duration.Zero), Times)
        from repeats in Gen.Choose(0, 1_000)
        from chosen in Gen.SubListOf(0, 1, 2, 3)
        from stops in Gen.Elements(true, false)
        from provenance in StandardBooks.Provenances
        let steps = Steps(share, before, after, repeats)
        select new EscalationLadder
        {
            Code = $"ladder-{i}",
            Name = name,
            Steps = chosen.Contains(0) ? [.. chosen.Order().Select(step => steps[step])] : [steps[0]],
            StopsOnAcknowledgement = stops,
            Provenance = provenance,
        };

    private static ImmutableArray<EscalationStep> Steps(Percentage share, Duration before, Duration after, int repeats) =>
    [
        new() { Code = "share", Trigger = EscalationTrigger.PercentOfTarget, Percent = share, To = "team-leader", Notify = ["agent", "trainer"] },
        new() { Code = "before", Trigger = EscalationTrigger.BeforeDue, Time = before, To = "team-leader" },
        new() { Code = "after", Trigger = EscalationTrigger.AfterDue, Time = after, To = "manager", RepeatEvery = repeats > 0 ? before : null, RepeatTimes = repeats > 0 ? repeats : null },
        new() { Code = "unheard", Trigger = EscalationTrigger.Unacknowledged, Time = before, To = "director" },
    ];
}
