using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>Why a review cannot be scored, and where.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Item">The item; null where it is not of one.</param>
/// <param name="Value">What was given; null where nothing was.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ReviewRefusal(ReviewFault Fault, string? Item, string? Value)
{
    /// <summary>What is wrong.</summary>
    public ReviewFault Fault { get; init => field = Given.Member(value); } = Given.Member(Fault);

    /// <summary>What was probably meant, of the items or forms that there are; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>The answers that the item has, of many the first and the last; null where the answer is not what is wrong.</summary>
    public string? Expected { get; init; }
}
