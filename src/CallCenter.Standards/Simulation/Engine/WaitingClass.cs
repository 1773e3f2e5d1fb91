using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>Those who wait for the same: the first of them asks least of an agent, since less is asked the longer somebody waits, and goes first.</summary>
internal sealed class WaitingClass
{
    private readonly long[] opens;
    private readonly byte[] rings;
    private readonly Queue<Visit> line = new();

    /// <summary>Creates the line of a request.</summary>
    /// <param name="request">What is asked for by who has not waited, and has no owner.</param>
    /// <param name="rings">When less is asked.</param>
    /// <param name="agents">The agents.</param>
    public WaitingClass(AssignmentRequest request, ImmutableArray<RelaxationRing> rings, IReadOnlyList<SimulatedAgent> agents)
    {
        Request = request;
        opens = [.. rings.Select(static ring => (long)Math.Ceiling(ring.After.TotalMilliseconds))];
        this.rings = [.. agents.Select(agent => RingFor(agent.Idle, request, rings))];
    }

    public AssignmentRequest Request { get; }

    public int Priority => Request.Priority ?? int.MaxValue;

    /// <summary>The line is among those in which somebody waits.</summary>
    public bool IsListed { get; set; }

    /// <summary>Whether anybody could ever serve such a contact.</summary>
    public bool CanBeServed => rings.Any(static ring => ring != byte.MaxValue);

    /// <summary>All who entered and have not been passed over, those who are served or gone among them.</summary>
    public IEnumerable<Visit> All => line;

    public void Enter(Visit visit) => line.Enqueue(visit);

    /// <summary>Who has waited longest; null where nobody waits.</summary>
    public Visit? First
    {
        get
        {
            while (line.TryPeek(out Visit? first))
            {
                if (first.IsWaiting)
                {
                    return first;
                }

                line.Dequeue();
            }

            return null;
        }
    }

    /// <summary>Whether an agent with nothing to do could serve who has waited so long.</summary>
    public bool Suits(SimulatedAgent agent, long waited) => rings[agent.Place] is var ring && ring != byte.MaxValue && (ring == 0 || opens[ring - 1] <= waited);

    /// <summary>How many rings have to be open for an agent; the greatest byte where none helps.</summary>
    private static byte RingFor(Agent agent, AssignmentRequest request, ImmutableArray<RelaxationRing> rings)
    {
        for (int open = 0; open <= rings.Length; open++)
        {
            AssignmentRequest waiting = request with { Waiting = open == 0 ? Duration.Zero : rings[open - 1].After };
            if (Eligibility.IsEligible(agent, Requirement.Of(waiting, rings)))
            {
                return (byte)open;
            }
        }

        return byte.MaxValue;
    }
}
