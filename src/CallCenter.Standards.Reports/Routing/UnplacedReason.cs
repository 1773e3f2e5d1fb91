using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>Why a contact is given to nobody.</summary>
internal enum UnplacedKind
{
    /// <summary>Agents on duty could have served it, but none got free before the customer gave up.</summary>
    Busy,

    /// <summary>Agents could have served it, but none of them was on duty.</summary>
    OffDuty,

    /// <summary>No agent of the log meets all that it needs.</summary>
    NobodyCan,

    /// <summary>Its channel is not one that the standard knows.</summary>
    UnknownChannel,
}

/// <summary>Why a contact is given to nobody.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Lacking">What the agent that comes nearest lacks; null where some agent could.</param>
/// <param name="Required">What is required of it, such as <c>loans 3</c>; null where some agent could.</param>
internal readonly record struct UnplacedReason(UnplacedKind Kind, AssignmentRefusalReason? Lacking = null, string? Required = null)
{
    /// <summary>The reason that an explanation without a choice comes down to.</summary>
    public static UnplacedReason Of(AssignmentExplanation why)
    {
        (RefusedAgent Refused, AssignmentRefusal[] Lasting)[] agents = [.. why.Refused.Select(refused => (refused, refused.Refusals.Where(IsLasting).ToArray()))];
        if (agents.Any(agent => agent.Lasting.Length == 0 && agent.Refused.Agent.State != AgentState.Offline))
        {
            return new UnplacedReason(UnplacedKind.Busy);
        }

        (RefusedAgent Refused, AssignmentRefusal[] Lasting) nearest = agents.MinBy(agent => agent.Lasting.Length);
        return nearest.Lasting is [AssignmentRefusal first, ..]
            ? new UnplacedReason(UnplacedKind.NobodyCan, first.Reason, first.Required)
            : new UnplacedReason(UnplacedKind.OffDuty);
    }

    // What an agent lacks for good, not just at the moment.
    private static bool IsLasting(AssignmentRefusal refusal) => refusal.Reason is not (AssignmentRefusalReason.State or AssignmentRefusalReason.Capacity);
}
