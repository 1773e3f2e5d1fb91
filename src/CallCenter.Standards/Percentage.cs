using System.Globalization;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>
/// A ratio shown in hundredths: 0.8 is 80 %. Held exactly as a decimal; any sign and size is allowed, since
/// an improvement may exceed 100 % or be negative. The default value is 0 %.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct Percentage : IComparable<Percentage>
{
    private const decimal Greatest = decimal.MaxValue / 100;

    private Percentage(decimal ratio) => Ratio = ratio;

    /// <summary>The ratio: 0.8 for 80 %.</summary>
    public decimal Ratio { get; }

    /// <summary>The number of hundredths: 80 for 80 %.</summary>
    public decimal Percent => Ratio * 100m;

    /// <summary>The percentage of a ratio: 0.8 gives 80 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond ±7.9 × 10^26, so that its percent is no number.</exception>
    public static Percentage FromRatio(decimal ratio) => Math.Abs(ratio) <= Greatest ? new(ratio) : throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "The ratio is too great for a percentage.");

    /// <summary>The percentage of a number of hundredths: 80 gives 80 %.</summary>
    public static Percentage FromPercent(decimal percent) => new(percent / 100m);

    /// <summary>Reads <c>80 %</c> or <c>80%</c>, invariant culture.</summary>
    /// <exception cref="FormatException">The text is not a number followed by a percent sign.</exception>
    public static Percentage Parse(string text) =>
        TryParse(text, out Percentage percentage) ? percentage : throw new FormatException($"'{text}' is not a percentage such as '80 %'.");

    /// <summary>Reads <c>80 %</c> or <c>80%</c>, invariant culture; false where the text is not such a percentage.</summary>
    public static bool TryParse(string? text, out Percentage percentage)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.EndsWith("%", StringComparison.Ordinal)
            && decimal.TryParse(rest[..^1].TrimEnd(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent))
        {
            percentage = FromPercent(percent);
            return true;
        }

        percentage = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(Percentage other) => Ratio.CompareTo(other.Ratio);

    /// <summary>Whether the left ratio is smaller.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.Ratio < right.Ratio;

    /// <summary>Whether the left ratio is greater.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.Ratio > right.Ratio;

    /// <summary>Whether the left ratio is smaller or equal.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.Ratio <= right.Ratio;

    /// <summary>Whether the left ratio is greater or equal.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.Ratio >= right.Ratio;

    /// <summary>All digits, invariant culture: <c>80 %</c>; reads back with <see cref="Parse"/>.</summary>
    public override string ToString() => Percent.ToString("0.############################", CultureInfo.InvariantCulture) + " %";
}
