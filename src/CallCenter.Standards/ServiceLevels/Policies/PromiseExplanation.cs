using CallCenter.Standards.Calendars;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What is promised in a case, and how each promise stands.</summary>
internal static class PromiseExplanation
{
    public static Explanation Of(ServiceLevelReading reading) => Explanation.Of(
        Answer(reading),
        [
            .. reading.Targets.Select(Promise),
            .. reading.Refusals.Select(static refusal => refusal.Explain().Answer),
            .. reading.Findings.Select(static finding => ExplanationSentence.Of("clock.doubt", FindingExplanations.Title("doubt", finding))),
        ]);

    /// <summary>What the promises of a policy are called by.</summary>
    public static string TargetOf(string policy) => "target/" + policy;

    /// <summary>One promise, with the life of its clock, what it was extended by, and where it comes from.</summary>
    public static Explanation Of(TargetReading target) => Explanation.Of(
        ExplanationSentence.Of(Code(target), Standing(target)),
        [
            .. target.Clock.Explain().Named((kind, code) => NameOf(target.Target, kind, code)).Details,
            .. Sources(target.Target),
            Extended(target),
            Granted(target),
            .. target.Findings.Select(static finding => ExplanationSentence.Of("clock.doubt", FindingExplanations.Title("doubt", finding))),
            target.Target.Verified == false ? ExplanationSentence.Of("promise.not-verified") : null,
        ]);

    private static ExplanationSentence Answer(ServiceLevelReading reading)
    {
        if (reading.Policy is not { } policy)
        {
            return ExplanationSentence.Of(reading.Outcome == ServiceLevelOutcome.NotInForce ? "promises.not-in-force" : "promises.none");
        }

        ExplanationPart name = ExplanationPart.Named("policy", policy.Code, policy.Name);
        int breached = reading.Targets.Count(static target => target.Clock.IsBreached);
        Instant? next = reading.Targets.Where(static target => target.Clock is { EndedAt: null, IsBreached: false, IsPaused: false }).Min(static target => target.Clock.Due);
        ClockReading? first = next is null ? null : reading.Targets.First(target => target.Clock.Due == next).Clock;
        int open = reading.Targets.Count(static target => target.Clock is { Status: not ClockStatus.NotStarted, EndedAt: null, Due: null });
        return ExplanationSentence.Of(
            breached > 0 ? "promises.breached" : first is not null ? "promises.open" : open > 0 ? "promises.open-ended" : "promises.settled",
            name,
            ExplanationPart.Count("open", open),
            ExplanationPart.Count("promises", reading.Targets.Length),
            breached > 0 ? ExplanationPart.Count("breached", breached) : null,
            first is null ? null : ExplanationPart.Deadline("due", next!.Value, first.Zone));
    }

    private static ExplanationSentence Promise(TargetReading target) => ExplanationSentence.Of(
        Code(target),
        [
            .. Standing(target),
            target.Extension is { } extension ? ClockExplanation.Within(extension.Time) with { Name = "extended" } : null,
            target.Target.Verified == false ? ExplanationPart.Word("verified", "promise-word", "not-verified") : null,
            ExplanationPart.From("source", target.Extension?.Provenance ?? OfTime(target.Target)),
        ]);

    private static string Code(TargetReading target) => target.Clock.Status == ClockStatus.NotStarted ? "promises.not-started" : target.Clock.Due is not null ? "promises.promise" : target.Clock.IsCalendarAwaited ? "promises.awaited" : target.Clock.IsBeyondTime ? "promises.beyond-time" : "promises.never-due";

    private static IEnumerable<ExplanationPart?> Standing(TargetReading target) =>
    [
        ExplanationPart.Named("target", target.Target.Code, target.Target.Name),
        ExplanationPart.Word("status", target.Clock.Status),
        target.Clock.Due is { } due ? ExplanationPart.Deadline("due", due, target.Clock.Zone) : null,
    ];

    /// <summary>How long the promise was at first, what it was extended to and by what.</summary>
    private static ExplanationSentence? Extended(TargetReading target) => target.Extension is { } extension ? ExplanationSentence.Of(
        "promise.extended",
        [
            ClockExplanation.Within(target.Target.Time) with { Name = "before" },
            ClockExplanation.Within(extension.Time) with { Name = "extended" },
            .. extension.On.Select(static code => ExplanationPart.OfBook("event", "event", code)),
            ExplanationPart.From("source", extension.Provenance),
        ]) : null;

    /// <summary>When the extension was granted, who approved it and why.</summary>
    private static ExplanationSentence? Granted(TargetReading target) => target.ExtendedBy is { } granted ? ExplanationSentence.Of(
        "promise.granted",
        ExplanationPart.Moment("at", granted.At, target.Clock.Zone),
        granted.ApprovedBy is { } approver ? ExplanationPart.Given("approver", approver) : null,
        granted.Reason is { } reason ? ExplanationPart.Given("reason", reason) : null) : null;

    /// <summary>Where the time comes from, and apart from it whose hours it is counted in, where that is said elsewhere.</summary>
    private static IEnumerable<ExplanationSentence> Sources(ServiceTarget target)
    {
        Provenance time = OfTime(target);
        Provenance hours = target.Provenance.Of("calendar");
        return [ExplanationSentence.Of("promise.source", ExplanationPart.From("source", time)), .. hours == time ? [] : new[] { ExplanationSentence.Of("promise.hours-source", ExplanationPart.From("source", hours)) }];
    }

    private static Provenance OfTime(ServiceTarget target) => target.Provenance.Of(target.Time is BusinessDuration or ElapsedDuration ? "time/time" : "time/count");

    /// <summary>The name of what holds a clock, as the promise has it.</summary>
    private static LocalizedText? NameOf(ServiceTarget target, string kind, string code) =>
        kind == ClockExplanation.PauseReason ? target.Triggers.Pauses.FirstOrDefault(pause => pause.Reason == code)?.Name : null;
}
