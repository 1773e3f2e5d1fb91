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

    /// <summary>What else speaks against an event that is refused.</summary>
    /// <param name="id">The event's identity or number.</param>
    /// <param name="also">The reasons.</param>
    public static IEnumerable<ExplanationSentence> Also<TReason>(string id, ImmutableArray<TReason> also)
        where TReason : struct, Enum => also.Select(reason => Refused(id, ExplanationPart.Word("reason", reason)));
}
