using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>The lines of those who wait for the same, one for each request.</summary>
internal sealed class WaitingClasses(ImmutableArray<RelaxationRing> rings, IReadOnlyList<SimulatedAgent> agents)
{
    /// <summary>How many lines are kept: a log may tell no two contacts alike, and those that nobody waits in are made again where they are needed.</summary>
    internal const int Most = 1_000;

    private readonly Dictionary<AssignmentRequest, WaitingClass> classes = [];
    private readonly Dictionary<ContactKind, WaitingClass> byKind = [];

    /// <summary>How many lines there are.</summary>
    public int Count => classes.Count;

    /// <summary>The line of a kind of contacts.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="listed">In how many lines somebody waits.</param>
    public WaitingClass Of(ContactKind kind, int listed)
    {
        if (byKind.TryGetValue(kind, out WaitingClass? own))
        {
            return own;
        }

        AssignmentRequest request = kind.Request! with { PreferredOwner = null, Waiting = Duration.Zero };
        if (!classes.TryGetValue(request, out own))
        {
            DropEmpty(listed);
            classes[request] = own = new WaitingClass(request, rings, agents);
        }

        // Kinds of who comes back are many and come once each; those of the sources are few.
        if (kind.IsShared)
        {
            byKind[kind] = own;
        }

        return own;
    }

    private void DropEmpty(int listed)
    {
        if (classes.Count < Most || classes.Count < 2 * listed)
        {
            return;
        }

        foreach (WaitingClass empty in classes.Values.Where(static own => !own.IsListed).ToArray())
        {
            classes.Remove(empty.Request);
        }

        byKind.Clear();
    }
}
