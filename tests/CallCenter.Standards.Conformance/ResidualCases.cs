using System.Text.Json;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of what controls leave of a risk.</summary>
internal static class ResidualCases
{
    private static readonly Provenance Source = new(ProvenanceKind.Assumption, "case");

    /// <summary>OpenRisk's residual-v1: the mean of the credits of controls that apply, of which at most 80 % count.</summary>
    private static readonly ResidualRule Covered = new() { Combination = ControlCombination.Mean, GreatestReduction = Percentage.FromPercent(80), Provenance = Source };

    private static readonly ResidualRule Independent = new() { Provenance = Source };

    public static object Coverage(JsonElement input) => Covered.Reduce(input.GetProperty("inherent").GetDecimal(), Credits(input.GetProperty("credits")));

    public static object Status(JsonElement input)
    {
        JsonElement control = input.GetProperty("control");
        var day = new LocalDate(2026, 1, 1);
        var assessment = new ControlAssessment
        {
            Control = "case",
            Status = CaseInput.Word<ControlStatus>(control.GetProperty("status").GetString() ?? ""),
            Effectiveness = Percentage.FromRatio(control.NumberOr(0, "effectiveness")),
            EvidenceOn = day,
        };
        return Independent.Reduce(input.GetProperty("inherent").GetDecimal(), Independent.CreditOf(assessment, day));
    }

    /// <summary>Each threat with its own controls; the greatest one left is the risk. Such a case asks in words: whether a threat without controls keeps its exposure.</summary>
    public static object Threats(JsonElement input)
    {
        decimal inherent = input.GetProperty("inherent").GetDecimal();
        JsonElement[] threats = [.. input.GetProperty("threats").EnumerateArray()];
        return Independent.Aggregate(inherent, [.. threats.Select(threat => Independent.Reduce(inherent, Credits(threat.GetProperty("controls"))))]);
    }

    private static Percentage?[] Credits(JsonElement credits) =>
        [.. credits.EnumerateArray().Select(credit => credit.ValueKind == JsonValueKind.Null ? null : (Percentage?)Percentage.FromRatio(credit.GetDecimal()))];
}
