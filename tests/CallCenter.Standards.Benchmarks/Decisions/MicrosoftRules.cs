using System.Globalization;
using RulesEngine.Models;

namespace CallCenter.Standards.Benchmarks.Decisions;

/// <summary>The same rules in Microsoft RulesEngine: one expression a rule, every rule tried, the first success counts.</summary>
public sealed class MicrosoftRules
{
    private const string Workflow = "routing";

    private readonly RulesEngine.RulesEngine engine;

    /// <summary>Compiles the rules of three columns.</summary>
    public MicrosoftRules(RoutingRule[] rules) => engine = new RulesEngine.RulesEngine([new Workflow
    {
        WorkflowName = Workflow,
        Rules = [.. rules.Select((rule, i) => new Rule
        {
            RuleName = i.ToString(CultureInfo.InvariantCulture),
            Expression = FormattableString.Invariant(
                $"call.Topic == \"{rule.Topic}\" && call.Level >= {rule.LevelFrom} && call.Level <= {rule.LevelTo} && call.WaitSeconds < {rule.WaitTo}"),
        })],
    }]);

    /// <summary>The position of the first rule that succeeds, or −1.</summary>
    public int First(in Call call)
    {
        var input = new RuleParameter("call", new { call.Topic, call.Level, WaitSeconds = (long)call.Wait.TotalSeconds });
        List<RuleResultTree> results = engine.ExecuteAllRulesAsync(Workflow, input).AsTask().GetAwaiter().GetResult();
        RuleResultTree? first = results.Find(result => result.IsSuccess);
        return first is null ? -1 : int.Parse(first.Rule.RuleName, CultureInfo.InvariantCulture);
    }
}
