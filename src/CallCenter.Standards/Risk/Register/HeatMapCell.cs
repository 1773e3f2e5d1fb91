using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>A cell of a heat map, and the risks that stand in it.</summary>
/// <param name="Likelihood">The level of likelihood.</param>
/// <param name="Impact">The level of impact.</param>
/// <param name="Level">The level of the cell.</param>
/// <param name="Inherent">The codes of the risks that stand here before controls, in the register's order.</param>
/// <param name="Residual">The codes of the risks that stand here after controls.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record HeatMapCell(ScaleLevel Likelihood, ScaleLevel Impact, ScaleLevel Level, ImmutableArray<string> Inherent, ImmutableArray<string> Residual)
{
    private readonly Listed<string> inherent = Inherent;
    private readonly Listed<string> residual = Residual;

    /// <summary>The codes of the risks that stand here before controls, in the register's order.</summary>
    public ImmutableArray<string> Inherent
    {
        get => inherent;
        init => inherent = value;
    }

    /// <summary>The codes of the risks that stand here after controls.</summary>
    public ImmutableArray<string> Residual
    {
        get => residual;
        init => residual = value;
    }
}
