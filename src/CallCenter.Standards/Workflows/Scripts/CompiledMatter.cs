using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>A confidential matter with its condition read.</summary>
/// <param name="Definition">The matter.</param>
/// <param name="When">When it holds.</param>
internal sealed record CompiledMatter(ConfidentialMatter Definition, Condition When);
