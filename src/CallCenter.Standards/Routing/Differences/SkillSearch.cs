using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>Looks for contacts that need other skills: a rule of one table holds that asks for a level which no rule of the other that holds reaches.</summary>
internal sealed class SkillSearch(RouteTables before, RouteTables after, RouteSearch search)
{
    public void Run()
    {
        if (TableText.AreSame(before.Triage.Skills, after.Triage.Skills) && search.RiskCombinations().Count() == 2)
        {
            return;
        }

        foreach ((bool riskBefore, bool riskAfter) in search.RiskCombinations())
        {
            (Branch Before, Branch After)[] around = [.. search.RiskPairs(riskBefore, riskAfter)];
            List<(SkillLevel Skill, Condition When)> earlier = Rules(before.Triage, riskBefore);
            List<(SkillLevel Skill, Condition When)> later = Rules(after.Triage, riskAfter);
            Unmatched(earlier, later, around, isLater: false);
            Unmatched(later, earlier, around, isLater: true);
        }
    }

    private void Unmatched(List<(SkillLevel Skill, Condition When)> rules, List<(SkillLevel Skill, Condition When)> others, (Branch Before, Branch After)[] around, bool isLater)
    {
        foreach ((SkillLevel skill, Condition when) in around.Length == 0 ? [] : rules)
        {
            ImmutableArray<Condition> reaching = [.. others.Where(other => other.Skill.Skill == skill.Skill && other.Skill.Level >= skill.Level).Select(static other => other.When)];
            var asked = new Branch(isLater ? null : skill.ToString(), [when], isLater ? [] : reaching);
            var notAsked = new Branch(isLater ? skill.ToString() : null, [], isLater ? reaching : []);
            search.Show("skills", asked, notAsked, () => around);
        }
    }

    private static List<(SkillLevel Skill, Condition When)> Rules(CompiledTriage triage, bool isRisk)
    {
        var rules = new List<(SkillLevel, Condition)>();
        if (triage.Skills is { } table)
        {
            (int skill, int level) = (table.OutputIndex("skill"), table.OutputIndex("level"));
            for (int rule = 0; rule < table.Table.Rules.Length; rule++)
            {
                if (TableCases.RuleOf(table, rule).Given(RouteSearch.Known(isRisk)) is { } when)
                {
                    rules.Add((new SkillLevel(table.Outputs[skill].Cells[rule].Text!, (int)table.Outputs[level].Cells[rule].Number!.Value), when));
                }
            }
        }

        return rules;
    }
}
