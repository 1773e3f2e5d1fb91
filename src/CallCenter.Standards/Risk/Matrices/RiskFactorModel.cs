using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>Data: a factor that is scored, and how much it counts.</summary>
/// <param name="Code">The code, kebab-case; unique in its model.</param>
/// <param name="Name">The display name.</param>
/// <param name="Weight">How much it counts among the others; positive.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskFactor(string Code, LocalizedText Name, decimal Weight = 1) : ICoded;

/// <summary>
/// Data: a likelihood or an impact as the weighted mean of scored factors, as in the OWASP risk rating methodology, whose weights are equal. The mean is a number of its scale's intervals.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskFactorModel : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code of the scale whose intervals hold the mean.</summary>
    public required string Scale { get; init; }

    /// <summary>The factors; at least one.</summary>
    public required ImmutableArray<RiskFactor> Factors { get; init; }

    /// <summary>Where the factors and weights come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The weighted mean of scores in the factors' order: <c>Σ weight · score / Σ weight</c>, exact, rounded once to 12 decimals, half to even.</summary>
    /// <exception cref="ArgumentException">There is not one score for each factor.</exception>
    public decimal Mean(params decimal[] scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Length != Factors.Length)
        {
            throw new ArgumentException($"Model '{Code}' has {Factors.Length} factors, and {scores.Length} scores are given.", nameof(scores));
        }

        Rational sum = Rational.Zero;
        Rational weights = Rational.Zero;
        for (int i = 0; i < scores.Length; i++)
        {
            Rational weight = Rational.Of(Factors[i].Weight);
            sum += weight * Rational.Of(scores[i]);
            weights += weight;
        }

        return (sum / weights).Round(RiskMatrix.Decimals);
    }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskFactorModel? other) => other is not null && MatrixForms.FactorModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
