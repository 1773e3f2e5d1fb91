using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace CallCenter.Standards.Reports.Html;

/// <summary>Builds well-formed markup; every text is encoded; characters that XML has no place for, and signs that turn the direction of writing, become U+FFFD; no line breaks between a figure and its sign or unit.</summary>
internal static partial class Markup
{
    /// <summary>An element; texts among the content are encoded, attributes, elements and sequences taken as they are, nulls left out.</summary>
    public static XElement Tag(string name, params object?[] content)
    {
        // An empty text keeps <td></td> from collapsing to <td />, which HTML reads as an open tag.
        return new XElement(name, "", content.Select(c => c is string text ? Unbroken(text) : c));
    }

    /// <summary>An element without an end tag in HTML.</summary>
    public static XElement Void(string name, params XAttribute[] attributes) => new(name, attributes);

    /// <summary>A text beside elements, as <see cref="Tag"/> encodes it.</summary>
    public static XText Text(string text) => new(Unbroken(text));

    public static XAttribute Attribute(string name, string value) => new(name, Clean(value));

    public static XAttribute Class(string names) => new("class", names);

    private static string Unbroken(string text) => Inside().Replace(Clean(text), "\u00A0");

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            if (pair)
            {
                clean.Append(text[i++]);
            }

            clean.Append(pair || (XmlConvert.IsXmlChar(text[i]) && !PlainText.IsTurn(text[i])) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }

    // Blanks within 80 %, 6 min 22 s, 3 days, ≥ 80, CNY 500.
    [GeneratedRegex(@"(?<=[0-9]) (?=(?:%|s|min|h|days?|weeks?|months?|years?|points?)(?![\p{L}\p{Nd}]))|(?<=[0-9] (?:h|min)) (?=[0-9]+ (?:min|s)(?![\p{L}\p{Nd}]))|(?<=[≥≤±]|(?<![^\s(])[<>]|\b[A-Z]{3}) (?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();
}
