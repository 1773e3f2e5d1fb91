using System.Text.RegularExpressions;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.NeedsAttention;

/// <summary>What a KPI is told of: the count, the sum, those within a limit or a quantile of the measure that its formula begins with. KPIs told of the same, such as two abandonment rates, tell one thing in two ways.</summary>
internal static partial class ToldOf
{
    private const string Quantile = "quantile";

    /// <summary>The same text for KPIs told of the same; a KPI that begins with no measure is of itself alone.</summary>
    public static string Measure(KpiDefinition kpi) => Beginning().Match(kpi.Formula) is { Success: true } found
        ? $"{How(found.Groups["how"].Value)}({found.Groups["measure"].Value})"
        : kpi.Formula;

    // What is known of a measure is its total, and all quantiles are of one distribution.
    private static string How(string function) => function switch
    {
        "known" => "",
        ['p', >= '0' and <= '9', ..] => Quantile,
        _ => function,
    };

    [GeneratedRegex(@"^[\s(]*(?:(?<how>[a-z]+[0-9]*)\(\s*)?(?<measure>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?!\()", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
