using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Simulation;

/// <summary>A day of 100,000 contacts through triage, assignment, ageing and rings; the same of one queue of agents who are all alike. SimPy plays the queue alone (eng/staffing/simpy_queue.py).</summary>
[MemoryDiagnoser]
public class CentreBenchmark
{
    private const int Contacts = 100_000;

    private CentreSimulation centre = null!;

    /// <summary>Agents at work.</summary>
    [Params(30, 300)]
    public int Agents { get; set; }

    /// <summary>Kinds of contacts, by need, segment and language.</summary>
    [Params(1, 16)]
    public int Kinds { get; set; }

    /// <summary>Makes the centre ready.</summary>
    [GlobalSetup]
    public void Compile()
    {
        Standard standard = StandardBook.Shipped.Compile();
        string[] needs = [Needs.Inquiry, Needs.Transaction, Needs.Complaint, Needs.Suggestion];
        string[] segments = ["ordinary", "gold"];
        string[] languages = ["zh", "en"];
        Contact[] kinds = [.. from need in needs from segment in segments from language in languages select new Contact { Channel = Channels.Phone, Need = need, Segment = segment, Language = language }];
        centre = CentreSimulation.Compile(Centre(standard, Agents, Contacts, [.. kinds.Take(Kinds).Select(static kind => new WeightedContact(kind))], Percentage.FromRatio(1)), standard.Routing);
    }

    /// <summary>The day.</summary>
    [Benchmark(OperationsPerInvoke = Contacts)]
    public int Day()
    {
        int ended = 0;
        foreach (SimulatedContact contact in centre.Run(1))
        {
            ended += contact.IsLeft ? 0 : 1;
        }

        return ended;
    }

    /// <summary>A centre whose agents are 92 % busy.</summary>
    internal static SimulationModel Centre(Standard standard, int agents, int contacts, ImmutableArray<WeightedContact> kinds, Percentage resolved) => new()
    {
        Agents =
        [
            .. Enumerable.Range(0, agents).Select(number => new Agent
            {
                Code = $"a{number:0000}",
                Skills = [.. standard.Routing.Catalogue.Skills.Select(skill => new SkillLevel(skill.Code, skill.Levels))],
                Languages = ["zh", "en"],
                Authorities = [.. standard.Organization.Catalogue.Actions.Select(static action => new AuthorityLimit(action.Code))],
                Channels = [new ChannelLoad(Channels.Phone, 1, 0, IsExclusive: true)],
            }),
        ],
        Sources =
        [
            new ContactSource
            {
                Code = "calls",
                Contacts = kinds,
                Arrivals = new ArrivalProfile(new ArrivalInterval(Instant.FromUtc(2026, 3, 10, 0, 0), Duration.FromHours(contacts / (agents * 0.92 * 3600 / 180)), contacts)),
                Talk = new ExponentialTime(Duration.FromSeconds(180)),
                Patience = new ExponentialPatience(Duration.FromSeconds(240)),
                Resolved = resolved,
            },
        ],
    };
}
