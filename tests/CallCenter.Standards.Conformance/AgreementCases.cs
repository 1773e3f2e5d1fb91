using System.Text.Json;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of how far reviewers agree, and of how many contacts are to be looked at.</summary>
internal static class AgreementCases
{
    /// <summary>A table of counts; or two lists of scores beside <c>categories</c> and <c>weights</c>, numbers or words.</summary>
    public static object Cohen(JsonElement input)
    {
        KappaWeights weights = WeightsOf(input.Find("weights", "weight", "weighting"));
        CohenKappa kappa = input.ValueKind == JsonValueKind.Array ? CohenKappa.Of(Counts(input))
            : input.Find("table", "counts", "matrix") is { } table ? CohenKappa.Of(Counts(table), weights)
            : OfScores(input, weights);
        return new Dictionary<string, object>
        {
            ["score"] = kappa.Value!,
            ["kappa"] = kappa.Value!,
            ["se"] = kappa.StandardError!,
            ["standardError"] = kappa.StandardError!,
            ["observed"] = kappa.Observed,
            ["expected"] = kappa.Expected,
            ["n"] = kappa.Items,
        };
    }

    /// <summary>A table of counts, contacts by categories; or the categories that each reviewer put a contact in, as <c>ratings</c>.</summary>
    public static object Fleiss(JsonElement input)
    {
        var kappa = FleissKappa.Of(input.Find("ratings", "items", "subjects") is { } ratings ? CountsOf(ratings) : Counts(input.Find("table", "counts", "matrix") ?? input));
        return new Dictionary<string, object>
        {
            ["score"] = kappa.Value!,
            ["kappa"] = kappa.Value!,
            ["se"] = kappa.StandardErrorAtChance!,
            ["standardError"] = kappa.StandardErrorAtChance!,
            ["observed"] = kappa.Observed,
            ["expected"] = kappa.Expected,
        };
    }

    /// <summary>Scores of coders, null, <c>"*"</c> or <c>"nan"</c> where one is missing; words at the nominal level. Or <c>valueCounts</c>: how many coders gave each contact each value.</summary>
    public static object Krippendorff(JsonElement input)
    {
        MeasurementLevel level = input.Find("level", "levelofmeasurement", "metric") is { } named ? CaseInput.Word<MeasurementLevel>(named.GetString() ?? "") : MeasurementLevel.Nominal;
        JsonElement? coders = input.ValueKind == JsonValueKind.Array ? input : input.Find("coders", "reliabilitydata", "data", "ratings", "raters");
        decimal?[][] scores = coders is { } rows ? ScoresOf(rows, level) : ScoresOf(input.Member("valuecounts", "counts"), input.Find("valuedomain", "values", "domain"));
        return KrippendorffAlpha.Of(scores, level).Value!;
    }

    /// <summary>At 95 %, or at the confidence that the case gives.</summary>
    public static object Wilson(JsonElement input)
    {
        (long successes, long trials) = ((long)input.Number("x", "successes", "k", "count"), (long)input.Number("n", "trials", "nobs"));
        var interval = input.Find("confidence", "level") is { } confidence ? ProportionInterval.Wilson(successes, trials, Share(confidence))
            : input.Find("alpha") is { } alpha ? ProportionInterval.Wilson(successes, trials, Percentage.FromRatio(1 - alpha.GetDecimal()))
            : ProportionInterval.Wilson(successes, trials);
        return new object[] { interval.Low, interval.High };
    }

    /// <summary>As the printed table has it, or <c>rounding</c> up.</summary>
    public static object Sample(JsonElement input)
    {
        long population = (long)input.Number("n", "population", "populationsize");
        Percentage margin = Share(input.Member("d", "margin", "e", "marginoferror"));
        Percentage? share = input.Find("p", "share", "proportion") is { } given ? Share(given) : null;
        SampleSize size = input.Find("chi2", "chisquare", "x2") is { } square ? SampleSize.ByChiSquare(population, margin, square.GetDouble(), share)
            : input.Find("z") is { } z ? SampleSize.ByChiSquare(population, margin, z.GetDouble() * z.GetDouble(), share)
            : SampleSize.ForShare(population, margin, input.Find("confidence") is { } confidence ? Share(confidence) : Percentage.FromPercent(95), share);
        return input.Find("rounding", "round") is { ValueKind: JsonValueKind.String } rounding && CaseInput.Plain(rounding.GetString()!) is "up" or "ceil" or "ceiling" ? size.Needed : size.Nearest;
    }

