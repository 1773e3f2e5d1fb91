using System.Globalization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tool.Words;
using NodaTime;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>Figures of plans for people.</summary>
internal sealed class PlanFigures(ToolWords words, ExplanationLanguage language)
{
    public static string Number(double number, string form) => number.ToString(form, CultureInfo.InvariantCulture);

    /// <summary>The agents that a time of agents is on average.</summary>
    public static string Agents(Duration time, Duration length) => Number(time / length, "#,0.##");

    public string Share(Percentage share) => words.Of("plan.percent", ("share", share.Percent.ToString("0.####", CultureInfo.InvariantCulture)));

    /// <summary>A share as the sentences beneath a plan tell it, with as many decimals as it takes to differ from a goal that it does not equal.</summary>
    public string Share(double ratio, Percentage? goal) => Figure(ratio, "percent", goal is { } share ? [ExplanationPart.Figure("goal", share.Ratio, "percent")] : []);

    /// <summary>A length of time, as the sentences beneath a plan tell it.</summary>
    public string Seconds(double seconds) => Figure(seconds, "time", []);

    private string Figure(double value, string unit, ExplanationPart[] others) => language.Figures.Text(ExplanationPart.Figure("value", value, unit), others);
}
