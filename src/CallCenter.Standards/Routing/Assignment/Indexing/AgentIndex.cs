using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>
/// The agents of a centre, held so that choosing one of ten thousand takes about a microsecond and allocates nothing. Kept up to date in place: a change of an agent costs as much as differs.
/// </summary>
/// <remarks>
/// Choosing only reads: any number of threads may choose at once, as long as none changes the index meanwhile. A host with one writer guards it by a reader-writer lock, or lets one thread do both.
/// What is chosen depends on the agents alone, never on the order in which they were put.
/// </remarks>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("An index over agents, which are written.")]
public sealed class AgentIndex
{
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly List<Agent?> agents = [];
    private readonly Stack<int> empty = new();
    private readonly CodeOrder order = new();
    private readonly AgentColumns columns;

    /// <summary>An index of agents. Costs about a microsecond for each.</summary>
    /// <param name="agents">The agents, each code once.</param>
    /// <exception cref="ArgumentException">A code is given twice.</exception>
    public AgentIndex(IEnumerable<Agent> agents)
    {
        Agent[] all = Given.Items(agents);
        columns = new AgentColumns(Math.Max(1, (all.Length + 63) / 64));
        foreach (Agent agent in all)
        {
            if (!slots.TryAdd(agent.Code, this.agents.Count))
            {
                throw new ArgumentException($"There are two agents '{agent.Code}'.", nameof(agents));
            }

            columns.Replace(this.agents.Count, before: null, agent);
            this.agents.Add(agent);
        }

        order.AddAll(slots.Keys);
        NumberAll();
    }

    /// <summary>An index without agents.</summary>
    public AgentIndex()
        : this([])
    {
    }

    /// <summary>How many agents there are.</summary>
    public int Count => slots.Count;

    /// <summary>The agents in the ordinal order of their codes. Made at each call.</summary>
    public ImmutableArray<Agent> Agents => [.. order.Codes.Select(code => agents[slots[code]]!)];

    /// <summary>The agent of a code; null where there is none.</summary>
    public Agent? Find(string code) => slots.TryGetValue(code, out int slot) ? agents[slot] : null;

    /// <summary>Puts an agent in the place of the one with its code, or adds it. A change costs as much as differs; adding costs up to a microsecond for each thousand agents.</summary>
    public void Put(Agent agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (slots.TryGetValue(agent.Code, out int slot))
        {
            columns.Replace(slot, agents[slot], agent);
            agents[slot] = agent;
            return;
        }

        if (!empty.TryPop(out slot))
        {
            slot = agents.Count;
            agents.Add(null);
            if (slot >= columns.Words * 64)
            {
                columns.Resize(columns.Words * 2);
            }
        }

        slots.Add(agent.Code, slot);
        agents[slot] = agent;
        columns.Replace(slot, before: null, agent);
        if (order.Add(agent.Code))
        {
            NumberAll();
        }
        else
        {
            columns.Code.Put(slot, -order.NumberOf(agent.Code));
        }
    }

    /// <summary>Takes an agent out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string code)
    {
        if (!slots.Remove(code, out int slot))
        {
            return false;
        }

        columns.Remove(slot, agents[slot]!);
        agents[slot] = null;
        empty.Push(slot);
        order.Remove(code);
        return true;
    }

    /// <summary>The best agent; null where none is eligible.</summary>
    internal Agent? Best(in Requirement requirement, ImmutableArray<CompiledStep> steps, long now)
    {
        int owner = requirement.Request.PreferredOwner is { } code ? slots.GetValueOrDefault(code, SlotChoice.None) : SlotChoice.None;
        int slot = SlotChoice.Best(columns, requirement, steps, owner, now);
        return slot == SlotChoice.None ? null : agents[slot];
    }

    private void NumberAll()
    {
        foreach ((string code, int slot) in slots)
        {
            columns.Code.Put(slot, -order.NumberOf(code));
        }
    }
}
