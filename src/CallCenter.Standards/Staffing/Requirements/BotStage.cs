using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// A bot, or a voice menu, before the agents: every contact enters it, a share is done there (containment), the others go on to an agent. Sessions of the bot are servers as agents are; where contacts wait for a free one
/// and nobody hangs up, what comes out is as random as what went in (P. J. Burke 1956), so that the agents' model holds.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BotStage
{
    /// <summary>Creates the stage.</summary>
    /// <param name="handlingTime">The mean time that a contact is in the bot, positive.</param>
    /// <param name="containment">The share of contacts that are done there, 0 % to 100 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public BotStage(Duration handlingTime, Percentage containment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(handlingTime, Duration.Zero);
        if (containment.Ratio is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(containment), containment, "Containment is 0 % to 100 %.");
        }

        HandlingTime = handlingTime;
        Containment = containment;
    }

    /// <summary>The mean time that a contact is in the bot.</summary>
    public Duration HandlingTime { get; }

    /// <summary>The share of contacts that are done there.</summary>
    public Percentage Containment { get; }

    /// <summary>How the sessions of the bot are to be staffed; as many as can keep up where nothing is given.</summary>
    public StaffingRules Sessions { get; init => field = value ?? throw new ArgumentNullException(nameof(Sessions)); } = new();

    /// <summary>What is required of sessions and of agents.</summary>
    /// <param name="contacts">All contacts, with the handling time of an agent.</param>
    /// <param name="agents">How the agents are to be staffed.</param>
    /// <exception cref="ArgumentException">An abandonment rate without patience, or the load of the sessions is too great.</exception>
    public BotRequirement Require(Traffic contacts, StaffingRules agents)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(agents);
        return new BotRequirement
        {
            Containment = Containment,
            Sessions = Sessions.Require(new Traffic(contacts.Arrivals, contacts.Period, HandlingTime)),
            Agents = agents.Require(new Traffic(contacts.Arrivals * (double)(1 - Containment.Ratio), contacts.Period, contacts.HandlingTime)),
        };
    }
}
