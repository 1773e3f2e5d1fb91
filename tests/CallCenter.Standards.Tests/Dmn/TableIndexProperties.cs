using System.Globalization;
using System.Security;
using CallCenter.Standards.Dmn;
using FsCheck;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>Tables answer by an index as by trying each rule: every cell is asked as an expression of its own, and the hit policies are told by the standard's words.</summary>
public sealed class TableIndexProperties
{
    private static readonly string[] Policies =
        ["UNIQUE", "ANY", "FIRST", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT", "COLLECT SUM", "COLLECT MIN", "COLLECT MAX", "COLLECT COUNT"];

    /// <summary>The values of each kind, near each other and beyond nine decimals: what an index of rounded numbers would confuse.</summary>
    private static readonly string[][] Values =
    [
        ["0", "1", "0.3333333333", "0.33333333333333333333333333333333", "1E-30", "-1E-30", "123456789012345678901234567890.1234", "123456789012345678901234567890.1235", "1.50", "1.5"],
        ["\"\"", "\"a\"", "\"a\\u0000\"", "\"B\"", "\"\\uD83D\\uDE00\"", "\"\\uFFFD\"", "\"gold\""],
        ["date(\"2026-03-01\")", "date(\"2026-03-02\")", "date(\"-99999-01-01\")", "date(\"2024-02-29\")"],
        ["@\"P1D\"", "@\"PT24H\"", "@\"-PT1S\"", "@\"PT0.000000001S\""],
        ["@\"P1Y\"", "@\"P12M\"", "@\"-P1M\""],
        ["@\"10:00:00\"", "@\"23:59:59\"", "@\"10:00:00.5\""],
        ["@\"10:00:00Z\"", "@\"11:00:00+01:00\"", "@\"10:00:00@Asia/Shanghai\""],
        ["@\"2026-03-01T10:00:00Z\"", "@\"2026-03-01T18:00:00+08:00\"", "@\"2026-11-01T01:30:00@America/New_York\""],
        ["@\"2026-03-01T10:00:00\"", "@\"2026-03-01T10:00:01\""],
        ["true", "false"],
    ];

    [Property(MaxTest = 600)]
    public void A_table_answers_as_trying_each_rule_does(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int inputs = random.Next(1, 4);
        int rules = random.Next(1, 70);
        string policy = Policies[random.Next(Policies.Length)];
        int[] kinds = [.. Enumerable.Range(0, inputs).Select(_ => random.Next(Values.Length))];
        string[][] cells = [.. Enumerable.Range(0, rules).Select(_ => Enumerable.Range(0, inputs).Select(i => Cell(random, Values[kinds[i]])).ToArray())];
        int[] outputs = [.. Enumerable.Range(0, rules).Select(_ => random.Next(6))];
        DecisionModel model = Model(policy, cells, outputs);

        for (int asked = 0; asked < 12; asked++)
        {
            string[] given = [.. kinds.Select(kind => random.Next(12) == 0 ? "null" : random.Next(12) == 0 ? Pick(random, Pick(random, Values)) : Pick(random, Values[kind]))];
            FeelValue[] values = [.. given.Select(text => FeelRun.Evaluate(text).Value)];
            (List<int> hits, List<string> warnings) = Tried(cells, values, isFirst: policy == "FIRST");
            ModelAnswer answer = model.Decide("D", FeelRun.Of([.. values.Select((value, i) => ($"i{i}", value))]), FeelRun.Moment);

            string expected = Expected(policy, [.. hits.Select(hit => outputs[hit])]);
            string told = $"{expected} or {answer.Value}: {policy} of {string.Join(" ; ", given)}: {string.Join(" | ", cells.Select(rule => string.Join(" ; ", rule)))}";
            Assert.True(expected == answer.Value.ToString(), told);
            Assert.Equal(hits.Select(static hit => hit + 1), answer.Steps[^1].Hits[0].Rules);
            Assert.Equal(warnings.Take(100), answer.Warnings.Select(static warning => warning.Message).Take(warnings.Count));
        }
    }

    /// <summary>A table of three thousand rules takes the steps of as many, which are looked at every 1,024, so that a budget ends it where it ended before.</summary>
    [Theory]
    [InlineData(2900, "1")]
    [InlineData(2000, "null")]
    public void An_index_spends_what_trying_each_rule_spends(int steps, string expected)
    {
        DecisionModel model = Model("UNIQUE", [.. Enumerable.Range(0, 3000).Select(i => new[] { i.ToString(CultureInfo.InvariantCulture) })], [.. Enumerable.Repeat(1, 3000)]);

        Assert.Equal(expected, model.Decide("D", FeelRun.Of(("i0", FeelRun.Evaluate("2999").Value)), FeelRun.Moment, new FeelLimits { Steps = steps }).Value.ToString());
    }

    private static (List<int> Hits, List<string> Warnings) Tried(string[][] cells, FeelValue[] values, bool isFirst)
    {
        var hits = new List<int>();
        var warnings = new List<string>();
        for (int rule = 0; rule < cells.Length; rule++)
        {
            bool holds = true;
            for (int i = 0; i < values.Length && holds; i++)
            {
                string cell = cells[rule][i];
                string asked = cell == "-" ? "true" : cell.StartsWith("not(", StringComparison.Ordinal) ? $"not(x in ({cell[4..^1]}))" : cell == "? = null" ? "x = null" : $"x in ({cell})";
                FeelResult result = FeelRun.Evaluate(asked, ("x", values[i]));
                warnings.AddRange(result.Warnings.Select(static warning => warning.Message));
                holds = result.Value.ToString() == "true";
            }

            if (holds)
            {
                hits.Add(rule);
                if (isFirst)
                {
                    break;
                }
            }
        }

        return (hits, warnings);
    }

    /// <summary>The answer by the standard's words; outputs are 0 to 5, the greatest the most important.</summary>
    private static string Expected(string policy, int[] outputs) => policy switch
    {
        "COLLECT COUNT" => outputs.Length.ToString(CultureInfo.InvariantCulture),
        _ when outputs.Length == 0 => "null",
        "UNIQUE" => outputs.Length == 1 ? One(outputs[0]) : "null",
        "ANY" => outputs.Distinct().Count() == 1 ? One(outputs[0]) : "null",
        "FIRST" => One(outputs[0]),
        "PRIORITY" or "COLLECT MAX" => One(outputs.Max()),
        "COLLECT MIN" => One(outputs.Min()),
        "COLLECT SUM" => One(outputs.Sum()),
        "OUTPUT ORDER" => List(outputs.OrderDescending()),
        _ => List(outputs),
    };

    private static string One(int output) => output.ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<int> outputs) => $"[{string.Join(", ", outputs.Select(One))}]";

