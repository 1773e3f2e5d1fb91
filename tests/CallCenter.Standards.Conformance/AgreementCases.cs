using System.Text.Json;
using CallCenter.Standards.Quality;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of how far reviewers agree, and of how many contacts are to be looked at.</summary>
internal static class AgreementCases
{
    /// <summary>A table of counts; or two lists of scores beside <c>categories</c> and <c>weights</c>.</summary>
    public static object Cohen(JsonElement input)
    {
        if (input.ValueKind == JsonValueKind.Array)
        {
            return Told(CohenKappa.Of(Counts(input)).Value);
        }

        KappaWeights weights = input.TryGetProperty("weights", out JsonElement given) && given.GetString() is { } name ? Enum.Parse<KappaWeights>(name, ignoreCase: true) : KappaWeights.None;
        if (input.TryGetProperty("table", out JsonElement table))
        {
            return Told(CohenKappa.Of(Counts(table), weights).Value);
        }

        decimal[][] scores = [.. input.EnumerateObject().Where(member => member.Name is not ("weights" or "categories") && member.Value.ValueKind == JsonValueKind.Array).Select(member => Numbers(member.Value))];
        decimal[] categories = input.TryGetProperty("categories", out JsonElement list) ? Numbers(list) : [.. scores.SelectMany(score => score).Distinct().Order()];
        int[][] positions = [.. scores.Select(score => score.Select(value => Array.IndexOf(categories, value)).ToArray())];
        return Told(CohenKappa.Of(positions[0], positions[1], categories.Length, weights).Value);
    }

    public static object Fleiss(JsonElement input) => Told(FleissKappa.Of(Counts(input.ValueKind == JsonValueKind.Array ? input : input.GetProperty("table"))).Value);

    public static object Krippendorff(JsonElement input)
    {
        decimal?[][] coders = [.. input.GetProperty("coders").EnumerateArray().Select(coder => coder.EnumerateArray().Select(score => score.ValueKind == JsonValueKind.Null ? null : (decimal?)score.GetDecimal()).ToArray())];
        return Told(KrippendorffAlpha.Of(coders, Enum.Parse<MeasurementLevel>(input.GetProperty("level").GetString()!, ignoreCase: true)).Value);
    }

    public static object Wilson(JsonElement input)
    {
        var interval = ProportionInterval.Wilson(input.GetProperty("x").GetInt64(), input.GetProperty("n").GetInt64());
        return new object[] { interval.Low, interval.High };
    }

    public static object Sample(JsonElement input) => SampleSize.ByChiSquare(
        input.GetProperty("N").GetInt64(),
        Percentage.FromRatio(input.GetProperty("d").GetDecimal()),
        input.GetProperty("chi2").GetDouble(),
        Percentage.FromRatio(input.GetProperty("p").GetDecimal())).Nearest;

    /// <summary>Nothing to be told is no number.</summary>
    private static object Told(double? value) => value ?? double.NaN;

    private static decimal[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDecimal())];

    private static long[][] Counts(JsonElement table) => [.. table.EnumerateArray().Select(row => row.EnumerateArray().Select(count => count.GetInt64()).ToArray())];
}
