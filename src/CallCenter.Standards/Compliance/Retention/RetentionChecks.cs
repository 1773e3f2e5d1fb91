using System.Globalization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Checks rules of retention.</summary>
internal sealed class RetentionChecks(FindingList findings)
{
    /// <summary>How many units a period has at most.</summary>
    public const int MostCount = 1_200;

    private static readonly LocalDate AnyDay = new(2001, 1, 1);

    public void Check(LocatedList<RetentionRule> rules)
    {
        Codes.Of($"rule of retention", rules, rule => rule.Code, findings);
        foreach (Located<RetentionRule> rule in rules)
        {
            Check(rule);
        }

        CheckLimits(rules);
    }

    private void Check(Located<RetentionRule> rule)
    {
        CheckCount(rule.Optional(r => r.AtLeast));
        CheckCount(rule.Optional(r => r.AtMost));
        LocatedList<string> records = rule.Each(r => r.Records);
        foreach (Located<string> record in records)
        {
            Codes.CheckForm(record.Value, record.Place, findings);
        }

        if (records is { Count: 0, IsComplete: true } || (rule.IsWhole && rule.Value is { AtLeast: null, AtMost: null }) || End(rule.Value.AtMost) < End(rule.Value.AtLeast))
        {
            findings.Add(ComplianceFindings.Retention, rule.Place, rule.Value.Code, $"Rule '{Excerpt.Of(rule.Value.Code)}' names no record or no period, or its longest period is shorter than its shortest.");
        }
    }

    private void CheckCount(Located<RetentionPeriod>? period)
    {
        if (period is { Value.Count: < 1 or > MostCount } given)
        {
            findings.Add(ComplianceFindings.Period, given.At(p => p.Count), given.Value.Count.ToString(CultureInfo.InvariantCulture), $"A period of {given.Value.Count} is not 1 to {MostCount}.");
        }
    }

    /// <summary>Tells limits that periods of other rules always go before, counted from the same day.</summary>
    private void CheckLimits(LocatedList<RetentionRule> rules)
    {
        var longest = new Dictionary<(string, RetentionTrigger), RetentionRule>();
        foreach (RetentionRule rule in rules.Select(static rule => rule.Value).Where(static rule => rule.AtLeast is { Count: >= 1 and <= MostCount }))
        {
            foreach (string record in rule.Records)
            {
                if (!longest.TryGetValue((record, rule.Trigger), out RetentionRule? known) || End(rule.AtLeast) > End(known.AtLeast))
                {
                    longest[(record, rule.Trigger)] = rule;
                }
            }
        }

        foreach (Located<RetentionRule> rule in rules.Where(static rule => rule.Value.AtMost is { Count: >= 1 and <= MostCount }))
        {
            if (rule.Value.Records.Select(record => longest.GetValueOrDefault((record, rule.Value.Trigger))).FirstOrDefault(other => End(other?.AtLeast) > End(rule.Value.AtMost)) is { } longer && longer.Code != rule.Value.Code)
            {
                findings.Add(ComplianceFindings.Overruled, rule.At(r => r.AtMost), rule.Value.Code, $"Rule '{Excerpt.Of(longer.Code)}' keeps the same records longer than rule '{Excerpt.Of(rule.Value.Code)}' allows; the longer goes before.");
            }
        }
    }

    private static LocalDate? End(RetentionPeriod? period) => period is { Count: >= 1 and <= MostCount } ? period.LastAfter(AnyDay) : null;
}
