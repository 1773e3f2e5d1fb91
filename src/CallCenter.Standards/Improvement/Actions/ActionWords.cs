using System.Collections.Immutable;

namespace CallCenter.Standards.Improvement;

/// <summary>What plans may name of the standard at hand.</summary>
/// <param name="Causes">The kinds of causes.</param>
/// <param name="Roles">The roles; empty where any will do.</param>
/// <param name="Indicators">The indicators of the model.</param>
internal sealed record ActionWords(ImmutableArray<string> Causes, ImmutableArray<string> Roles, ImmutableArray<string> Indicators)
{
    /// <summary>The words of a plan that the standard does not know, each with those that it does.</summary>
    public IEnumerable<(ActionRefusalReason Reason, string Word, ImmutableArray<string> Known)> Unknown(ActionPlan plan)
    {
        if (!Causes.Contains(plan.Cause))
        {
            yield return (ActionRefusalReason.UnknownCause, plan.Cause, Causes);
        }

        if (!Roles.IsEmpty && !Roles.Contains(plan.Owner))
        {
            yield return (ActionRefusalReason.UnknownOwner, plan.Owner, Roles);
        }

        if (plan.Indicator is { } indicator && !Indicators.Contains(indicator))
        {
            yield return (ActionRefusalReason.UnknownIndicator, indicator, Indicators);
        }
    }
}
