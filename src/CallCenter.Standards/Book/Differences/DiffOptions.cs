using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>How much work the search for consequences may take.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DiffOptions
{
    /// <summary>The default options.</summary>
    public static DiffOptions Default { get; } = new();

    /// <summary>The work after which the search for a kind of consequence ends: a step for each pair of answers of two tables, each condition looked at and each box of facts; at least 0. An edit of a shipped table takes less than a tenth of the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long WorkLimit { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Work is at least 0."); } = 4_000_000;

    /// <summary>The most contacts that are shown as witnesses; at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int MostWitnesses { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A number of witnesses is at least 0."); } = 50;
}
