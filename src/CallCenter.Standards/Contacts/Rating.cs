using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>A rating together with the scale it was given on. The default value is no rating: 0 is not on the scale of satisfaction.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct Rating
{
    /// <summary>A rating.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not on the scale, or there is no such scale.</exception>
    public Rating(RatingScale scale, int value)
    {
        Scale = scale;
        Value = Within(value, scale, nameof(value))!.Value;
    }

    /// <summary>What it says, and the scale.</summary>
    public RatingScale Scale { get; }

    /// <summary>The value, from the lowest of the scale to the highest.</summary>
    public int Value { get; }

    /// <summary>The value where the rating is on a scale; null where it is on another: an answer never lands in the field of another question.</summary>
    /// <param name="scale">The scale.</param>
    public int? On(RatingScale scale) => Given.Member(scale) == Scale && Value >= LowestOf(scale) ? Value : null;

    /// <summary>The lowest value of a scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scale.</exception>
    public static int LowestOf(RatingScale scale) => BoundsOf(scale).Lowest;

    /// <summary>The highest value of a scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scale.</exception>
    public static int HighestOf(RatingScale scale) => BoundsOf(scale).Highest;

    /// <summary>Whether a value is on a scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scale.</exception>
    public static bool IsOn(int value, RatingScale scale) => BoundsOf(scale) is var (lowest, highest) && value >= lowest && value <= highest;

    /// <summary>The scale and the value, such as <c>csat 5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{EnumCodes<RatingScale>.CodeOf(Scale)} {Value}");

    /// <summary>A value that is on the scale; null passes.</summary>
    internal static int? Within(int? value, RatingScale scale, [CallerMemberName] string name = "") =>
        value is { } given && !IsOn(given, scale) ? throw Refused.Range(name, value, $"The scale runs from {LowestOf(scale)} to {HighestOf(scale)}.") : value;

    private static (int Lowest, int Highest) BoundsOf(RatingScale scale) => scale switch
    {
        RatingScale.Csat or RatingScale.Attitude or RatingScale.TeamClimate => (1, 5),
        RatingScale.Nps => (0, 10),
        RatingScale.Ces => (1, 7),
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, "There is no such scale."),
    };
}
