using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of frequency and severity, and of capital.</summary>
internal static class QuantityCases
{
    private const decimal Billion = 1_000_000_000m;

    public static object Reject(JsonElement input) => CaseAnswer.Refused(() => ModelOf(input));

    public static object AnnualLoss(JsonElement input) => ModelOf(input).ExpectedLoss;

    public static object FairRisk(JsonElement input) =>
        ModelOf(Frequency(input.GetProperty("lef").GetDecimal()), new FixedLoss(input.GetProperty("lm").GetDecimal())).ExpectedLoss;

    public static object PertMean(JsonElement input)
    {
        decimal shape = input.TryGetProperty("gamma", out JsonElement gamma) ? gamma.GetDecimal() : 4;
        var pert = new PertLoss(input.GetProperty("low").GetDecimal(), input.GetProperty("mode").GetDecimal(), input.GetProperty("high").GetDecimal(), shape);
        return ModelOf(new FixedFrequency(1), pert).ExpectedLoss;
    }

    /// <summary>Draws of parts, one array a part: the loss of each draw is the sum of its parts.</summary>
    public static object LossMagnitude(JsonElement input)
    {
        decimal[][] parts = [.. input.EnumerateArray().Select(part => part.EnumerateArray().Select(amount => amount.GetDecimal()).ToArray())];
        return Enumerable.Range(0, parts[0].Length)
            .Select(draw => (object)ModelOf(new FixedFrequency(1), new CompositeLoss([.. parts.Select(part => new FixedLoss(part[draw]))])).ExpectedLoss).ToArray();
    }

    public static object BusinessIndicator(JsonElement input) => OperationalRiskCapital.BusinessIndicatorComponent(input.GetProperty("biBn").GetDecimal() * Billion) / Billion;

    private static LossModel ModelOf(JsonElement input) => ModelOf(
        Frequency(input.GetProperty("frequency").GetDecimal()),
        LognormalByQuantiles.Between(input.GetProperty("low5").GetDecimal(), input.GetProperty("high95").GetDecimal()));

    /// <summary>A mean number of events; none at all is a fixed number.</summary>
    private static LossFrequency Frequency(decimal perYear) => perYear == 0 ? new FixedFrequency(0) : new PoissonFrequency(perYear);

    private static LossModel ModelOf(LossFrequency frequency, LossSeverity severity) =>
        LossModel.Compile([new RiskQuantity { Risk = "case", Frequency = frequency, Severity = severity, Provenance = new Provenance(ProvenanceKind.Assumption, "case") }]);
}
