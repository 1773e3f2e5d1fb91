using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>Why one contact went where it went.</summary>
/// <param name="Id">Its identity in the log.</param>
/// <param name="Triage">The tables of triage, with their reasons.</param>
/// <param name="Transfer">The department that its matter is for, with the reasons.</param>
/// <param name="WasTransferred">Whether the log says that it was transferred; null where it does not tell.</param>
/// <param name="AskedForPerson">Whether it asked for a person.</param>
/// <param name="LoggedAgent">The agent who answered it in the log; null where nobody did or the log does not tell.</param>
/// <param name="Moments">When it asked and, where it had to wait, when that ended; empty where it was never assigned.</param>
internal sealed record RoutingExplanation(
    string Id, TriageExplanation Triage, TransferDecision Transfer, bool? WasTransferred, bool AskedForPerson, string? LoggedAgent, ImmutableArray<AssignmentMoment> Moments);

/// <summary>A moment at which an agent was sought for a contact.</summary>
/// <param name="At">The moment.</param>
/// <param name="Waited">How long the customer had waited.</param>
/// <param name="Why">The choice, and every agent in its place or with its refusals.</param>
internal sealed record AssignmentMoment(Instant At, Duration Waited, AssignmentExplanation Why);
