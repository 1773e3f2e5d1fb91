using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>That an item must not be missed.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CriticalRule
{
    /// <summary>Whom a failure harms.</summary>
    public required CriticalClass Class { get; init => field = Given.Member(value); }

    /// <summary>How far a failure reaches.</summary>
    public required CriticalEffect Effect { get; init => field = Given.Member(value); }

    /// <summary>Below how much of the item it is a failure, above 0 %; anything but the best answer where it is 100 %.</summary>
    public Percentage Below { get; init; } = Percentage.FromPercent(100);
}
