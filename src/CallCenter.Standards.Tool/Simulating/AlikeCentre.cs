using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tool.Planning;
using NodaTime;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>A centre of which only arrivals and the number of agents are known: calls of one kind, and agents who can do all that the standard knows.</summary>
/// <param name="Intervals">The arrivals.</param>
/// <param name="Each">How long an interval is.</param>
/// <param name="HandlingTime">The mean handling time where an interval has none of its own.</param>
/// <param name="Patience">The mean patience; null where nobody hangs up.</param>
/// <param name="Agents">How many agents there are.</param>
internal sealed record AlikeCentre(ImmutableArray<PlannedInterval> Intervals, Duration Each, Duration? HandlingTime, Duration? Patience, int Agents)
{
    private const string Source = "calls";

    /// <summary>The centre, its agents in the words of a standard.</summary>
    /// <exception cref="ArgumentException">Intervals overlap, or a figure is out of range.</exception>
    public SimulationModel Under(Standard standard) => new()
    {
        Agents = [.. Enumerable.Range(1, Agents).Select(number => AgentOf(number, standard))],
        Sources = [.. Intervals.GroupBy(one => one.HandlingTime ?? HandlingTime!.Value).Select((alike, at) => SourceOf(at, alike.Key, [.. alike]))],
    };

    private static Agent AgentOf(int number, Standard standard) => new()
    {
        Code = number.ToString("'agent-'0000", CultureInfo.InvariantCulture),
        Skills = [.. standard.Routing.Catalogue.Skills.Select(static skill => new SkillLevel(skill.Code, skill.Levels))],
        Authorities = [.. standard.Organization.Catalogue.Actions.Select(static action => new AuthorityLimit(action.Code))],
        Channels = [new ChannelLoad(Channels.Phone, 1, 0, IsExclusive: true)],
    };

    private ContactSource SourceOf(int place, Duration handling, ImmutableArray<PlannedInterval> intervals) => new()
    {
        Code = place == 0 ? Source : string.Create(CultureInfo.InvariantCulture, $"{Source}-{place + 1}"),
        Contacts = [new WeightedContact(new Contact { Channel = Channels.Phone, Need = Needs.Inquiry })],
        Arrivals = new ArrivalProfile([.. intervals.Select(one => new ArrivalInterval(one.At.ToInstant(), Each, one.Contacts))]),
        Talk = new ExponentialTime(handling),
        Patience = Patience is { } mean ? new ExponentialPatience(mean) : null,
    };
}
