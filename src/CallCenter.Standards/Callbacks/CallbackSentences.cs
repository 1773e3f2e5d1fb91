using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>Callbacks in sentences: when the next attempt may be made and why not earlier, and where a callback stands.</summary>
internal static class CallbackSentences
{
    public static Explanation Of(NextAttempt attempt) => attempt is not { At: { } at, Channel: { } channel }
        ? Explanation.Of(ExplanationSentence.Of("callback.no-attempt", attempt.Refusal is { } refusal ? ExplanationPart.Word("reason", refusal) : null))
        : Explanation.Of(
            ExplanationSentence.Of(
                attempt.IsLate ? "callback.attempt-late" : "callback.attempt",
                ExplanationPart.Moment("at", at, attempt.Zone),
                ExplanationPart.OfBook("channel", "channel", channel),
                attempt.DueAt is { } due ? ExplanationPart.Deadline("due", due, attempt.Zone) : null),
            [.. attempt.Delays.Select(delay => ExplanationSentence.Of("callback.delay", ExplanationPart.Word("reason", delay.Reason), ExplanationPart.Moment("until", delay.Until, attempt.Zone)))]);

    public static Explanation Of(CallbackState state) => Explanation.Of(
        ExplanationSentence.Of(
            "callback.state",
            ExplanationPart.Word("phase", state.Phase),
            state.DueAt is { } due ? ExplanationPart.Deadline("due", due, DateTimeZone.Utc) : null,
            state.Attempts.IsEmpty ? null : ExplanationPart.Count("attempts", state.Attempts.Length),
            state.AgreedAt is { } agreed ? ExplanationPart.Moment("agreed", agreed, DateTimeZone.Utc) : null,
            state.SecondDueAt is { } second ? ExplanationPart.Deadline("second-due", second, DateTimeZone.Utc) : null),
        [.. state.Events.Select(static one => ExplanationSentence.Of(
            "callback.event",
            ExplanationPart.Moment("at", one.At, DateTimeZone.Utc),
            ExplanationPart.Word("action", one.Action),
            one.By is { } by ? ExplanationPart.Given("by", by) : null,
            one.Code is { } code ? ExplanationPart.OfBook("code", one.Action == CallbackAction.Plan ? "callback-reason" : "callback-outcome", code) : null))]);
}
