using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>Tells where areas were not held to one another to the end: that nothing was found then shows nothing.</summary>
internal static class Unfinished
{
    /// <param name="budget">The work that the comparison had.</param>
    /// <param name="place">What was compared.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Tell(WorkBudget budget, Place place, FindingList findings)
    {
        if (budget.IsSpent)
        {
            findings.Add(RoutingFindings.AgreementUnfinished, place, null, $"There are more combinations of rules than are compared; a contradiction among the others would not be found.");
        }
    }
}
