using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Availability as a budget: how much of the downtime that a goal allows in a window is spent, and how fast (D10: 99.99 %).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ErrorBudget
{
    /// <summary>The budget of a goal, and what was spent of it.</summary>
    /// <param name="goal">The share of time that has to be available, 0 % or more and below 100 %: a goal of 100 % allows no downtime and has no budget.</param>
    /// <param name="window">The window that the goal is for, above 0 and up to 3,660 days.</param>
    /// <param name="elapsed">How much of it has passed, above 0 and up to the window.</param>
    /// <param name="down">How long it was not available, 0 and up to what has passed.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public ErrorBudget(Percentage goal, Duration window, Duration elapsed, Duration down)
    {
        Goal = goal.Ratio is >= 0 and < 1 ? goal : throw new ArgumentOutOfRangeException(nameof(goal), goal, "Give a share from 0 % up to, but not including, 100 %.");
        Window = window > Duration.Zero && window <= Duration.FromDays(3_660) ? window : throw new ArgumentOutOfRangeException(nameof(window), window, "Give a time above 0 and up to 3,660 days.");
        Elapsed = elapsed > Duration.Zero && elapsed <= window ? elapsed : throw new ArgumentOutOfRangeException(nameof(elapsed), elapsed, "Give a time above 0 and up to the window.");
        Down = down >= Duration.Zero && down <= elapsed ? down : throw new ArgumentOutOfRangeException(nameof(down), down, "Give a time from 0 up to what has passed.");
    }

    /// <summary>The budget of a KPI such as availability: its target is the goal, and what it lacks of 100 % is what was spent.</summary>
    /// <param name="availability">The KPI's value: a share in percent, of which a target asks for at least so much below 100 %.</param>
    /// <param name="window">The window that the goal is for, above 0 and up to 3,660 days.</param>
    /// <param name="elapsed">The time that the value is of, above 0 and up to the window.</param>
    /// <returns>The budget; null where the KPI has no value.</returns>
    /// <exception cref="ArgumentException">The KPI is not in percent, asks for no least share below 100 %, or its value is no share.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is out of range.</exception>
    public static ErrorBudget? Of(KpiResult availability, Duration window, Duration elapsed)
    {
        ArgumentNullException.ThrowIfNull(availability);
        if (availability.Kpi is not { Unit: KpiUnit.Percent, Target.AtLeast: { } goal } || goal is < 0 or >= 1)
        {
            throw new ArgumentException($"KPI '{availability.Kpi.Code}' asks for no least share below 100 %.", nameof(availability));
        }

        if (availability.Value is not { } value)
        {
            return null;
        }

        return value is >= 0 and <= 1 ? new ErrorBudget(Percentage.FromRatio(goal), window, elapsed, elapsed * (1 - value)) : throw new ArgumentException($"{availability.Kpi.Code} is {value}, and no share.", nameof(availability));
    }

    /// <summary>The share of time that has to be available.</summary>
    public Percentage Goal { get; }

    /// <summary>The window that the goal is for.</summary>
    public Duration Window { get; }

    /// <summary>How much of the window has passed.</summary>
    public Duration Elapsed { get; }

    /// <summary>How long it was not available.</summary>
    public Duration Down { get; }

    /// <summary>The downtime that the goal allows in the window.</summary>
    public Duration Budget => Window * (double)(1 - Goal.Ratio);

    /// <summary>What is left of it; negative where more was spent.</summary>
    public Duration Left => Budget - Down;

    /// <summary>The share of the budget that is spent; above 1 where it is overspent.</summary>
    public decimal Spent => Nanoseconds(Down) / (Nanoseconds(Window) * (1 - Goal.Ratio));

    /// <summary>How fast it is spent: 1 for a pace that spends it just by the end of the window, 2 for one that spends it in half of it.</summary>
    public decimal BurnRate => Nanoseconds(Down) / Nanoseconds(Elapsed) / (1 - Goal.Ratio);

    /// <summary>How long what is left lasts at that pace, the window at most; null where nothing is spent, zero where nothing is left.</summary>
    public Duration? LastsFor => Down == Duration.Zero ? null : Left <= Duration.Zero ? Duration.Zero : Elapsed / Window * (Left / Down) >= 1 ? Window : Elapsed * (Left / Down);

    private static decimal Nanoseconds(Duration duration) => (decimal)duration.ToBigIntegerNanoseconds();
}
