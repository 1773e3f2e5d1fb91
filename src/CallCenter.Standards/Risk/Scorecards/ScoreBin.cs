using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>Values of a characteristic that get the same points.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScoreBin
{
    /// <summary>The unary tests of the values, such as <c>&lt; 18</c>, <c>[PT1H..P1D)</c>, <c>phone, chat</c>, <c>true</c>; <c>null</c> is a missing value.</summary>
    public required string When { get; init; }

    /// <summary>The points, at most six decimals, up to 10^9 either way.</summary>
    public required decimal Points { get; init; }

    /// <summary>The wording of the reason; null where the characteristic's name serves.</summary>
    public LocalizedText? Reason { get; init; }
}
