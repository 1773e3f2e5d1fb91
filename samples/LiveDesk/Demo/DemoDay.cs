using System.Collections.Immutable;
using CallCenter.Standards;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace LiveDesk.Demo;

/// <summary>A day of a centre, drawn by the library's own simulation: when contacts come, what they are, how long they take. How it goes is up to the desk.</summary>
internal static class DemoDay
{
    private static readonly Agent Pattern = new()
    {
        Code = "pattern",
        Skills = [.. StandardBook.Shipped.Routing.Skills.Select(skill => new SkillLevel(skill.Code, skill.Levels))],
        Languages = ["zh", "en"],
        Authorities = [.. StandardBook.Shipped.Organization.Actions.Select(action => new AuthorityLimit(action.Code))],
        Channels = [new(Channels.Phone, 1, 0, IsExclusive: true), new(Channels.Chat, 2), new(Channels.App, 2)],
    };

    /// <summary>The agents on duty.</summary>
    public static ImmutableArray<Agent> Agents { get; } = [.. Enumerable.Range(1, 22).Select(number => Pattern with { Code = $"A{1000 + number}" })];

    /// <summary>The contacts of a day from an instant on, by arrival.</summary>
    public static ImmutableArray<SimulatedContact> Draw(Standard standard, Instant begin, ulong seed)
    {
        var model = new SimulationModel
        {
            // As many agents as it takes for everybody to be served: the simulation tells what each contact takes, and the desk how it fares.
            Agents = [.. Enumerable.Range(1, 200).Select(number => Pattern with { Code = $"S{number}" })],
            Sources = [Source("calls", Channels.Phone, begin, 150, 190), Source("chats", Channels.Chat, begin, 60, 260), Source("app", Channels.App, begin, 30, 240)],
        };
        return [.. CentreSimulation.Compile(model, standard.Routing).Run(seed).OrderBy(contact => contact.Record.Arrival)];
    }

    private static ContactSource Source(string code, string channel, Instant begin, double anHour, int seconds) => new()
    {
        Code = code,
        Contacts =
        [
            new(Contact(channel, Needs.Inquiry, Complexity.Simple), 30),
            new(Contact(channel, Needs.Inquiry, Complexity.Ordinary), 30),
            new(Contact(channel, Needs.Transaction, Complexity.Ordinary) with { Identity = IdentityState.Verified, Amount = 3000 }, 22),
            new(Contact(channel, Needs.Complaint, Complexity.Ordinary) with { Segment = "gold" }, 10),
            new(Contact(channel, Needs.Transaction, Complexity.Complex) with { Identity = IdentityState.Verified, SuspectedFraud = true }, 3),
            new(Contact(channel, Needs.Emergency, Complexity.Complex), 5),
        ],
        // Quiet, busy in the morning, a lull at noon, busy again: an hour each.
        Arrivals = new(
        [
            .. new[] { 0.6, 1.2, 1.5, 1.1, 0.7, 1.0, 1.3, 1.2, 0.9, 0.6 }
                .Select((share, hour) => new ArrivalInterval(begin + Duration.FromHours(hour), Duration.FromHours(1), anHour * share)),
        ]),
        Talk = LognormalTime.OfMean(Duration.FromSeconds(seconds), variation: 0.8),
        WrapUp = new ExponentialTime(Duration.FromSeconds(30)),
        Patience = new ExponentialPatience(Duration.FromMinutes(60)),
        Resolved = Percentage.FromPercent(88),
    };

    private static Contact Contact(string channel, string need, Complexity complexity) =>
        new() { Channel = channel, Need = need, Complexity = complexity, Segment = "ordinary", Language = "zh", Identity = IdentityState.Unverified };
}
