using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Compliance;

/// <summary>What may follow violations, in sentences.</summary>
internal static class ViolationSentences
{
    public static Explanation Of(SanctionDecision decision) => Explanation.Of(
        ExplanationSentence.Of(
            decision.IsLapsed ? "violation.lapsed" : "violation.range",
            [
                ExplanationPart.Named("grade", decision.Grade.Code, decision.Grade.Name),
                ExplanationPart.Word("intent", decision.Violation.Intent),
                ExplanationPart.Count("repeats", decision.Violation.Repeats),
                ExplanationPart.Date("lapses", decision.LapsesOn),
                .. decision.Sanctions.Select(static sanction => ExplanationPart.Named("sanctions", sanction.Code, sanction.Name)),
            ]),
        decision.IsLapsed ? [] :
        [
            .. decision.Sanctions.Select(static sanction => ExplanationSentence.Of(
                "violation.authority",
                ExplanationPart.Named("sanction", sanction.Code, sanction.Name),
                ExplanationPart.OfBook("authority", "role", sanction.Authority),
                sanction.LegalBasis is { } basis ? ExplanationPart.Given("basis", basis) : null,
                ExplanationPart.From("source", sanction.Provenance))),
            .. decision.Sanctions.Where(static sanction => sanction is { IsFine: true, LegalBasis: null }).Select(static sanction => ExplanationSentence.Of("violation.fine", ExplanationPart.Named("sanction", sanction.Code, sanction.Name))),
            .. decision.HasNoDayLeft ? [ExplanationSentence.Of("violation.no-day-left", ExplanationPart.Date("from", decision.DecideFrom), ExplanationPart.Date("lapses", decision.LapsesOn))] : (ReadOnlySpan<ExplanationSentence>)[],
            ExplanationSentence.Of(
                "violation.hearing",
                ExplanationPart.Date("from", decision.DecideFrom),
                ExplanationPart.Count("days", decision.AppealDays, "calendar-days"),
                ExplanationPart.OfBook("to", "role", decision.AppealTo)),
        ]);
}
