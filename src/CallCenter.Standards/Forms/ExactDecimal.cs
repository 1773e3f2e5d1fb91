using System.Globalization;

namespace CallCenter.Standards.Forms;

/// <summary>Reads numbers without rounding: a decimal silently drops digits it has no room for.</summary>
internal static class ExactDecimal
{
    /// <summary>One with as many zeros as a decimal holds: what is divided by it keeps its digits, and loses the zeros after them.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The number, where a decimal holds every digit of it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && HasDigitsOf(number, text);

    /// <summary>Whether a number that was read from a text kept all its digits, wherever the decimal point was moved to.</summary>
    public static bool HasDigitsOf(decimal number, ReadOnlySpan<char> text) =>
        Digits(text).SequenceEqual(Digits(number.ToString("E28", CultureInfo.InvariantCulture)));

    /// <summary>The same number without zeros after its last digit, and without the sign of a zero.</summary>
    public static decimal Shortest(decimal number) => number == 0 ? 0m : number.Scale == 0 ? number : number / One;

    /// <summary>The significant digits.</summary>
    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        int exponent = text.IndexOfAny('e', 'E');
        string mantissa = (exponent < 0 ? text : text[..exponent]).ToString();
        return mantissa.Replace(".", "", StringComparison.Ordinal).AsSpan().TrimStart("+-0 ").TrimEnd("0 ");
    }
}
