using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>What a matrix says of a likelihood and an impact.</summary>
/// <param name="Likelihood">The level of likelihood.</param>
/// <param name="Impact">The level of impact.</param>
/// <param name="Level">The level in their cell.</param>
/// <param name="Value">The value of the two by the matrix's rule, rounded once to 12 decimals, half to even.</param>
/// <param name="Band">The level whose interval holds the value; null where the levels have no intervals, or none holds it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskRating(ScaleLevel Likelihood, ScaleLevel Impact, ScaleLevel Level, decimal Value, ScaleLevel? Band);
