using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>A service level to reach: x % within t, stated in one of seven ways.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ServiceLevelGoal
{
    /// <summary>The template's assumption for short abandons.</summary>
    private static readonly Duration FiveSeconds = Duration.FromSeconds(5);

    /// <summary>Creates the goal.</summary>
    /// <param name="level">The share to reach, above 0 % and below 100 %.</param>
    /// <param name="within">The time to answer in, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public ServiceLevelGoal(Percentage level, Duration within)
    {
        Level = QueueArguments.Within(level, nameof(level));
        ArgumentOutOfRangeException.ThrowIfLessThan(within, Duration.Zero);
        Within = within;
    }

    /// <summary>The share to reach.</summary>
    public Percentage Level { get; }

    /// <summary>The time to answer in.</summary>
    public Duration Within { get; }

    /// <summary>Which of the seven ways it is stated in.</summary>
    public NamedServiceLevel Kind { get; init => field = Given.Member(value); }

    /// <summary>Up to which wait a hang-up counts as a short one, not negative; five seconds where nothing is given, as in the shipped KPIs.</summary>
    public Duration ShortAbandon
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Duration.Zero, nameof(ShortAbandon));
            field = value;
        }
    }

    = FiveSeconds;

    /// <summary>The service level of a queue by this definition, 0 to 1.</summary>
    /// <param name="queue">The queue.</param>
    public double Of(ServiceQueue queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        return queue.ServiceLevel(Within, Kind, ShortAbandon);
    }
}
