using CallCenter.Standards.Dmn;
using NodaTime;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>Evaluates expressions at one moment: Monday, 2 March 2026, 09:30 in Shanghai.</summary>
internal static class FeelRun
{
    public static readonly FeelMoment Moment = new(Instant.FromUtc(2026, 3, 2, 1, 30), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);

    public static FeelContext Of(params (string Name, FeelValue Value)[] values) => new([.. values.Select(value => new KeyValuePair<string, FeelValue>(value.Name, value.Value))]);

    public static FeelResult Evaluate(string text, params (string Name, FeelValue Value)[] variables)
    {
        FeelExpression expression = FeelExpression.Parse(text, [.. variables.Select(variable => variable.Name)]);
        return expression.Evaluate(Of(variables), Moment);
    }

    public static string Text(string text) => Evaluate(text).Value.ToString();
}
