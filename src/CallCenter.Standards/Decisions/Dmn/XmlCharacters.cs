using System.Globalization;
using System.Text;
using System.Xml;

namespace CallCenter.Standards.Decisions;

/// <summary>What XML has no characters for: most control characters, and halves of surrogate pairs.</summary>
internal static class XmlCharacters
{
    /// <summary>Whether XML can carry a text.</summary>
    public static bool AreIn(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]) && !IsPair(text, i++))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A text with blanks in place of what XML has no characters for.</summary>
    public static string OrBlanks(string text) => Replaced(text, static (kept, _) => kept.Append(' '));

    /// <summary>A text with <c>\uXXXX</c> in place of what XML has no characters for, and backslashes doubled, so that <see cref="Unescape"/> gives it back.</summary>
    public static string Escape(string text) =>
        Replaced(text.Replace("\\", "\\\\", StringComparison.Ordinal), static (kept, c) => kept.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"));

    /// <summary>The text that was escaped; backslashes that escape nothing stay.</summary>
    public static string Unescape(string text)
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
            else if (rest.Length >= 6 && rest.StartsWith("\\u") && int.TryParse(rest.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
            {
                plain.Append((char)code);
                i += 5;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private static string Replaced(string text, Action<StringBuilder, char> replace)
    {
        if (AreIn(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
            {
                kept.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
            else
            {
                replace(kept, text[i]);
            }
        }

        return kept.ToString();
    }

    private static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
}
