using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;

namespace CallCenter.Standards.Book;

/// <summary>The quality of a team: its reviews that count, with the bounds that their number allows.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TeamQuality
{
    /// <summary>The team.</summary>
    public required string Team { get; init; }

    /// <summary>Its reviews.</summary>
    public required ReviewSummary Reviews { get; init; }

    /// <summary>The share of them that was passed, with Wilson's bounds at 95 %; null without a review.</summary>
    public ProportionInterval? Passed => Reviews.Reviews == 0 ? null : ProportionInterval.Wilson(Reviews.Passed, Reviews.Reviews);
}
