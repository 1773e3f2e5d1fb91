namespace CallCenter.Standards;

/// <summary>Codes of currencies by ISO 4217: three capital letters.</summary>
internal static class CurrencyCode
{
    private const int Length = 3;

    public static bool IsValid(string code) => code.Length == Length && code.All(char.IsAsciiLetterUpper);
}
