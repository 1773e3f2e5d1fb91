using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>What an item was judged.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Met">How much of it was met, 0 % to 100 %, to 28 digits; null where it did not apply or was not answered.</param>
/// <param name="Points">What it adds to the review's score, after all rules.</param>
/// <param name="Lost">What it could have added beyond that; what did not apply lost nothing.</param>
/// <param name="IsCriticalFailure">Whether it was missed though it must not be.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ItemScore(string Item, Percentage? Met, decimal Points, decimal Lost, bool IsCriticalFailure)
{
    /// <summary>Whether its points fell away because another item of its section or form, critical and missed, takes them all.</summary>
    public bool IsVoided { get; init; }
}
