using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>Data: a value that is worth so many points; between two anchors points lie on a straight line, beyond the first and the last they stay.</summary>
/// <param name="Value">The value in the indicator's unit: a ratio for percent, seconds for time.</param>
/// <param name="Points">The points, 0 to 100.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScoreAnchor(decimal Value, decimal Points);