    private static string Cell(Random random, string[] values)
    {
        string Value() => Pick(random, values);
        string Test() => random.Next(9) switch
        {
            0 => $"< {Value()}",
            1 => $"<= {Value()}",
            2 => $"> {Value()}",
            3 => $">= {Value()}",
            4 => $"{Pick(random, ["[", "("])}{Value()}..{Value()}{Pick(random, ["]", ")"])}",
            5 => $"= {Value()}",
            6 => $"!= {Value()}",
            _ => Value(),
        };
        return random.Next(12) switch
        {
            0 or 1 => "-",
            2 => $"not({Test()})",
            3 => $"{Test()}, {Test()}",
            4 => $"not({Test()}, {Test()})",
            5 when random.Next(8) == 0 => "null",
            6 when random.Next(8) == 0 => "? = null",
            _ => Test(),
        };
    }

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];

    private static DecisionModel Model(string policy, string[][] cells, int[] outputs)
    {
        string[] words = policy.Split(' ');
        string aggregation = words is ["COLLECT", var of] ? $" aggregation=\"{of}\"" : "";
        string hitPolicy = words[0] == "COLLECT" ? "COLLECT" : policy;
        int inputs = cells[0].Length;
        string Each(Func<int, string> write) => string.Concat(Enumerable.Range(0, inputs).Select(write));
        return DecisionModel.Parse($"""
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
              {Each(i => $"<inputData id=\"a{i}\" name=\"i{i}\"><variable name=\"i{i}\"/></inputData>")}
              <decision id="d" name="D"><variable name="D"/>{Each(i => $"<informationRequirement><requiredInput href=\"#a{i}\"/></informationRequirement>")}
                <decisionTable hitPolicy="{hitPolicy}"{aggregation}>
                  {Each(i => $"<input><inputExpression><text>i{i}</text></inputExpression></input>")}
                  <output><outputValues><text>5, 4, 3, 2, 1, 0</text></outputValues></output>
                  {string.Concat(cells.Select((rule, at) => $"<rule>{string.Concat(rule.Select(cell => $"<inputEntry><text>{SecurityElement.Escape(cell)}</text></inputEntry>"))}<outputEntry><text>{outputs[at]}</text></outputEntry></rule>"))}
                </decisionTable>
              </decision>
            </definitions>
            """);
    }
}
