using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>How decisions of routing are told to people.</summary>
internal static class RoutingWording
{
    public static LocalizedText NoAnswer { get; } = new("无规则作答", "no rule answers");

    private static readonly LocalizedText ByDefault = new("无规则符合，取默认值", "no rule matches, the default holds");
    private static readonly LocalizedText RuleWord = new("规则", "rule");
    private static readonly LocalizedText NotAllowed = new("取值不在允许范围内", "a value is not allowed");
    private static readonly LocalizedText Always = new("不设条件", "whatever the facts");

    /// <summary>A line for a table: what is decided, then the rules that say so, each with the facts it met.</summary>
    public static string Line(LocalizedText topic, string decided, DecisionExplanation explanation, CultureInfo culture) =>
        $"{topic.In(culture)}{Colon(culture)}{decided}{Because(explanation, culture)}";

    /// <summary>A colon as the language writes it.</summary>
    public static string Colon(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh" ? "：" : ": ";

    /// <summary>The rules that answer, in parentheses.</summary>
    private static string Because(DecisionExplanation explanation, CultureInfo culture)
    {
        string[] rules = [.. explanation.Hits.Select(hit => Rule(hit, culture))];
        string why = rules.Length > 0 ? string.Join("; ", rules)
            : (explanation.Decision.Outcome switch
            {
                DecisionOutcome.Default => ByDefault,
                DecisionOutcome.NotAllowed => NotAllowed,
                _ => NoAnswer,
            }).In(culture);
        return $" ({why})";
    }

    private static string Rule(RuleReading hit, CultureInfo culture)
    {
        string[] cells = [.. hit.Cells.Where(cell => cell.Tests != "-").Select(cell => $"{cell.Field} = {cell.Value}")];
        string facts = cells.Length == 0 ? Always.In(culture) : string.Join(", ", cells);
        string source = hit.Rule.Provenance is { } provenance ? $", {provenance}" : "";
        return $"{RuleWord.In(culture)} {CompiledTable.RuleName(hit.Rule, hit.Index)}: {facts}{source}";
    }
}
