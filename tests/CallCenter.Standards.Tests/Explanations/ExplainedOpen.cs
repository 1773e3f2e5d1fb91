using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>What a bank has still to decide, of every kind.</summary>
internal static class ExplainedOpen
{
    private static readonly OpenDecisions Open = StandardBook.Shipped.StillToDecide();

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("open calendar", Find("calendars", "service-hours")),
        ("open values of a promise", Find("serviceLevels", "handle")),
        ("open target of a figure", Open.Of("kpis").First(decision => decision.Code == "connect-rate")),
        ("open rule of a regulation", Open.Of("serviceLevels").First(decision => decision.Kind == OpenDecisionKind.Unverified)),
        ("open entry that the bank drafts", Find("scripts", "greeting") with { Kind = OpenDecisionKind.Draft }),
        ("open entry that nobody decides", Find("scripts", "greeting") with { DecidedBy = [] }),
        ("open entries of a book", Open with { Decisions = [.. Open.Decisions.Take(2)] }),
        ("open entries of a book that has none", Open with { Decisions = [] }),
    ];

    private static OpenDecision Find(string section, string code) => Open.Of(section).First(decision => decision.Code == code);
}
