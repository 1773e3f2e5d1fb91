using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Simulation;

/// <summary>Contacts of which the same is known: the standard is asked once where they go, since its answers are functions of what is known.</summary>
internal sealed class ContactKind
{
    public ContactKind(in Contact facts, RoutingEvaluator routing, bool isShared = true)
    {
        IsShared = isShared;
        Facts = facts;
        Triage = routing.Triage(in facts);
        Request = Triage.ToRequest(in facts);
        IsPassedOn = routing.Transfer(in facts).Outcome is TransferOutcome.PassedOn or TransferOutcome.NoRegionalCentre;
    }

    public Contact Facts { get; }

    public TriageDecision Triage { get; }

    /// <summary>What an agent must have; null where self-service settles it.</summary>
    public AssignmentRequest? Request { get; }

    /// <summary>Whether it belongs to another department, so that whoever answers passes it on.</summary>
    public bool IsPassedOn { get; }

    /// <summary>Whether many contacts are of it.</summary>
    public bool IsShared { get; }
}
