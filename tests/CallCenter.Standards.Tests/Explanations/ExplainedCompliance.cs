using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about compliance of every kind, by the shipped standard.</summary>
internal static class ExplainedCompliance
{
    private static readonly ComplianceEvaluator Compliance = StandardBook.Shipped.Compile().Compliance;
    private static readonly Instant Monday = Instant.FromUtc(2026, 7, 6, 2, 0);

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("obligation that is overdue", Compliance.Next(ObligationRecord.Begin("availability-test"), Monday)!),
        ("obligation that was done", Compliance.Due([Tested], new LocalDate(2026, 3, 31), new LocalDate(2026, 3, 31), Monday).Single(one => one.Obligation.Code == "availability-test")),
        ("event of an obligation that does not fit", Compliance.Evolve(Tested, Fulfilled with { Id = "e-8" }).Refusals[0]),
        ("target of systems that is met", Compliance.Check("recovery-time", 3_600)),
        ("change of systems that is not enough", Compliance.Check("transfers-to-people", 950, 1_000)),
        ("change of systems from nothing", Compliance.Check("transfers-to-people", 950)),
    ];

    private static ObligationEvent Fulfilled => new() { Id = "e-7", At = Instant.FromUtc(2026, 3, 30, 9, 0), Action = ObligationAction.Fulfil, Cycle = new LocalDate(2026, 1, 1), By = "t-4", Evidence = "KYX-2026-07" };

    private static ObligationRecord Tested => Compliance.Evolve(ObligationRecord.Begin("availability-test"), Fulfilled).State;
}
