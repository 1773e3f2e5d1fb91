using NodaTime;

namespace CallCenter.Standards.Contacts;

/// <summary>Checks of a contact's facts.</summary>
internal static class ContactBounds
{
    public const decimal GreatestAmount = 1_000_000_000_000_000m;

    public static long? Hundredths(decimal? value) => value switch
    {
        < 0 or > GreatestAmount => throw Refused.Range(nameof(value), value, $"An amount is from 0 to 10^15."),
        { } amount when decimal.Round(amount, 2) != amount => throw Refused.Range(nameof(value), value, $"An amount has at most two decimals."),
        _ => (long?)(value * 100),
    };

    public static int? Within(int? value, int greatest) =>
        value < 0 || value > greatest ? throw Refused.Range(nameof(value), value, $"The value is from 0 to {greatest}.") : value;

    public static Duration? NotNegative(Duration? value) =>
        value < Duration.Zero ? throw Refused.Range(nameof(value), value, $"A time is not negative.") : value;
}
