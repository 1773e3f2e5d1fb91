using System.Text.Json.Serialization;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// Which of the seven ways to state "x % within t" is meant: the codes are those of the KPIs of that name. They differ by how contacts count that hang up. In a model everybody enters the queue, so that the three that
/// end in <c>Queued</c> are as large as those without.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum NamedServiceLevel
{
    /// <summary>Answered in time, out of offered.</summary>
    ServiceLevel,

    /// <summary>Answered in time, out of answered.</summary>
    ServiceLevelAnswered,

    /// <summary>Answered in time, out of offered less those that hung up within the short-abandon limit.</summary>
    ServiceLevelExcludingShortAbandons,

    /// <summary>Answered or hung up in time, out of offered.</summary>
    ServiceLevelAbandonsMet,

    /// <summary>Answered in time, out of those that entered the queue.</summary>
    ServiceLevelQueued,

    /// <summary>Answered in time, out of those that entered the queue less those that hung up within the short-abandon limit.</summary>
    ServiceLevelExcludingShortAbandonsQueued,

    /// <summary>Answered or hung up in time, out of those that entered the queue.</summary>
    ServiceLevelAbandonsMetQueued,
}
