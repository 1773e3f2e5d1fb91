using System.Text;

namespace CallCenter.Standards;

/// <summary>Texts in DOT, the language of Graphviz.</summary>
internal static class DotText
{
    /// <summary>A text in quotes. The quote and the backslash mean something there, and an ampersand may start an entity; control characters and other white space are blanks.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '&' => quoted.Append("&amp;"),
                _ => quoted.Append(char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
