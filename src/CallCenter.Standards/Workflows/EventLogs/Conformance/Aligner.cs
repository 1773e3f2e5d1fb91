using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Finds an optimal alignment of activities with a net: the run of the net that differs least from them, where an event without a step and a step without an event cost 1 each, or what the mapping says.
/// Among equally good ones it takes one of the fewest interruptions that no event shows: nobody is said to have stopped, released or broken off a case that can as well have gone the ordinary way.
/// The least cost to the end is worked out from the last event back, then the path is walked forward; among those left it keeps events in step where it can,
/// then takes steps without events before events without steps, and goes by the order of activities and states. So the answer is always the same.
/// Time: events × (states × log states + arcs); memory: states × the root of the events.
/// </summary>
internal static class Aligner
{
    /// <param name="net">The net.</param>
    /// <param name="activities">The activities of a case.</param>
    /// <param name="positions">The indexes of those that are compared.</param>
    /// <param name="cancellation">Looked at once for each event.</param>
    public static Alignment Align(ActivityNet net, IReadOnlyList<string> activities, int[] positions, CancellationToken cancellation)
    {
        int[] trace = [.. positions.Select(position => net.Find(activities[position]))];
        var least = new LeastCosts(net, trace, cancellation);
        int cost = LeastCosts.DeviationsOf(least[0, ActivityNet.Start]);
        (ImmutableArray<Deviation> deviations, ImmutableArray<EventInStep> inStep) = Walk(net, trace, activities, positions, least);
        return new Alignment(cost, trace.Sum(net.CostOfEvent) + net.ShortestRun, deviations) { InStep = inStep };
    }

    private static (ImmutableArray<Deviation> Deviations, ImmutableArray<EventInStep> InStep) Walk(ActivityNet net, int[] trace, IReadOnlyList<string> activities, int[] positions, LeastCosts least)
    {
        var deviations = ImmutableArray.CreateBuilder<Deviation>();
        var inStep = ImmutableArray.CreateBuilder<EventInStep>();
        int node = ActivityNet.Start;
        int i = 0;
        while (i < trace.Length || least[i, node] > 0)
        {
            int position = i < trace.Length ? positions[i] : activities.Count;
            string? found = i < trace.Length ? activities[position] : null;
            if (InStep(net, trace, least, i, node) is { } kept)
            {
                inStep.Add(new EventInStep(position, node, kept));
                node = kept.To;
                i++;
            }
            else if (Skipped(net, least, i, node) is { } skipped)
            {
                deviations.Add(new Deviation(DeviationKind.StepWithoutEvent, position, net.Nodes[node], found, net.Activity(skipped.Label), Expected(net, node), net.MayEnd[node]));
                node = skipped.To;
            }
            else
            {
                deviations.Add(new Deviation(DeviationKind.EventWithoutStep, position, net.Nodes[node], found, null, Expected(net, node), net.MayEnd[node]));
                i++;
            }
        }

        return (deviations.ToImmutable(), inStep.ToImmutable());
    }

    private static NetArc? InStep(ActivityNet net, int[] trace, LeastCosts least, int i, int node)
    {
        foreach (NetArc arc in net.ArcsFrom(node))
        {
            if (i < trace.Length && arc.Label == trace[i] && least[i + 1, arc.To] + least.OfStep(arc) == least[i, node])
            {
                return arc;
            }
        }

        return null;
    }

    /// <summary>A step that is missing here; of several that would do, one that every case may take before one that is for certain cases.</summary>
    private static NetArc? Skipped(ActivityNet net, LeastCosts least, int i, int node)
    {
        NetArc? guarded = null;
        foreach (NetArc arc in net.ArcsFrom(node))
        {
            if (least[i, arc.To] + least.OfMissing(arc) == least[i, node])
            {
                if (!arc.IsGuarded)
                {
                    return arc;
                }

                guarded ??= arc;
            }
        }

        return guarded;
    }

    private static ImmutableArray<string> Expected(ActivityNet net, int node) => [.. net.ArcsFrom(node).Select(arc => arc.Label).Distinct().Select(net.Activity)];
}
