using System.Text.Json;

namespace CallCenter.Standards.Conformance;

/// <summary>
/// Cases of risk and quality from other tools and papers: <c>{ "cases": [ { "id", "area", "function", "input", "expected", "tolerance" } ] }</c>. A case of a function, table or status that is not known fails.
/// </summary>
public sealed class RiskAndQualitySuite : ISuite
{
    /// <summary>What answers cases of an area, by the names that cases give it.</summary>
    private static readonly (string Area, Func<JsonElement, object> Answer, string[] Names)[] Named =
    [
        ("risk-matrix", MatrixCases.Nist, ["MatrixLookup"]),
        ("owasp", MatrixCases.OwaspSeverity, ["MatrixLookup"]),
        ("owasp", MatrixCases.OwaspFactors, ["FactorMean"]),
        ("owasp", MatrixCases.OwaspBand, ["Band"]),
        ("owasp", MatrixCases.OwaspOverall, ["Overall"]),
        ("classic", MatrixCases.SimpleRisk, ["SimpleRiskScore"]),
        ("kyc", MatrixCases.Weighted, ["WeightedRisk"]),
        ("matrix-axioms", MatrixCases.Cox, ["CoxPredicates"]),
        ("residual", ResidualCases.Coverage, ["CoverageResidual"]),
        ("residual", ResidualCases.Status, ["ControlStatusIgnoresStaleEffectiveness"]),
        ("residual", ResidualCases.Threats, ["UncoveredThreatMustRemain"]),
        ("quant", QuantityCases.Reject, ["Reject"]),
        ("quant", QuantityCases.AnnualLoss, ["AnnualizedLossLognormal90", "AnnualizedLoss", "AnnualLossLognormal90"]),
        ("fair", QuantityCases.FairRisk, ["Risk"]),
        ("fair", QuantityCases.PertMean, ["BetaPertMean"]),
        ("fair", QuantityCases.LossMagnitude, ["LossMagnitude"]),
        ("basel", QuantityCases.BusinessIndicator, ["BusinessIndicatorComponent", "BIC"]),
        ("scorecard", ScorecardCases.Reject, ["Reject"]),
        ("scorecard", ScorecardCases.Stability, ["Psi"]),
        ("risk-scale", MatrixCases.SemiQuantitative, ["SemiQuantitativeBand", "SemiQuantitative", "Band"]),
        ("agreement", AgreementCases.Cohen, ["CohenKappa"]),
        ("agreement", AgreementCases.Fleiss, ["FleissKappa"]),
        ("agreement", AgreementCases.Krippendorff, ["KrippendorffAlpha"]),
        ("sampling", AgreementCases.Wilson, ["WilsonInterval95"]),
        ("sampling", AgreementCases.Sample, ["FinitePopulationSample", "SampleSize"]),
        ("qa", ReviewCases.Category, ["CategoryScore"]),
        ("qa", ReviewCases.MeanReview, ["MeanReviewScore"]),
        ("qa", ReviewCases.Weighted, ["WeightedScore"]),
        ("qa", ReviewCases.Fatal, ["AnyFailedKill"]),
        ("qa", ReviewCases.Rubric, ["RubricScore"]),
        ("masking", MaskCases.Mask, ["MaskPan"]),
        ("masking", MaskCases.Truncate, ["TruncatePan"]),
        ("quant", QuantityCases.MostLikelyLoss, ["AnnualizedLossPert", "PertAnnualizedLoss", "PertLoss", "AnnualLossPert"]),
        ("quant", QuantityCases.PertLoss, ["PertAnnualLoss"]),
        ("quant", QuantityCases.LognormalMean, ["LognormalMean90", "LognormalMean", "LognormalMeanFrom90", "MeanFromLognormal90", "LognormalMagnitudeMean"]),
        ("fair", QuantityCases.ThreatFrequency, ["ThreatEventFrequency", "TEF", "ThreatFrequency"]),
        ("fair", QuantityCases.Vulnerability, ["Vulnerability", "VulnerabilityStepAverage", "StepAverage"]),
        ("fair", QuantityCases.LossFrequency, ["LossEventFrequency", "LEF", "LossFrequency"]),
        ("fair", QuantityCases.PertLoss, ["AnnualLoss"]),
        ("fair", QuantityCases.PertMean, ["PertMean"]),
        ("basel", QuantityCases.LossComponent, ["LossComponent", "LC"]),
        ("basel", QuantityCases.LossMultiplier, ["InternalLossMultiplier", "ILM"]),
        ("basel", QuantityCases.Capital, ["OperationalRiskCapital", "ORC", "Capital"]),
        ("scorecard", ScorecardCases.OddsScale, ["PdoScaling", "PdoOdds", "PdoOddsScaling", "OddsScaling", "ScorePdo", "PdoScale"]),
        ("scorecard", ScorecardCases.Spread, ["MinMaxScaling", "MinMax", "MinMaxScale"]),
        ("sampling", AgreementCases.Wilson, ["WilsonInterval"]),
        ("sampling", AgreementCases.Stratified, ["StratifiedMean"]),
    ];

    /// <summary>By area and name, without case and separators.</summary>
    private static readonly Dictionary<(string Area, string Name), Func<JsonElement, object>> Functions = Named
        .SelectMany(one => one.Names.Select(name => ((CaseInput.Plain(one.Area), CaseInput.Plain(name)), one.Answer)))
        .ToDictionary(one => one.Item1, one => one.Answer);

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
        if (!Functions.TryGetValue((CaseInput.Plain(area), CaseInput.Plain(function)), out Func<JsonElement, object>? answer))
        {
            return new CaseResult(id, CaseOutcome.Failed, expected.GetRawText(), $"{area} {function} is not known");
        }

        object got = Answer(answer, element);
        double tolerance = element.TryGetProperty("tolerance", out JsonElement given) && given.ValueKind == JsonValueKind.Number ? given.GetDouble() : 0;
        return new CaseResult(id, CaseAnswer.Agree(expected, got, tolerance) ? CaseOutcome.Passed : CaseOutcome.Failed, expected.GetRawText(), CaseAnswer.Spell(got));
    }

    /// <summary>What a case asks in words that are not known is an answer too: a wrong one, with the reason. What the library refuses is an error, which a case may expect.</summary>
    private static object Answer(Func<JsonElement, object> answer, JsonElement element)
    {
        try
        {
            return answer(element.GetProperty("input"));
        }
        catch (ArgumentException refused)
        {
            return new CaseRefusal(refused.Message);
        }
        catch (Exception other) when (other is not OutOfMemoryException)
        {
            return $"not understood: {other.Message}";
        }
    }
}
