using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>What the tables make of a contact, and what its agent must serve. Contacts that agree in it are told together, so that memory grows with the kinds of contacts.</summary>
internal readonly record struct RouteKey(
    string? Channel, string? Language, string? Queue, int? Priority, RequiredSkills Skills, bool IsDiverted, bool IsRisk, bool IsComplete, TransferOutcome Outcome, string? Department)
{
    public static RouteKey Of(in Contact contact, in TriageDecision triage, TransferDecision transfer) => new(
        contact.Channel, string.IsNullOrWhiteSpace(contact.Language) ? null : contact.Language, triage.Queue?.Code, triage.PriorityRank, triage.Skills, triage.IsDiverted, triage.IsRisk == true, triage.IsComplete,
        transfer.Outcome, transfer.Target?.Code);
}
