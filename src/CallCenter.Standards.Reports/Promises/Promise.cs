using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Reports.Promises;

/// <summary>One promise of a contact or work order, with its clock where the log leaves it.</summary>
/// <param name="Id">The log's identity of the contact or order; null where the map names none.</param>
/// <param name="Policy">The policy that promises.</param>
/// <param name="Target">The promise.</param>
/// <param name="Clock">The clock.</param>
internal sealed record Promise(string? Id, ServiceLevelPolicy Policy, ServiceTarget Target, ClockReading Clock);
