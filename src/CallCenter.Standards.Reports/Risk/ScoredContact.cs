using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Reports.Risk;

/// <summary>A contact with its score on one card.</summary>
/// <param name="Id">The log's identity of the contact; null where the map names none.</param>
/// <param name="Card">The card.</param>
/// <param name="Score">The score with its reasons.</param>
internal sealed record ScoredContact(string? Id, CompiledScorecard Card, RiskScore Score);
