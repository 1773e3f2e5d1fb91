using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>How long a customer has to expect to wait: the template's rule of thumb, and what queueing theory says, apart from one another.</summary>
public static class WaitEstimate
{
    private const int LongestDays = 10_000_000;

    /// <summary>The template's estimate (D4): queue length × AHT + registration time × customers. It knows nothing of how many agents serve the queue; registering beforehand takes its second part away.</summary>
    /// <param name="queueLength">How many wait before the customer, not negative.</param>
    /// <param name="handlingTime">The mean handling time (AHT), not negative.</param>
    /// <param name="registrationTime">How long registering a customer takes, not negative.</param>
    /// <param name="customers">How many customers have to be registered, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    /// <exception cref="OverflowException">The wait is longer than ten million days.</exception>
    public static Duration ByTemplate(long queueLength, Duration handlingTime, Duration registrationTime, long customers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(queueLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(handlingTime, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(registrationTime, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(customers);
        Check((handlingTime.TotalDays * queueLength) + (registrationTime.TotalDays * customers));
        return (handlingTime * queueLength) + (registrationTime * customers);
    }

    /// <summary>
    /// The mean wait of the contact at a place of the line while all agents are busy: place × AHT / agents. Agents get free at random, one every AHT / agents in the mean (M/M/c: exponential handling times, first
    /// come first served, nobody leaves the line); the first in line waits for one of them, the second for two, and so on.
    /// </summary>
    /// <param name="place">The place in the line, 1 for the first.</param>
    /// <param name="handlingTime">The mean handling time (AHT), positive.</param>
    /// <param name="agents">The agents that serve the line, all busy; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    /// <exception cref="OverflowException">The wait is longer than ten million days.</exception>
    public static Duration ByPlace(int place, Duration handlingTime, int agents)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(place);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(handlingTime, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(agents);
        Check(handlingTime.TotalDays * place);
        return handlingTime * (long)place / agents;
    }

    /// <summary>
    /// The mean wait of a contact that arrives now and then, when nothing is known of the line at that moment: Erlang C's average speed of answer (see <see cref="ErlangC"/> for what it supposes). Null where the agents
    /// cannot keep up.
    /// </summary>
    /// <param name="arrivals">How many contacts arrive in a period, not negative.</param>
    /// <param name="period">The period, positive.</param>
    /// <param name="handlingTime">The mean handling time (AHT), positive.</param>
    /// <param name="agents">The agents, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public static Duration? OnArrival(long arrivals, Duration period, Duration handlingTime, int agents)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(arrivals);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, Duration.Zero);
        return new ErlangC(arrivals * (handlingTime / period), agents).AverageSpeedOfAnswer(handlingTime);
    }

    private static void Check(double days)
    {
        if (days > LongestDays)
        {
            throw new OverflowException($"The wait is longer than {LongestDays} days, the longest that can be told.");
        }
    }
}
