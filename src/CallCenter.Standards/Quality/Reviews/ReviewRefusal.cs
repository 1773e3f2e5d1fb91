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
}
