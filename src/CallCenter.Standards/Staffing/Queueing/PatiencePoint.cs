using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>A point of a curve of patience, such as Kaplan and Meier's estimate from a log gives.</summary>
/// <param name="Time">The time waited, positive.</param>
/// <param name="Outlasting">The share of customers whose patience outlasts it, above 0 and at most 1.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PatiencePoint(Duration Time, double Outlasting);
