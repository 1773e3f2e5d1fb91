using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of frequency and severity, and of capital.</summary>
internal static class QuantityCases
{
    private const decimal Billion = 1_000_000_000m;
    private static readonly string[] ThreatNames = ["tef", "threateventfrequency", "threatfrequency", "threats"];
    private static readonly string[] LossNames = ["lef", "losseventfrequency", "lossfrequency", "frequency"];
    private static readonly string[] LowNames = ["low5", "low", "lowloss", "minloss", "p5"];
    private static readonly string[] HighNames = ["high95", "high", "highloss", "maxloss", "p95"];

    public static object Reject(JsonElement input) => CaseAnswer.Refused(() => _ = input.Find("minfreq") is null ? ModelOf(input) : MostLikelyModel(input));

    public static object AnnualLoss(JsonElement input) => ModelOf(input).ExpectedLoss;

    /// <summary>The mean of a loss of which nine in ten lie between two amounts.</summary>
    public static object LognormalMean(JsonElement input) => ModelOf(new FixedFrequency(1), Ninety(input)).ExpectedLoss;

    /// <summary>riskquant's PERTLoss: the mean loss as often as is most likely; how wide the frequency spreads does not matter to it.</summary>
    public static object MostLikelyLoss(JsonElement input) => MostLikelyModel(input).ExpectedLoss;

    /// <summary>Frequencies and losses of draws, or one of each.</summary>
    public static object FairRisk(JsonElement input) => EachOf(input.Pair(LossNames, ["lm", "lossmagnitude", "magnitude"]), LossEvents.AnnualLoss);

    public static object ThreatFrequency(JsonElement input) =>
        EachOf(input.Pair(["c", "cf", "contactfrequency", "contacts"], ["a", "p", "poa", "probabilityofaction", "action"]), (contacts, share) => LossEvents.ThreatFrequency(contacts, Percentage.FromRatio(share)));

    /// <summary>Threat events and vulnerabilities; a vulnerability may come of capabilities and strengths.</summary>
    public static object LossFrequency(JsonElement input)
    {
        if (input.Find("v", "vuln", "vulnerability") is null && input.ValueKind == JsonValueKind.Object)
        {
            return LossEvents.LossFrequency(input.Number(ThreatNames), VulnerabilityOf(input));
        }

        return EachOf(input.Pair(ThreatNames, ["v", "vuln", "vulnerability"]), (threats, share) => LossEvents.LossFrequency(threats, Percentage.FromRatio(share)));
    }

    public static object Vulnerability(JsonElement input) => VulnerabilityOf(input).Ratio;

    public static object PertMean(JsonElement input) => ModelOf(new FixedFrequency(1), Pert(input)).ExpectedLoss;

    /// <summary>A frequency, and a loss by three estimates.</summary>
    public static object PertLoss(JsonElement input) => input.Find("minfreq") is not null ? MostLikelyLoss(input) : ModelOf(Frequency(input.Number(LossNames)), Pert(input)).ExpectedLoss;

    /// <summary>Draws of parts, one array a part: the loss of each draw is the sum of its parts.</summary>
    public static object LossMagnitude(JsonElement input)
    {
        decimal[][] parts = input.ValueKind == JsonValueKind.Array
            ? [.. input.EnumerateArray().Select(part => part.Numbers())]
            : [input.Member("pl", "primary", "primaryloss").Numbers(), input.Member("sl", "secondary", "secondaryloss").Numbers()];
        object[] sums = [.. Enumerable.Range(0, parts[0].Length).Select(draw => (object)ModelOf(new FixedFrequency(1), new CompositeLoss([.. parts.Select(part => new FixedLoss(part[draw]))])).ExpectedLoss)];
        return sums is [var only] && input.ValueKind != JsonValueKind.Array ? only : sums;
    }

    public static object BusinessIndicator(JsonElement input) => OperationalRiskCapital.BusinessIndicatorComponent(Amount(input, "bi", "businessindicator")) / Billion;

