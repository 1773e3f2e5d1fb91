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
