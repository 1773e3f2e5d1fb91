using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Who of two waiting contacts goes first: by priority, where waiting longer makes up for a lower one. A contact of a lower priority goes as if it had come later, by the ageing of each step between them; so who goes before whom never
/// changes while both wait, and whoever waits is passed only by those who come within that time.
/// </summary>
internal sealed class PriorityAgeing
{
    private readonly Duration[] delays;

    /// <param name="steps">How much longer a contact of the second, third and further priority has to have waited than one of the priority before to go first; none where no wait makes up for priority.</param>
    public PriorityAgeing(ImmutableArray<Duration> steps)
    {
        delays = new Duration[steps.Length + 1];
        for (int i = 0; i < steps.Length; i++)
        {
            delays[i + 1] = delays[i] + steps[i];
        }
    }

    /// <summary>Below 0 where the first goes before the second, 0 where they are equal.</summary>
    /// <param name="one">The priority of the first, 0 or more, the lower before the higher.</param>
    /// <param name="waited">How long it has waited.</param>
    /// <param name="other">The priority of the second.</param>
    /// <param name="otherWaited">How long that has waited.</param>
    public int Compare(int one, Duration waited, int other, Duration otherWaited)
    {
        int byAge = delays.Length == 1 ? 0 : (otherWaited - DelayOf(other)).CompareTo(waited - DelayOf(one));
        return byAge != 0 ? byAge
            : one != other ? one.CompareTo(other)
            : otherWaited.CompareTo(waited);
    }

    /// <summary>Priorities beyond the last step are delayed as the last one.</summary>
    private Duration DelayOf(int priority) => delays[Math.Clamp(priority, 0, delays.Length - 1)];
}
