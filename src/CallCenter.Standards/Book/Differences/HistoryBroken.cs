using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>A KPI counts something else under the same code: its earlier figures are not comparable with those to come.</summary>
/// <param name="Kpi">The KPI's code.</param>
/// <param name="Name">The KPI's display name.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record HistoryBroken(string Kpi, LocalizedText Name) : Consequence
{
    /// <inheritdoc/>
    private protected override Explanation Told() => TargetSentences.Of(this);
}
