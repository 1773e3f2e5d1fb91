using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Where a matter stands and has been, in sentences.</summary>
internal static class TrailSentences
{
    public static Explanation Of(TransferTrail trail) => Explanation.Of(Answer(trail), trail.Hops.Select(Hop));

    private static ExplanationSentence Answer(TransferTrail trail)
    {
        ExplanationPart agent = ExplanationPart.Given("agent", trail.FirstLineAgent);
        return trail.IsClosed ? ExplanationSentence.Of("trail.closed", agent)
            : trail.OpenRequest is { } open ? ExplanationSentence.Of("trail.awaits", agent, Party("to", open.To), ExplanationPart.Moment("since", open.RequestedAt, DateTimeZone.Utc))
            : trail.HeldIndex < 0 ? ExplanationSentence.Of("trail.with-agent", agent)
            : ExplanationSentence.Of("trail.held", agent, Party("holder", trail.Holder), ExplanationPart.Word("status", trail.Hops[trail.HeldIndex].Status));
    }

    private static ExplanationSentence Hop(TransferHop hop) => ExplanationSentence.Of(
        "trail.hop",
        hop.From == hop.Slip.FirstLineAgent ? ExplanationPart.Given("from", hop.From) : Party("from", hop.From),
        Party("to", hop.To),
        ExplanationPart.Moment("at", hop.RequestedAt, DateTimeZone.Utc),
        ExplanationPart.Word("status", hop.Status),
        hop.ReplyTime is { } reply ? ExplanationPart.Elapsed("reply", reply) : null,
        hop.Result is { } result ? ExplanationPart.Given("result", result) : null);

    private static ExplanationPart Party(string name, string department) => ExplanationPart.OfBook(name, "department", department);
}
