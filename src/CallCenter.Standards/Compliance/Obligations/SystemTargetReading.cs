using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Compliance;

/// <summary>How a measured value stands to a target of information systems.</summary>
/// <param name="Target">The target.</param>
/// <param name="Value">What was measured, in the target's unit.</param>
/// <param name="Before">The value that a change is held against; null for none.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SystemTargetReading(SystemTarget Target, decimal Value, decimal? Before) : IExplained
{
    /// <summary>The target.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public SystemTarget Target { get; init => field = Given.Value(value, nameof(Target)); } = Given.Value(Target);

    /// <summary>What is held to the bounds: the value, or the change against the earlier one as a ratio; null for a change from nothing, or from an unknown or negative value.</summary>
    public double? Figure => Exact?.ToDouble();

    /// <summary>Whether it is met, compared exactly: <see cref="KpiStatus.Met"/>, <see cref="KpiStatus.Missed"/> or <see cref="KpiStatus.NoData"/>.</summary>
    public KpiStatus Status => Exact is not { } exact ? KpiStatus.NoData
        : Target.Bounds().All(bound => bound.IsMetBy(exact)) ? KpiStatus.Met
        : KpiStatus.Missed;

    private Rational? Exact => !Target.IsChange ? Rational.Of(Value)
        : Before is not { } before || before <= 0 ? null
        : (Rational.Of(Value) - Rational.Of(before)) / Rational.Of(before);

    /// <summary>Whether the target is met and by which bound, in no language.</summary>
    public Explanation Explain() => ObligationSentences.Of(this);

    /// <summary>Whether the target is met and by which bound, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with its source.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
