using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>What many cases say together, and how far a machine's scores are among it.</summary>
/// <param name="Summary">The summary of the results that count; <see cref="ReviewSummary.ToStaffRecord"/> feeds the KPI <c>quality-score</c>.</param>
/// <param name="Audit">How near the machine's scores are to people's.</param>
/// <param name="CountsAutomatic">Whether scores that only a machine gave are among the summary: the audit allows it.</param>
/// <param name="OpenAppeals">How many cases are left out until their appeals are decided.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewCasesSummary(ReviewSummary Summary, AutomaticAudit Audit, bool CountsAutomatic, long OpenAppeals);
