using System.Text.Json;

namespace CallCenter.Standards.Conformance;

/// <summary>
/// Cases of risk and quality from other tools and papers: <c>{ "cases": [ { "id", "area", "function", "input", "expected", "tolerance" } ] }</c>. A case of a function, table or status that is not known fails.
/// </summary>
public sealed class RiskAndQualitySuite : ISuite
{
    private static readonly Dictionary<(string Area, string Function), Func<JsonElement, object>> Functions = new()
    {
        [("risk-matrix", "MatrixLookup")] = MatrixCases.Nist,
        [("owasp", "MatrixLookup")] = MatrixCases.OwaspSeverity,
        [("owasp", "FactorMean")] = MatrixCases.OwaspFactors,
        [("owasp", "Band")] = MatrixCases.OwaspBand,
        [("owasp", "Overall")] = MatrixCases.OwaspOverall,
        [("classic", "SimpleRiskScore")] = MatrixCases.SimpleRisk,
        [("kyc", "WeightedRisk")] = MatrixCases.Weighted,
        [("matrix-axioms", "CoxPredicates")] = MatrixCases.Cox,
        [("residual", "CoverageResidual")] = ResidualCases.Coverage,
        [("residual", "ControlStatusIgnoresStaleEffectiveness")] = ResidualCases.Status,
        [("residual", "UncoveredThreatMustRemain")] = ResidualCases.Threats,
        [("quant", "Reject")] = QuantityCases.Reject,
        [("quant", "AnnualizedLossLognormal90")] = QuantityCases.AnnualLoss,
        [("fair", "Risk")] = QuantityCases.FairRisk,
        [("fair", "BetaPertMean")] = QuantityCases.PertMean,
        [("fair", "LossMagnitude")] = QuantityCases.LossMagnitude,
        [("basel", "BusinessIndicatorComponent")] = QuantityCases.BusinessIndicator,
        [("scorecard", "Reject")] = ScorecardCases.Reject,
        [("scorecard", "Psi")] = ScorecardCases.Stability,
        [("risk-scale", "SemiQuantitativeBand")] = MatrixCases.SemiQuantitative,
        [("agreement", "CohenKappa")] = AgreementCases.Cohen,
        [("agreement", "FleissKappa")] = AgreementCases.Fleiss,
        [("agreement", "KrippendorffAlpha")] = AgreementCases.Krippendorff,
        [("sampling", "WilsonInterval95")] = AgreementCases.Wilson,
        [("sampling", "FinitePopulationSample")] = AgreementCases.Sample,
        [("qa", "CategoryScore")] = ReviewCases.Category,
        [("qa", "MeanReviewScore")] = ReviewCases.MeanReview,
        [("qa", "WeightedScore")] = ReviewCases.Weighted,
        [("qa", "AnyFailedKill")] = ReviewCases.Fatal,
        [("qa", "RubricScore")] = ReviewCases.Rubric,
        [("masking", "MaskPan")] = MaskCases.Mask,
        [("masking", "TruncatePan")] = MaskCases.Truncate,
    };

    /// <inheritdoc/>
    public string Name => "risk-and-quality";

    /// <inheritdoc/>
    public IEnumerable<CaseResult> Run(IReadOnlyList<string> paths) => paths.SelectMany(Run);

    private static CaseResult[] Run(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        try
        {
            return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(Run)];
        }
        catch (Exception other) when (other is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"'{path}' is not of this suite's form: {other.Message}", other);
        }
    }

    private static CaseResult Run(JsonElement element)
    {
        string id = element.GetProperty("id").GetString()!;
        (string area, string function) = (element.GetProperty("area").GetString()!, element.GetProperty("function").GetString()!);
        JsonElement expected = element.GetProperty("expected");
        if (!Functions.TryGetValue((area, function), out Func<JsonElement, object>? answer))
        {
            return new CaseResult(id, CaseOutcome.Failed, expected.GetRawText(), $"{area} {function} is not known");
        }

        double tolerance = element.TryGetProperty("tolerance", out JsonElement given) ? given.GetDouble() : 0;
        object got = Answer(answer, element.GetProperty("input"));
        return new CaseResult(id, CaseAnswer.Agree(expected, got, tolerance) ? CaseOutcome.Passed : CaseOutcome.Failed, expected.GetRawText(), CaseAnswer.Spell(got));
    }

    /// <summary>What a case asks in words that are not known is an answer too: a wrong one, with the reason.</summary>
    private static object Answer(Func<JsonElement, object> answer, JsonElement input)
    {
        try
        {
            return answer(input);
        }
        catch (Exception other) when (other is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException or OverflowException or DivideByZeroException)
        {
            return $"not understood: {other.Message}";
        }
    }
}
