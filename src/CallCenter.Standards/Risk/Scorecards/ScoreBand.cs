using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>A range of totals with one meaning, up to where the next band begins.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScoreBand : ICoded
{
    /// <summary>The code, kebab-case, unique in the card.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The least total in the band; null for the first, which reaches down without end.</summary>
    public decimal? From { get; init; }

    /// <summary>What to do with such a record; null where nothing special.</summary>
    public LocalizedText? Action { get; init; }

    /// <summary>Whether the operation is stopped at once, until risk control has answered (D3.3).</summary>
    public bool StopsOperation { get; init; }
}
