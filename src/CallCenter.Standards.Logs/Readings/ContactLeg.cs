using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>
/// One leg of a contact: a stay in one queue or with one agent. A contact that was passed on has several. Figures of queues and agents are those of legs, figures of customers those of contacts:
/// of a call that waited twice, the customer waited for the sum.
/// </summary>
/// <param name="Contact">The identity of the contact.</param>
/// <param name="Number">The place of the leg in its contact, from 1.</param>
/// <param name="Record">The leg as if it were a contact by itself, so that any KPI can be taken over legs: arrival is when it entered the queue, or came to the agent.</param>
/// <param name="UnansweredRings">How often an agent was rung without answering; null where the source does not tell.</param>
public sealed record ContactLeg(string Contact, int Number, ContactRecord Record, int? UnansweredRings);
