using System.Globalization;
using System.Text.Unicode;

namespace CallCenter.Standards.Logs;

/// <summary>Whether the texts of JSON are Unicode: bytes that are no UTF-8 and halves of characters written as <c>\uD800</c> pass the parser, and fail where somebody reads the text.</summary>
internal static class JsonUnicode
{
    public static bool IsValid(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> left = json;
        for (int at = left.IndexOf((byte)'\\'); at >= 0; at = left.IndexOf((byte)'\\'))
        {
            left = left[at..];
            int code = CodeAt(left);
            bool isPair = char.IsHighSurrogate((char)code) && char.IsLowSurrogate((char)CodeAt(left[6..]));
            if (char.IsSurrogate((char)code) && !isPair)
            {
                return false;
            }

            left = left[Math.Min(left.Length, isPair ? 12 : 2)..];
        }

        return Utf8.IsValid(json);
    }

    /// <summary>The code that a sequence such as <c>\u4E00</c> stands for; 0 where it is another, or none.</summary>
    private static int CodeAt(ReadOnlySpan<byte> text) =>
        text.Length >= 6 && text.StartsWith("\\u"u8) && int.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) ? code : 0;
}
