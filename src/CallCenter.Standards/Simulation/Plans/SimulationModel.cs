using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Simulation;

/// <summary>A centre as it is to be simulated: who comes, who works when, and by which strategy contacts are given out. Where contacts go and who may serve them is the standard's.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SimulationModel
{
    private readonly Listed<ContactSource> sources;
    private readonly Listed<Agent> agents;
    private readonly Listed<ChannelLines> lines;
    private readonly Listed<BotSessions> bots;

    /// <summary>The sources of contacts, each code once; may be empty where contacts are given one by one.</summary>
    /// <exception cref="ArgumentException">A null, or a code twice.</exception>
    public ImmutableArray<ContactSource> Sources
    {
        get => sources;
        init => sources = OnceEach(value, static source => source.Code, "source");
    }

    /// <summary>The agents, each code once: what they can do. State, load and idle time are those of the simulation.</summary>
    /// <exception cref="ArgumentException">A null, or a code twice.</exception>
    public required ImmutableArray<Agent> Agents
    {
        get => agents;
        init => agents = OnceEach(value, static agent => agent.Code, "agent");
    }

    /// <summary>Who works when; null where everybody always does.</summary>
    public Roster? Roster { get; init; }

    /// <summary>The code of the strategy that chooses agents; null for the first of the standard.</summary>
    public string? Strategy { get; init; }

    /// <summary>How many contacts of a channel can be at the centre at once; no limit for channels that are not named.</summary>
    /// <exception cref="ArgumentException">A null, a channel twice or blank, or a number that is not positive.</exception>
    public ImmutableArray<ChannelLines> Lines
    {
        get => lines;
        init => lines = OnceEach(value, static line => line.Most < 1 ? "" : line.Channel, "number of lines");
    }

    /// <summary>How many customers each bot can talk to at once; no limit for bots that are not named.</summary>
    /// <exception cref="ArgumentException">A null, a bot twice or blank, or a number that is not positive.</exception>
    public ImmutableArray<BotSessions> Bots
    {
        get => bots;
        init => bots = OnceEach(value, static bot => bot.Most < 1 ? "" : bot.Bot, "number of sessions");
    }

    /// <summary>Whether who comes back asks for the agent who answered first (D14); where not, anybody takes it up anew.</summary>
    public bool FirstContactOwnership { get; init; } = true;

    /// <summary>The centre with more agents: as the first ones, one after the other, with their shifts.</summary>
    /// <param name="count">How many more, 0 to 10,000; a centre without agents has nobody to be like.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or there is nobody to be like.</exception>
    public SimulationModel WithMoreAgents(int count) =>
        count >= 0 && count <= (Agents.IsEmpty ? 0 : CentreStaff.Most) ? CentreStaff.More(this, count) : throw new ArgumentOutOfRangeException(nameof(count), count, $"0 to {CentreStaff.Most} agents are added, to a centre that has one.");

    /// <summary>The centre without its last agents and their shifts.</summary>
    /// <param name="count">How many fewer, at most all.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than there are.</exception>
    public SimulationModel WithFewerAgents(int count) =>
        count >= 0 && count <= Agents.Length ? CentreStaff.Fewer(this, count) : throw new ArgumentOutOfRangeException(nameof(count), count, $"The centre has {Agents.Length} agents.");

    private static ImmutableArray<T> OnceEach<T>(ImmutableArray<T> items, Func<T, string> code, string what)
        where T : class
    {
        items = items.IsDefault ? [] : items;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (T item in items)
        {
            if (item is null || string.IsNullOrWhiteSpace(code(item)) || !seen.Add(code(item)))
            {
                throw new ArgumentException($"Each {what} is given, has a code (a channel and a positive number), and stands once; '{(item is null ? "null" : code(item))}' does not.", nameof(items));
            }
        }

        return items;
    }
}
