using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>A KPI counts something else under the same code, or in another currency: its earlier figures are not comparable with those to come.</summary>
/// <param name="Kpi">The KPI's code.</param>
/// <param name="Name">The KPI's display name.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record HistoryBroken(string Kpi, LocalizedText Name) : Consequence
{
    private readonly Listed<BookChange> because;

    /// <summary>The changes that it comes of, in the order of the difference: of the KPI itself, and of the measures and limits that it counts on; none where it comes of what other words mean.</summary>
    public ImmutableArray<BookChange> Because
    {
        get => because;
        init => because = value;
    }

    /// <inheritdoc/>
    private protected override Explanation Told() => TargetSentences.Of(this);
}
