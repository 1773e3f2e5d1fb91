using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>What an improvement reached against its baseline and its target, and whether that is beyond chance.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActionEffect : IExplained
{
    /// <summary>The number or name by which the host knows the improvement.</summary>
    public required string Action { get; init; }

    /// <summary>The plan.</summary>
    public required ActionPlan Plan { get; init; }

    /// <summary>From the baseline to the result; its test is null where no counts are known, since the figures alone do not tell.</summary>
    public required FigureChange Change { get; init; }

    /// <summary>Whether the result is at the target or beyond it, in the direction from the baseline.</summary>
    public required bool IsReached { get; init; }

    /// <summary>Between which bounds the difference of two counted shares lies at 95 %; null where they are not known.</summary>
    public ShareDifference? Difference { get; init; }

    /// <summary>What it reached, and whether that is beyond chance, in no language.</summary>
    public Explanation Explain() => ActionSentences.Of(this);

    /// <summary>What it reached, and whether that is beyond chance, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with the test and the bounds.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
