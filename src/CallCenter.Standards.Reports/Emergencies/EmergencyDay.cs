using System.Collections.Immutable;
using CallCenter.Standards.Reports.Promises;

namespace CallCenter.Standards.Reports.Emergencies;

/// <summary>How the emergencies of a log were served: contacts that the log tells as emergencies by need or urgency.</summary>
/// <param name="Contacts">All that asked for a person.</param>
/// <param name="Unanswered">Those that nobody answered: who gave up, who was passed on by the queue, and who found all lines busy.</param>
/// <param name="Late">Those whose promise of an answer was breached, answered or not.</param>
/// <param name="Unserved">Those that nobody answered, or too late.</param>
/// <param name="Worst">The unserved ones that waited longest, the longest first.</param>
internal sealed record EmergencyDay(int Contacts, int Unanswered, int Late, int Unserved, ImmutableArray<Promise> Worst);
