using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>A cell of a matrix by its ranks. The default value is the cell of the lowest likelihood and impact.</summary>
/// <param name="Likelihood">The row, 0 for the lowest likelihood.</param>
/// <param name="Impact">The column, 0 for the lowest impact.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct MatrixCell(int Likelihood, int Impact)
{
    /// <summary>Row and column, such as <c>(0, 2)</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({Likelihood}, {Impact})");
}
