using System.Globalization;
using CallCenter.Standards.Tool.Words;
using NodaTime;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>Figures of plans for people.</summary>
internal sealed class PlanFigures(ToolWords words)
{
    public static string Number(double number, string form) => number.ToString(form, CultureInfo.InvariantCulture);

    /// <summary>The agents that a time of agents is on average.</summary>
    public static string Agents(Duration time, Duration length) => Number(time / length, "#,0.##");

    public string Share(Percentage share) => words.Of("plan.percent", ("share", share.Percent.ToString("0.####", CultureInfo.InvariantCulture)));

    /// <summary>A share that is to be high, to a tenth of a percent and rounded down: it never looks as good as a goal that it misses.</summary>
    public string ShareAtLeast(double ratio) => words.Of("plan.percent", ("share", Number(Math.Floor((ratio * 1_000) + 1e-9) / 10, "0.0")));

    /// <summary>A share that is to be low, to a tenth of a percent and rounded up: it never looks as good as a goal that it misses.</summary>
    public string ShareAtMost(double ratio) => words.Of("plan.percent", ("share", Number(Math.Max(0, Math.Ceiling((ratio * 1_000) - 1e-9) / 10), "0.0")));

    public string Seconds(double seconds) => words.Of("plan.seconds", ("seconds", Number(seconds, "#,0.0")));
}
