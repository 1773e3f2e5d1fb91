using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>A value of an indicator.</summary>
/// <param name="Period">The first day of the period it was measured in.</param>
/// <param name="Value">The value in the indicator's unit; null where there is none.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct IndicatorValue(LocalDate Period, decimal? Value);

/// <summary>How an indicator stands.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum IndicatorStatus
{
    /// <summary>There is no value for the period; never green.</summary>
    Missing,

    /// <summary>Within the limits of amber.</summary>
    Green,

    /// <summary>Beyond the limits of amber; or beyond those of red, but not for enough periods.</summary>
    Amber,

    /// <summary>Beyond the limits of red for enough periods in a row.</summary>
    Red,
}

/// <summary>An indicator in a period.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The first day of the period.</param>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Status">How it stands.</param>
/// <param name="PreviousValue">The value of the last period before that has one; null for none.</param>
/// <param name="PeriodsBeyond">How many periods in a row, this one the last, were beyond the limits of red, or have not come back within them by the margin. A missing value neither counts nor ends the row.</param>
/// <param name="IsNewlyBreached">Whether it is red now, and was not when it last had a value.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record IndicatorReading(RiskIndicator Indicator, LocalDate Period, decimal? Value, IndicatorStatus Status, decimal? PreviousValue, int PeriodsBeyond, bool IsNewlyBreached) : IExplained
{
    /// <summary>How it stands.</summary>
    public IndicatorStatus Status { get; init => field = Given.Member(value); } = Given.Member(Status);

    /// <summary>Why: the value against its limits, how it moved, and how long it has been beyond them.</summary>
    public Explanation Explain() => IndicatorExplanation.Of(this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
