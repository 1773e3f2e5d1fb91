using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Compliance;

/// <summary>Documents in sentences: which version is in force, and who has read it.</summary>
internal static class DocumentSentences
{
    public static Explanation Of(DocumentReading reading) => Explanation.Of(
        Sentence(reading),
        [
            reading.ConfirmedBy is { } confirmed ? ExplanationSentence.Of("document.confirmed", ExplanationPart.Moment("at", confirmed.At, NodaTime.DateTimeZone.Utc)) : null,
            ExplanationSentence.Of("document.effective", ExplanationPart.Given("version", reading.Version.Version), ExplanationPart.Date("effective", reading.Version.Effective)),
            ExplanationSentence.Of("obligation.source", ExplanationPart.From("source", reading.Document.Provenance)),
        ]);

    public static Explanation Of(DocumentStanding standing) => Explanation.Of(
        standing.InForce is { } current
            ? ExplanationSentence.Of(
                "document.standing",
                ExplanationPart.Named("document", standing.Document.Code, standing.Document.Name),
                ExplanationPart.Word("kind", standing.Document.Kind),
                ExplanationPart.Date("asOf", standing.AsOf),
                ExplanationPart.Given("version", current.Version),
                ExplanationPart.Date("effective", current.Effective),
                ExplanationPart.Count("readers", standing.Readings.Length),
                ExplanationPart.Count("unread", standing.Readings.Count(static one => one.IsUnread)))
            : ExplanationSentence.Of(
                "document.not-in-force",
                ExplanationPart.Named("document", standing.Document.Code, standing.Document.Name),
                ExplanationPart.Word("kind", standing.Document.Kind),
                ExplanationPart.Date("asOf", standing.AsOf)),
        [
            standing.Coming is { } coming ? ExplanationSentence.Of("document.coming", ExplanationPart.Given("version", coming.Version), ExplanationPart.Date("effective", coming.Effective)) : null,
            ExplanationSentence.Of("document.owner", ExplanationPart.OfBook("owner", "role", standing.Document.Owner), ExplanationPart.OfBook("approves", "role", standing.Document.ApprovedBy)),
            .. standing.Roles.Select(static role => ExplanationSentence.Of(
                "document.role",
                ExplanationPart.OfBook("role", "role", role.Role),
                ExplanationPart.Count("confirmed", role.Confirmed),
                ExplanationPart.Count("open", role.Open),
                ExplanationPart.Count("overdue", role.Overdue))),
            .. standing.Readings.Where(static one => one.IsUnread).Select(Sentence),
            ExplanationSentence.Of("obligation.source", ExplanationPart.From("source", standing.Document.Provenance)),
        ]);

    private static ExplanationSentence Sentence(DocumentReading reading) => ExplanationSentence.Of(
        "document.reading",
        ExplanationPart.Given("person", reading.Person),
        ExplanationPart.OfBook("role", "role", reading.Role),
        ExplanationPart.Named("document", reading.Document.Code, reading.Document.Name),
        ExplanationPart.Given("version", reading.Version.Version),
        ExplanationPart.Date("due", reading.Due),
        ExplanationPart.Word("status", reading.Status),
        reading.DaysOverdue > 0 ? ExplanationPart.Count("late", reading.DaysOverdue, "calendar-days") : null);
}
