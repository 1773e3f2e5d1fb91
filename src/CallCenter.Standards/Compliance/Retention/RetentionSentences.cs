using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Retention in sentences: how long a record is kept, by which rules, what goes before what.</summary>
internal static class RetentionSentences
{
    public static Explanation Of(RetentionDecision decision) => Explanation.Of(
        ExplanationSentence.Of(
            "retention.decision",
            ExplanationPart.Date("asOf", decision.AsOf),
            ExplanationPart.Word("status", decision.Status),
            Day("earliest", decision.Earliest),
            Day("latest", decision.Latest)),
        [
            .. decision.Holds.Select(static hold => Hold("retention.hold", hold)),
            .. decision.HoldsToCome.Select(static hold => Hold("retention.hold-to-come", hold)),
            .. decision.Rules.Select(Rule),
        ]);

    private static ExplanationSentence Hold(string sentence, LegalHold hold) =>
        ExplanationSentence.Of(sentence, ExplanationPart.Given("hold", hold.Id), ExplanationPart.Date("from", hold.From), Day("released", hold.ReleasedOn));

    private static ExplanationSentence Rule(RetentionReading reading) => ExplanationSentence.Of(
        reading.IsOverruled ? "retention.overruled" : "retention.rule",
        ExplanationPart.Named("rule", reading.Rule.Code, reading.Rule.Name),
        Day("earliest", reading.Earliest),
        Day("latest", reading.Latest),
        reading.Earliest is null && reading.Rule.AtLeast is not null ? ExplanationPart.Word("trigger", reading.Rule.Trigger) : null,
        ExplanationPart.From("source", reading.Rule.Provenance),
        reading.Rule.Verified == false ? ExplanationPart.Word("unverified", "promise-word", "not-verified") : null);

    private static ExplanationPart? Day(string name, LocalDate? day) => day is { } given ? ExplanationPart.Date(name, given) : null;
}
