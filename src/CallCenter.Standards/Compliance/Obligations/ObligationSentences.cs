using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Compliance;

/// <summary>Obligations in sentences: what is due by when, how it stands, what proves it; and whether targets of systems are met.</summary>
internal static class ObligationSentences
{
    public static Explanation Of(ObligationDue due) => Explanation.Of(
        ExplanationSentence.Of(
            "obligation.due",
            ExplanationPart.Named("obligation", due.Obligation.Code, due.Obligation.Name),
            ExplanationPart.OfBook("owner", "role", due.Obligation.Owner),
            ExplanationPart.Date("from", due.From),
            ExplanationPart.Date("to", due.To),
            ExplanationPart.Date("due", due.Due),
            ExplanationPart.Word("status", due.Status),
            due.DaysOverdue > 0 ? ExplanationPart.Count("late", due.DaysOverdue, "calendar-days") : null),
        [
            due.SettledBy is { } settled
                ? ExplanationSentence.Of(
                    "obligation.settled",
                    ExplanationPart.Moment("at", settled.At, NodaTime.DateTimeZone.Utc),
                    ExplanationPart.Word("action", settled.Action),
                    settled.By is { } by ? ExplanationPart.Given("by", by) : null,
                    settled.Evidence is { } proof ? ExplanationPart.Given("evidence", proof) : null,
                    settled.Reason is { } reason ? ExplanationPart.Given("reason", reason) : null)
                : null,
            .. OverdueSentences.Of(due.Notices, due.AsOf),
            due.Obligation.Scope is { } scope ? ExplanationSentence.Of("obligation.scope", ExplanationPart.Given("scope", scope)) : null,
            due.Obligation.Evidence is { } evidence ? ExplanationSentence.Of("obligation.evidence", ExplanationPart.Given("evidence", evidence)) : null,
            ExplanationSentence.Of("obligation.source", ExplanationPart.From("source", due.Obligation.Provenance)),
        ]);

    public static Explanation Of(SystemTargetReading reading)
    {
        string unit = EnumCodes<KpiUnit>.CodeOf(reading.Target.Unit);
        TargetBound[] bounds = [.. reading.Target.Bounds()];

        // A change of at most −10 % is a fall by 10 % or more.
        decimal? fall = reading.Target.IsChange && bounds is [{ IsUpper: true, IsStrict: false, Value: < 0 and var most }] ? -most : null;
        return Explanation.Of(
            ExplanationSentence.Of(
                reading.Figure is null ? "system-target.no-data" : reading.Target.IsChange ? "system-target.change" : "system-target.value",
                [
                    ExplanationPart.Named("target", reading.Target.Code, reading.Target.Name),
                    reading.Figure is { } figure ? ExplanationPart.Figure("value", figure, unit) : null,
                    ExplanationPart.Word("status", reading.Status),
                    fall is { } least ? ExplanationPart.Figure("least", least, unit) : null,
                    .. fall is null ? bounds.Select(bound => ExplanationPart.Bound("bound", bound.Comparison, bound.Value, unit)) : [],
                ]),
            [ExplanationSentence.Of("obligation.source", ExplanationPart.From("source", reading.Target.Provenance))]);
    }
}
