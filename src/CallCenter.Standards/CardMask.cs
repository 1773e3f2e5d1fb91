namespace CallCenter.Standards;

/// <summary>
/// Payment card numbers as they may be shown: the issuer's digits at the front and the last four, the rest hidden (PCI DSS 4.0.1, requirement 3.4.1). One number is shown in one way only:
/// two ways of cutting it would together show more than either.
/// </summary>
public static class CardMask
{
    private const int Last = 4;
    private const int Shortest = 13;
    private const int Longest = 19;

    /// <summary>The issuer's digits that are shown unless others are given; of numbers with 16 digits and more an issuer may have 8.</summary>
    public const int UsualIssuerDigits = 6;

    /// <summary>The number with a <c>*</c> for each hidden digit.</summary>
    /// <param name="number">The number, 13 to 19 digits without separators.</param>
    /// <param name="issuerDigits">How many digits at the front are the issuer's and may be shown: 0 to 6, and up to 8 of a number with 16 digits or more.</param>
    /// <exception cref="ArgumentException">It is no such number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More digits would be shown than may be.</exception>
    public static string Of(string number, int issuerDigits = UsualIssuerDigits)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length is < Shortest or > Longest || !number.All(char.IsAsciiDigit))
        {
            throw new ArgumentException($"A card number has {Shortest} to {Longest} digits and nothing else.", nameof(number));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(issuerDigits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(issuerDigits, number.Length < 16 ? UsualIssuerDigits : 8);
        return string.Concat(number.AsSpan(0, issuerDigits), new string('*', number.Length - issuerDigits - Last), number.AsSpan(number.Length - Last));
    }
}
