using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>Checks overdue ladders: their steps rise, and each tells somebody.</summary>
internal sealed class LadderChecks(ComplianceNames names, FindingList findings)
{
    /// <summary>How many steps a ladder has at most.</summary>
    public const int MostSteps = 20;

    /// <summary>After how many business days a step comes at most.</summary>
    public const int MostDays = 366;

    public void Check(Located<OverdueLadder> ladder)
    {
        names.Calendars.Check(ladder.Value.Calendar, ladder.At(l => l.Calendar));
        LocatedList<OverdueStep> steps = ladder.Each(l => l.Steps);
        if (steps.IsComplete && steps.Count is < 1 or > MostSteps)
        {
            findings.Add(ComplianceFindings.Ladder, ladder.At(l => l.Steps), steps.Count.ToString(CultureInfo.InvariantCulture), $"Ladder '{Excerpt.Of(ladder.Value.Code)}' has {steps.Count} steps.");
        }

        int before = 0;
        foreach (Located<OverdueStep> step in steps)
        {
            if (step.Value.AfterDays <= before || step.Value.AfterDays > MostDays)
            {
                findings.Add(ComplianceFindings.Ladder, step.At(s => s.AfterDays), step.Value.AfterDays.ToString(CultureInfo.InvariantCulture), $"A step of ladder '{Excerpt.Of(ladder.Value.Code)}' comes after {step.Value.AfterDays} business days, not after {before + 1} to {MostDays}.");
            }

            before = Math.Max(before, step.Value.AfterDays);
            if (step.Each(s => s.Tell) is { Count: 0, IsComplete: true } nobody)
            {
                findings.Add(ComplianceFindings.Ladder, nobody.Place, null, $"A step of ladder '{Excerpt.Of(ladder.Value.Code)}' tells nobody.");
            }

            names.Roles.CheckAll(step.Each(s => s.Tell));
        }
    }
}
