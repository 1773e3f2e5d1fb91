using System.Text.Json;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of card numbers as they may be shown.</summary>
internal static class MaskCases
{
    public static object Mask(JsonElement input) => CardMask.Of(input.GetProperty("pan").GetString()!, input.TryGetProperty("binLength", out JsonElement digits) ? digits.GetInt32() : CardMask.UsualIssuerDigits);

    public static object Truncate(JsonElement input) => CardMask.Of(input.GetProperty("pan").GetString()!);
}
