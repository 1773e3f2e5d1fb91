using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Simulation;

/// <summary>Centres to simulate.</summary>
internal static class Centres
{
    public const double HandlingSeconds = 180;

    public static readonly Instant Eight = Instant.FromUtc(2026, 3, 10, 0, 0);

    public static readonly Standard Standard = StandardBook.Shipped.Compile();

    public static readonly Contact Inquiry = new() { Channel = Channels.Phone, Need = Needs.Inquiry, Problem = ProblemType.BasicInquiry, Language = "zh" };

    /// <summary>Agents who can do all that the standard knows.</summary>
    public static ImmutableArray<Agent> Masters(int count, params string[] channels) =>
    [
        .. Enumerable.Range(1, count).Select(number => new Agent
        {
            Code = $"a{number:000}",
            Skills = [.. Standard.Routing.Catalogue.Skills.Select(static skill => new SkillLevel(skill.Code, skill.Levels))],
            Languages = ["zh", "en"],
            Teams = ["team-1"],
            Authorities = [.. Standard.Organization.Catalogue.Actions.Select(static action => new AuthorityLimit(action.Code))],
            Channels = [.. (channels.Length == 0 ? [Channels.Phone] : channels).Select(static channel => new ChannelLoad(channel, 1, 0, IsExclusive: true))],
        }),
    ];

    /// <summary>One kind of contact, served by so many, all alike.</summary>
    public static SimulationModel OneQueue(int agents, double perHour, Duration length, Patience? patience = null, int? lines = null, TimeDistribution? talk = null) => new()
    {
        Agents = Masters(agents),
        Lines = lines is { } most ? [new ChannelLines(Channels.Phone, most)] : [],
        Sources =
        [
            new ContactSource
            {
                Code = "calls",
                Contacts = [new WeightedContact(Inquiry)],
                Arrivals = ArrivalProfile.Steady(Eight, length, perHour),
                Talk = talk ?? new ExponentialTime(Duration.FromSeconds(HandlingSeconds)),
                Patience = patience,
            },
        ],
    };

    public static CentreSimulation Compile(SimulationModel model) => CentreSimulation.Compile(model, Standard.Routing);

    /// <summary>The records of a run without those that came in the first part of it, before the queue has settled.</summary>
    public static List<ContactRecord> Settled(CentreSimulation centre, int replication, Duration warmUp) =>
        [.. centre.Run(20261128, replication).Select(static contact => contact.Record).Where(record => record.Arrival >= Eight + warmUp)];
}
