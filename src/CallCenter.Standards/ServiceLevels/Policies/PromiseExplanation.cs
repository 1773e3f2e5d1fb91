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
            reading.Refusals.IsEmpty ? null : ExplanationSentence.Of("promises.refused", [ExplanationPart.Count("events", reading.Refusals.Length), .. reading.Refusals.Select(static refusal => ExplanationPart.Given("event", refusal.EventId))]),
            .. reading.Findings.Select(static finding => ExplanationSentence.Of("clock.doubt", FindingExplanations.Title("doubt", finding))),
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
        return ExplanationSentence.Of(
            breached > 0 ? "promises.breached" : first is null ? "promises.settled" : "promises.open",
            name,
            ExplanationPart.Count("promises", reading.Targets.Length),
            breached > 0 ? ExplanationPart.Count("breached", breached) : null,
            first is null ? null : ExplanationPart.Moment("due", next!.Value, first.Zone));
    }

    private static ExplanationSentence Promise(TargetReading target) => ExplanationSentence.Of(
        target.Clock.Status == ClockStatus.NotStarted ? "promises.not-started" : target.Clock.Due is null ? "promises.never-due" : "promises.promise",
        ExplanationPart.Named("target", target.Target.Code, target.Target.Name),
        ExplanationPart.Word("status", target.Clock.Status),
        target.Clock.Due is { } due ? ExplanationPart.Moment("due", due, target.Clock.Zone) : null);
}
