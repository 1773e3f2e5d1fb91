namespace CallCenter.Standards.Workflows.EventLogs.Conformance;

/// <summary>How a case compares with a workflow.</summary>
/// <param name="Case">The case.</param>
/// <param name="Alignment">The comparison; cases of one variant share it.</param>
public sealed record CaseConformance(LoggedCase Case, Alignment Alignment);
