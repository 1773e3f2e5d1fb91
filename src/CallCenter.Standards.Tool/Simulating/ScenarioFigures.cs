using System.Globalization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>Compared KPIs and promises as cells of a table and labels of a picture.</summary>
internal sealed class ScenarioFigures(ExplanationLanguage language, ToolWords words)
{
    /// <summary>How many decimals more than usual a row may have, so that its difference shows.</summary>
    private const int MostMore = 2;

    /// <summary>From how many seconds on a time is told in whole seconds.</summary>
    private const double LongTime = 600;

    private const string Share = "percent";

    /// <summary>A row of a KPI: its name, as it is, otherwise, the difference with how far it may be off, the verdict.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="days">How many days were simulated.</param>
    public string[] Row(ComparedKpi kpi, int days) => Row(kpi.Kpi.Name.In(words.Tag), FigureOf(kpi), days);

    /// <summary>A row of a promise: the share of clocks that were kept.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="days">How many days were simulated.</param>
    public string[] Row(ComparedPromise promise, int days) => Row(words.Of("what-if.promise", ("policy", promise.Policy.Name.In(words.Tag)), ("target", promise.Target.Name.In(words.Tag))), FigureOf(promise), days);

    /// <summary>The difference with its sign, and how far it may be off; of percentages in percentage points.</summary>
    public string Difference(ComparedKpi kpi) => Difference(FigureOf(kpi));

    public string Verdict(ComparedKpi kpi) => Verdict(FigureOf(kpi));

    private static Compared FigureOf(ComparedKpi kpi) => new(kpi.AsIs, kpi.Other, kpi.Difference, kpi.Trend, EnumCodes<KpiUnit>.CodeOf(kpi.Kpi.Unit));

    private static Compared FigureOf(ComparedPromise promise) => new(promise.AsIs, promise.Other, promise.Difference, promise.Trend, Share);

    private string[] Row(string name, Compared figure, int days) =>
    [
        figure.Difference.Days == days ? name : words.Of("what-if.days", ("name", name), ("days", figure.Difference.Days)),
        Text(figure, figure.AsIs.Mean), Text(figure, figure.Other.Mean), Difference(figure), Verdict(figure),
    ];

    private string Difference(Compared figure) => words.Of(
        figure.Unit == Share ? "what-if.points" : "what-if.difference",
        ("sign", figure.Shown(figure.Difference.Mean) switch { > 0 => "+", < 0 => "−", _ => "" }),
        ("change", Apart(figure, Math.Abs(figure.Difference.Mean))),
        ("margin", Apart(figure, figure.Difference.Margin)));

    private string Verdict(Compared figure) => figure.Trend == KpiTrend.Unknown ? words[figure.Difference.IsClear ? "what-if.differs" : "what-if.chance"]
        : figure.Trend != KpiTrend.Same && figure.Shown(figure.Difference.Mean) == 0 ? words["what-if.too-small"]
        : language.NameOf(figure.Trend);

    private string Apart(Compared figure, double value) => figure.Unit == Share ? figure.Shown(value).ToString("F" + figure.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : Text(figure, value);

    private string Text(Compared figure, double value) => language.Figures.Fixed(figure.Shown(value) == 0 ? 0 : value, figure.Unit, figure.Decimals);

    /// <summary>A figure in two scenarios.</summary>
    private sealed record Compared(MeanInterval AsIs, MeanInterval Other, MeanInterval Difference, KpiTrend Trend, string Unit)
    {
        /// <summary>The decimals of the whole row: those that its unit has as a mean of days, and more where its difference would vanish or would look surer, or less sure, than it is.</summary>
        public int Decimals { get; } = DecimalsOf(Difference, Math.Max(Math.Abs(AsIs.Mean), Math.Abs(Other.Mean)), Unit);

        /// <summary>A value as it is shown, of percentages in percent.</summary>
        public double Shown(double value) => Rounded(value, Unit, Decimals);

        private static int DecimalsOf(MeanInterval difference, double size, string unit)
        {
            int usual = unit switch
            {
                "count" => 1,
                "time" => size < LongTime ? 1 : 0,
                _ => 2,
            };
            return Enumerable.Range(usual, MostMore + 1).Cast<int?>().FirstOrDefault(decimals => Shows(difference, unit, decimals!.Value)) ?? usual;
        }

        private static bool Shows(MeanInterval difference, string unit, int decimals)
        {
            double mean = Math.Abs(Rounded(difference.Mean, unit, decimals));
            return (mean != 0 || difference.Mean == 0) && mean > Rounded(difference.Margin, unit, decimals) == difference.IsClear;
        }

        private static double Rounded(double value, string unit, int decimals) => Math.Round(unit == Share ? value * 100 : value, decimals, MidpointRounding.AwayFromZero);
    }
}
