using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Simulation;

/// <summary>A day of 5,000 contacts and of the cases that they open, followed for two months: workflow, clocks, ladders and timed moves beside triage and assignment.</summary>
[MemoryDiagnoser]
public class CaseBenchmark
{
    private const int Contacts = 5_000;
    private const string Hours = "china-service";

    private static readonly Instant Begin = Instant.FromUtc(2026, 3, 10, 0, 0);

    private CentreSimulation centre = null!;
    private CaseSimulation cases = null!;

    /// <summary>Makes centre and cases ready.</summary>
    [GlobalSetup]
    public void Compile()
    {
        Standard standard = StandardBook.Shipped.Compile();
        var inquiry = new Contact { Channel = Channels.Phone, Need = Needs.Inquiry, Problem = ProblemType.BasicInquiry, Language = "zh", Complexity = Complexity.Ordinary };
        centre = CentreSimulation.Compile(CentreBenchmark.Centre(standard, 30, Contacts, [new WeightedContact(inquiry, 3), new WeightedContact(inquiry with { Topic = "counter-business" })], Percentage.FromPercent(60)), standard.Routing);
        cases = CaseSimulation.Compile(
            new CaseWork
            {
                Policies = ["work-order"],
                Steps =
                [
                    Step("triage", "accept"),
                    Step("intake", "register"),
                    Step("handling", "solve") with { Occasion = WorkOccasion.Resolved },
                    Step("handling", "transfer") with { Occasion = WorkOccasion.PassedOn, Policies = ["transfer"] },
                    Step("handling", "solve", hours: 2) with { Occasion = WorkOccasion.Unresolved },
                    Step("transferring/requested", "take-up", "department-contact", 0.5),
                    Step("transferring/taken-up", "reply", "department-contact", 4),
                    Step("transferring/replied", "complete", hours: 0.2),
                    Step("feedback", "confirm", hours: 0.5) with { Accepted = true },
                    Step("callback", "call-back", hours: 20) with { Resolved = true },
                ],
            },
            standard.Cases(WorkItem.Schema),
            standard.Workflows["service"],
            standard.Routing,
            standard.Calendars);
    }

    /// <summary>The day, and what comes of it.</summary>
    [Benchmark(OperationsPerInvoke = Contacts)]
    public int DayAndCases()
    {
        int ended = 0;
        foreach (SimulatedCase one in cases.Run(centre.Run(1), Begin + Duration.FromDays(60), 1))
        {
            ended += one.IsEnded ? 1 : 0;
        }

        return ended;
    }

    private static WorkedStep Step(string state, string command, string role = WorkedStep.AgentRole, double? hours = null) => new()
    {
        State = state,
        Command = command,
        Role = role,
        After = hours is { } mean ? new ExponentialTime(Duration.FromHours(mean)) : null,
        Calendar = hours is null ? null : Hours,
    };
}
