using System.Collections.Immutable;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Who is told that something is overdue, in sentences.</summary>
internal static class OverdueSentences
{
    /// <summary>The steps in order: those that were reached by a day, and those that come.</summary>
    public static IEnumerable<ExplanationSentence> Of(ImmutableArray<OverdueNotice> notices, LocalDate asOf) => notices.Select(notice => ExplanationSentence.Of(
        notice.On <= asOf ? "overdue.told" : "overdue.to-tell",
        [
            ExplanationPart.Date("on", notice.On),
            ExplanationPart.Count("after", notice.AfterDays, "business-days"),
            .. notice.Tell.Select(static role => ExplanationPart.OfBook("tell", "role", role)),
        ]));
}
