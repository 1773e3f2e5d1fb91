using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>
/// Data: how a likelihood and an impact make a value: <c>product · L · I + likelihood · L + impact · I</c>, or a table of values, cell by cell; and the whole stretched to a greatest value where one is
/// given. Weights are not negative, so that a value never falls where likelihood or impact rises.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskValueRule
{
    /// <summary>Likelihood × impact (D12.4).</summary>
    public static RiskValueRule LikelihoodTimesImpact { get; } = new() { Product = 1 };

    /// <summary>Likelihood + impact.</summary>
    public static RiskValueRule LikelihoodPlusImpact { get; } = new() { Likelihood = 1, Impact = 1 };

    /// <summary>The weight of likelihood × impact.</summary>
    public decimal Product { get; init; }

    /// <summary>The weight of the likelihood by itself.</summary>
    public decimal Likelihood { get; init; }

    /// <summary>The weight of the impact by itself.</summary>
    public decimal Impact { get; init; }

    /// <summary>The value of each cell in place of weights, rows as in the matrix; empty where weights are used.</summary>
    public ImmutableArray<ImmutableArray<decimal>> Table { get; init; } = [];

    /// <summary>What the greatest value of the matrix is stretched to, the others in proportion; positive, null for no stretching.</summary>
    public decimal? ScaledTo { get; init; }

    /// <summary>Whether both rules agree in every part.</summary>
    public bool Equals(RiskValueRule? other) =>
        other is not null && Product == other.Product && Likelihood == other.Likelihood && Impact == other.Impact && ScaledTo == other.ScaledTo
        && SameTable(other.Table);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Product, Likelihood, Impact, ScaledTo, Table.IsDefault ? 0 : Table.Length);

    /// <summary>The value of exact numbers by the weights, not stretched.</summary>
    internal Rational Weigh(Rational likelihood, Rational impact) =>
        (Rational.Of(Product) * likelihood * impact) + (Rational.Of(Likelihood) * likelihood) + (Rational.Of(Impact) * impact);

    private bool SameTable(ImmutableArray<ImmutableArray<decimal>> other)
    {
        bool isSame = Table.AsSpan().Length == other.AsSpan().Length;
        for (int row = 0; isSame && row < Table.AsSpan().Length; row++)
        {
            isSame = Table[row].AsSpan().SequenceEqual(other[row].AsSpan());
        }

        return isSame;
    }
}
