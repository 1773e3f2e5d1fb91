using System.Text.Json;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of card numbers as they may be shown.</summary>
internal static class MaskCases
{
    public static object Mask(JsonElement input) => CardMask.Of(input.Text("pan"), (int)input.NumberOr(CardMask.UsualIssuerDigits, "binlength"));

    /// <summary>What is stored is cut as what is shown.</summary>
    public static object Truncate(JsonElement input) => Mask(input);
}
