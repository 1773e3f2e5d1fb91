using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>Items that belong together, such as those of one stage of a call (D8).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewSection : ICoded
{
    private readonly Listed<ReviewItem> items;

    /// <summary>The code, kebab-case, unique in the form.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its weight in the form, 0 to 1,000,000 with at most 6 decimals.</summary>
    public required decimal Weight { get; init; }

    /// <summary>What is judged; at least one item.</summary>
    public required ImmutableArray<ReviewItem> Items
    {
        get => items;
        init => items = value;
    }
}