    public static object LossComponent(JsonElement input) => OperationalRiskCapital.LossComponent(Amount(input, "averageannualloss", "averageloss", "avgloss", "avgannualloss", "loss")) / Billion;

    /// <summary>By the loss component, or the losses that make it.</summary>
    public static object LossMultiplier(JsonElement input) => OperationalRiskCapital.InternalLossMultiplier(
        input.Find("lc", "lcbn", "losscomponent", "losscomponentbn") is null ? OperationalRiskCapital.LossComponent(Amount(input, "averageannualloss", "averageloss", "avgloss", "loss")) : Amount(input, "lc", "losscomponent"),
        input.Find("bic", "bicbn", "businessindicatorcomponent", "businessindicatorcomponentbn") is null
            ? OperationalRiskCapital.BusinessIndicatorComponent(Amount(input, "bi", "businessindicator"))
            : Amount(input, "bic", "businessindicatorcomponent"));

    public static object Capital(JsonElement input) =>
        OperationalRiskCapital.Capital(Amount(input, "bi", "businessindicator"), Amount(input, "averageannualloss", "averageloss", "avgloss", "loss")) / (double)Billion;

    /// <summary>An amount in billions.</summary>
    private static decimal Amount(JsonElement input, params string[] names) => input.Number([.. names.SelectMany(name => new[] { name + "bn", name })]) * Billion;

    /// <summary>Of each pair of draws; one figure of two numbers.</summary>
    private static object EachOf((JsonElement First, JsonElement Second) pair, Func<decimal, decimal, decimal> of)
    {
        (decimal[] first, decimal[] second) = (pair.First.Numbers(), pair.Second.Numbers());
        if (first.Length != second.Length)
        {
            throw new FormatException($"There are {first.Length} draws of one and {second.Length} of the other.");
        }

        object[] results = [.. first.Zip(second, (one, other) => (object)of(one, other))];
        return pair.First.ValueKind == JsonValueKind.Number ? results[0] : results;
    }

    private static Percentage VulnerabilityOf(JsonElement input)
    {
        (JsonElement capabilities, JsonElement strengths) = input.Pair(["tc", "threatcapability", "capability", "capabilities"], ["cs", "rs", "controlstrength", "resistancestrength", "strength", "strengths"]);
        return LossEvents.Vulnerability(capabilities.Numbers(), strengths.Numbers());
    }

    private static PertLoss Pert(JsonElement input) => new(
        input.Number("low", "min", "lowloss"), input.Number("mode", "mostlikely", "likely"), input.Number("high", "max", "highloss"), input.NumberOr(4, "gamma", "shape", "lambda", "kurtosis"));

    private static LognormalByQuantiles Ninety(JsonElement input) => LognormalByQuantiles.Between(input.Number(LowNames), input.Number(HighNames));

    private static LossModel ModelOf(JsonElement input) => ModelOf(Frequency(input.Number(LossNames)), Ninety(input));

    private static LossModel MostLikelyModel(JsonElement input)
    {
        // The frequency is three estimates too, so that the rules of those hold for it.
        var frequency = new PertLoss(input.Number("minfreq", "minfrequency"), input.Number("mostlikely", "modefreq", "mode", "mostlikelyfreq"), input.Number("maxfreq", "maxfrequency"));
        _ = ModelOf(new FixedFrequency(1), frequency);
        return ModelOf(Frequency(frequency.Mode), Ninety(input));
    }

    /// <summary>A mean number of events; none at all is a fixed number.</summary>
    private static LossFrequency Frequency(decimal perYear) => perYear == 0 ? new FixedFrequency(0) : new PoissonFrequency(perYear);

    private static LossModel ModelOf(LossFrequency frequency, LossSeverity severity) =>
        LossModel.Compile([new RiskQuantity { Risk = "case", Frequency = frequency, Severity = severity, Provenance = new Provenance(ProvenanceKind.Assumption, "case") }]);
}
