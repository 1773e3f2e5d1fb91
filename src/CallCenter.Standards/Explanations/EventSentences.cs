using System.Collections.Immutable;

namespace CallCenter.Standards.Explanations;

/// <summary>What becomes of events.</summary>
internal static class EventSentences
{
    /// <summary>An event that is refused by itself: it changes nothing.</summary>
    /// <param name="id">The event's identity or number.</param>
    /// <param name="reason">Why, called <c>reason</c>.</param>
    /// <param name="about">What the reason is about: <c>subject</c>, or <c>action</c> and <c>phase</c>.</param>
    public static ExplanationSentence Refused(string id, ExplanationPart reason, params IEnumerable<ExplanationPart?> about) =>
        ExplanationSentence.Of("event.refused", [ExplanationPart.Given("event", id), reason, .. about]);

    /// <summary>All that speaks against an event: the first reason answers, the others are its details.</summary>
    /// <param name="id">The event's identity or number.</param>
    /// <param name="reason">The first reason.</param>
    /// <param name="also">The others.</param>
    /// <param name="about">What each reason is about, told beside it; what is null is left out.</param>
    public static Explanation Refusal<TReason>(string id, TReason reason, ImmutableArray<TReason> also, Func<TReason, IEnumerable<ExplanationPart?>>? about = null)
        where TReason : struct, Enum => Explanation.Of(Refused(id, reason, about), Also(id, also, about));

    /// <summary>One reason why an event is refused.</summary>
    public static ExplanationSentence Refused<TReason>(string id, TReason reason, Func<TReason, IEnumerable<ExplanationPart?>>? about)
        where TReason : struct, Enum => Refused(id, ExplanationPart.Word("reason", reason), about?.Invoke(reason) ?? []);

    /// <summary>A word of the event that the reason is about; null where it is about none.</summary>
    public static ExplanationPart? Subject(string? subject) => subject is null ? null : ExplanationPart.Given("subject", subject);

    /// <summary>The known word that is nearest; null where none is near.</summary>
    public static ExplanationPart? Near(string? nearest) => nearest is null ? null : ExplanationPart.Given("near", nearest);

    /// <summary>What else speaks against an event that is refused.</summary>
    /// <param name="id">The event's identity or number.</param>
    /// <param name="also">The reasons.</param>
    /// <param name="about">What each reason is about, told beside it.</param>
    public static IEnumerable<ExplanationSentence> Also<TReason>(string id, ImmutableArray<TReason> also, Func<TReason, IEnumerable<ExplanationPart?>>? about = null)
        where TReason : struct, Enum => also.Select(reason => Refused(id, reason, about));
}
