using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Staffing;

/// <summary>How well days were forecast.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ForecastAccuracy : IExplained
{
    /// <summary>The days that were forecast.</summary>
    public required int Forecast { get; init; }

    /// <summary>The days that the method had too little history for.</summary>
    public int NotForecast { get; init; }

    /// <summary>The contacts that came on the days forecast.</summary>
    public required double Actual { get; init; }

    /// <summary>By how many contacts intervals were forecast wrongly, too many and too few added up.</summary>
    public required double AbsoluteError { get; init; }

    /// <summary>By how many contacts all was forecast too high; negative where too low.</summary>
    public required double SignedError { get; init; }

    /// <summary>The weighted absolute percentage error over intervals, as a ratio (WAPE): absolute error / actual; null where nothing came.</summary>
    public double? WeightedError => Actual > 0 ? AbsoluteError / Actual : null;

    /// <summary>The bias as a ratio: signed error / actual, above zero where too many were forecast; null where nothing came.</summary>
    public double? Bias => Actual > 0 ? SignedError / Actual : null;

    /// <summary>How well it was forecast, in no language.</summary>
    public Explanation Explain() => ForecastSentences.Of(this);

    /// <summary>How well it was forecast, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