    /// <summary>Strata with how many contacts there are and the scores of those reviewed.</summary>
    public static object Stratified(JsonElement input)
    {
        JsonElement strata = input.Find("strata") ?? input;
        var mean = StratifiedMean.Of([.. strata.EnumerateArray().Select((stratum, i) => new StratumScores(
            stratum.Find("stratum", "code", "name")?.GetString() ?? $"s{i}", (long)stratum.Number("population", "n", "size"), [.. stratum.Member("scores", "values", "sample").Numbers()]))]);
        return new Dictionary<string, object> { ["score"] = mean.Mean!, ["mean"] = mean.Mean!, ["se"] = mean.StandardError!, ["standardError"] = mean.StandardError! };
    }

    private static KappaWeights WeightsOf(JsonElement? given) => given?.ValueKind is null or JsonValueKind.Null ? KappaWeights.None : CaseInput.Plain(given.Value.GetString() ?? "") switch
    {
        "unweighted" or "none" or "" => KappaWeights.None,
        "equal" or "linear" => KappaWeights.Linear,
        "squared" or "quadratic" => KappaWeights.Quadratic,
        string other => CaseInput.Word<KappaWeights>(other),
    };

    private static CohenKappa OfScores(JsonElement input, KappaWeights weights)
    {
        string[][] scores = [.. input.EnumerateObject().Where(member => CaseInput.Plain(member.Name) is not ("weights" or "weight" or "weighting" or "categories" or "labels") && member.Value.ValueKind == JsonValueKind.Array).Select(member => Words(member.Value))];
        string[] categories = input.Find("categories", "labels") is { } list ? Words(list) : InOrder(scores.SelectMany(score => score));
        if (scores.Length != 2)
        {
            throw new FormatException($"There are {scores.Length} lists of scores, not two.");
        }

        int[][] positions = [.. scores.Select(score => score.Select(value => Array.IndexOf(categories, value)).ToArray())];
        return CohenKappa.Of(positions[0], positions[1], categories.Length, weights);
    }

    private static decimal?[][] ScoresOf(JsonElement rows, MeasurementLevel level)
    {
        string?[][] words = [.. rows.EnumerateArray().Select(coder => coder.EnumerateArray().Select(WordOf).ToArray())];
        if (level != MeasurementLevel.Nominal)
        {
            return [.. rows.EnumerateArray().Select(coder => coder.EnumerateArray().Select(score => WordOf(score) is null ? null : (decimal?)score.GetDecimal()).ToArray())];
        }

        string[] values = InOrder(words.SelectMany(coder => coder).OfType<string>());
        return [.. words.Select(coder => coder.Select(word => word is null ? null : (decimal?)Array.IndexOf(values, word)).ToArray())];
    }

    /// <summary>Coders who each gave one of the counted values: who it was does not matter.</summary>
    private static decimal?[][] ScoresOf(JsonElement counts, JsonElement? domain)
    {
        long[][] table = Counts(counts);
        decimal[] values = domain?.Numbers() ?? [.. Enumerable.Range(1, table[0].Length).Select(value => (decimal)value)];
        decimal[][] given = [.. table.Select(unit => unit.SelectMany((count, v) => Enumerable.Repeat(values[v], (int)count)).ToArray())];
        return [.. Enumerable.Range(0, Math.Max(1, given.Max(unit => unit.Length))).Select(coder => given.Select(unit => coder < unit.Length ? (decimal?)unit[coder] : null).ToArray())];
    }

    private static long[][] CountsOf(JsonElement ratings)
    {
        string[][] words = [.. ratings.EnumerateArray().Select(Words)];
        string[] categories = InOrder(words.SelectMany(item => item));
        return [.. words.Select(item => categories.Select(category => (long)item.Count(word => word == category)).ToArray())];
    }

    /// <summary>Numbers by size, words by letters.</summary>
    private static string[] InOrder(IEnumerable<string> words)
    {
        string[] all = [.. words.Distinct()];
        return Array.TrueForAll(all, word => decimal.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out _))
            ? [.. all.OrderBy(word => decimal.Parse(word, System.Globalization.CultureInfo.InvariantCulture))]
            : [.. all.Order(StringComparer.Ordinal)];
    }

    private static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(value => WordOf(value) ?? throw new FormatException("A score is missing."))];

    /// <summary>A score as it is spelled, numbers in one way; null where it is missing.</summary>
    private static string? WordOf(JsonElement score) => score.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => (score.GetDecimal() / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture),
        JsonValueKind.String => score.GetString() is "*" or "nan" or "NaN" or "" ? null : score.GetString(),
        _ => score.GetRawText(),
    };

    /// <summary>A share as a number, up to 1, or per cent.</summary>
    private static Percentage Share(JsonElement share) => share.ValueKind == JsonValueKind.String ? Percentage.Parse(share.GetString()!)
        : share.GetDecimal() is > 1 and <= 100 and var percent ? Percentage.FromPercent(percent) : Percentage.FromRatio(share.GetDecimal());

    private static long[][] Counts(JsonElement table) => [.. table.EnumerateArray().Select(row => row.EnumerateArray().Select(count => count.GetInt64()).ToArray())];
}
