using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Improvement;

/// <summary>Checks the rules of improvements.</summary>
internal sealed class ActionChecks(Codes calendars, FindingList findings)
{
    public const int MostDays = 366;

    public void Check(Located<ActionRules> rules)
    {
        LocatedList<ActionCause> causes = rules.Each(r => r.Causes);
        Codes.Of($"cause", causes, cause => cause.Code, findings);
        calendars.Check(rules.Value.Calendar, rules.At(r => r.Calendar));
        if (causes.IsComplete && rules.Value.Causes.IsEmpty)
        {
            findings.Add(ImprovementFindings.Actions, causes.Place, null, $"Improvements have no kinds of causes.");
        }

        if (rules.Value.VerifyWithin is < 1 or > MostDays)
        {
            findings.Add(
                ImprovementFindings.Actions,
                rules.At(r => r.VerifyWithin),
                rules.Value.VerifyWithin.ToString(CultureInfo.InvariantCulture),
                $"Verification within {rules.Value.VerifyWithin} business days is not within 1 to {MostDays}.");
        }
    }
}
