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
            if (IsMissing(text, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A text with blanks in place of what XML has no characters for.</summary>
    public static string OrBlanks(string text)
    {
        if (AreIn(text))
        {
            return text;
        }

        var kept = new StringBuilder(text);
        for (int i = 0; i < text.Length; i++)
        {
            kept[i] = IsMissing(text, i) ? ' ' : text[i];
        }

        return kept.ToString();
    }

    /// <summary>A text in XML's characters, from which <see cref="UnicodeEscape.Undo"/> gives it back.</summary>
    public static string Escape(string text) => UnicodeEscape.Of(text, IsMissing);

    private static bool IsMissing(string text, int at) => !XmlConvert.IsXmlChar(text[at]) && !IsPair(text, at) && !(at > 0 && IsPair(text, at - 1));

    private static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
}
