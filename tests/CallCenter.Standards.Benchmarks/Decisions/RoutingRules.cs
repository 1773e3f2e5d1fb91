using System.Globalization;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Decisions;

/// <summary>A rule as a program would hold it: each part with its bounds, a null text for any.</summary>
public sealed record RoutingRule(string Topic, long LevelFrom, long LevelTo, int WaitFrom, int WaitTo, string? Region, string? Language, long AmountFrom, bool? Verified, long RepeatsFrom, string? Segment, int AgeTo);

/// <summary>Generates rules, as many as asked, and calls that one of them matches; the same for every contender.</summary>
public static class RoutingRules
{
    private const int TopicCount = 100;

    /// <summary>Rules over topics, bands of levels and bands of waiting time; wide ones over seven fields more.</summary>
    public static RoutingRule[] Create(int count, bool isWide)
    {
        var random = new Random(20_261_124);
        string? Any(string[] values) => isWide && random.Next(4) > 0 ? values[random.Next(values.Length)] : null;
        int topics = Math.Min(TopicCount, Math.Max(4, count / 10));
        int bands = (count + topics - 1) / topics;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            int band = i / topics;
            return new RoutingRule(
                Topic(i % topics), band * 10, (band * 10) + 9, 0, 20 + (10 * random.Next(100)),
                Any(["north", "south", "east", "west"]), Any(["zh", "en", "yue"]), isWide ? random.Next(3) * 1_000 : 0, isWide && random.Next(3) == 0 ? random.Next(2) == 0 : null,
                isWide ? random.Next(2) : 0, Any(["gold", "silver", "basic"]), isWide ? 1_000 + random.Next(1_000) : int.MaxValue / 2);
        })];
    }

    /// <summary>Calls that fulfil a rule picked at random.</summary>
    public static Call[] CallsOf(RoutingRule[] rules, int count)
    {
        var random = new Random(42);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            RoutingRule rule = rules[random.Next(rules.Length)];
            return new Call(
                rule.Topic, rule.LevelFrom + random.Next(10), Duration.FromSeconds(random.Next(rule.WaitTo)), rule.Region ?? "north", rule.Language ?? "en", rule.AmountFrom + random.Next(100),
                rule.Verified ?? false, rule.RepeatsFrom + random.Next(2), rule.Segment ?? "basic", Duration.FromSeconds(random.Next(900)));
        })];
    }

    /// <summary>The rules as a decision table of 3 or 10 columns.</summary>
    public static DecisionTable ToTable(RoutingRule[] rules, bool isWide)
    {
        string[] fields = ["topic", "level", "wait", "region", "language", "amount", "verified", "repeats", "segment", "age"];
        int columns = isWide ? fields.Length : 3;
        return new DecisionTable
        {
            Code = "routing",
            Name = new LocalizedText(null, "Routing"),
            HitPolicy = HitPolicy.First,
            Inputs = [.. fields.Take(columns).Select(field => new InputColumn { Field = field })],
            Outputs = [new OutputColumn { Name = "queue" }],
            Rules = [.. rules.Select((rule, i) => new DecisionRule { When = [.. Cells(rule).Take(columns)], Then = [Queue(i)] })],
        };
    }

    /// <summary>The output of a rule.</summary>
    public static string Queue(int rule) => string.Create(CultureInfo.InvariantCulture, $"queue-{rule}");

    private static string Topic(int number) => string.Create(CultureInfo.InvariantCulture, $"topic-{number}");

    private static string[] Cells(RoutingRule rule) =>
    [
        $"\"{rule.Topic}\"",
        FormattableString.Invariant($"[{rule.LevelFrom}..{rule.LevelTo}]"),
        FormattableString.Invariant($"[PT{rule.WaitFrom}S..PT{rule.WaitTo}S)"),
        rule.Region ?? "-",
        rule.Language ?? "-",
        FormattableString.Invariant($">= {rule.AmountFrom}"),
        rule.Verified is { } verified ? (verified ? "true" : "false") : "-",
        FormattableString.Invariant($">= {rule.RepeatsFrom}"),
        rule.Segment ?? "-",
        FormattableString.Invariant($"< PT{rule.AgeTo}S"),
    ];
}
