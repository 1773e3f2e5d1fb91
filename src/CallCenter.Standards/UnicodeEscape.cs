using System.Globalization;
using System.Text;

namespace CallCenter.Standards;

/// <summary>Characters that something cannot carry or show, as <c>\uXXXX</c>.</summary>
internal static class UnicodeEscape
{
    private const int Length = 6;

    /// <summary>A text with backslashes doubled, and <c>\uXXXX</c> in place of some characters, so that <see cref="Undo"/> gives it back.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isEscaped">Whether the character of a place is one of them.</param>
    public static string Of(string text, Func<string, int, bool> isEscaped)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            _ = text[i] == '\\' ? escaped.Append("\\\\") : isEscaped(text, i) ? escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}") : escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>The text that was escaped; backslashes that escape nothing stay.</summary>
    public static string Undo(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            ReadOnlySpan<char> rest = text.AsSpan(i);
            if (rest.StartsWith("\\\\"))
            {
                plain.Append('\\');
                i++;
            }
            else if (rest.Length >= Length && rest.StartsWith("\\u") && ushort.TryParse(rest[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                plain.Append((char)unit);
                i += Length - 1;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
