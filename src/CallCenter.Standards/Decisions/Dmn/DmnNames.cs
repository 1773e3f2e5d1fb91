using System.Text;
using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>DMN's names and the codes they become.</summary>
internal static class DmnNames
{
    public const string Attribute = "name";

    /// <summary>An attribute's value with runs of blanks as one; null where it is missing or blank.</summary>
    public static string? Name(this XElement element, string attribute) => Normal(element.Attribute(attribute)?.Value);

    /// <summary>A text with runs of blanks as one; null where it is missing or blank.</summary>
    public static string? Normal(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text without blanks around it; null where it is missing or blank.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A name as models can have it: in characters that XML has, runs of blanks as one; the fallback stands for what has none.</summary>
    public static string Shown(string name, string fallback) => Normal(XmlCharacters.OrBlanks(name)) ?? fallback;

    /// <summary>A code of a name: <c>RiskCategory</c> and <c>Risk Category</c> are <c>risk-category</c>; letters beyond a to z are dropped, and the fallback stands for what has none.</summary>
    public static string CodeOf(string name, string fallback)
    {
        var code = new StringBuilder();
        char before = '\0';
        foreach (char c in name)
        {
            bool isWord = char.IsAsciiLetterOrDigit(c);
            bool isStart = isWord && (!char.IsAsciiLetterOrDigit(before) || (char.IsAsciiLetterUpper(c) && !char.IsAsciiLetterUpper(before)));
            if (isStart && code.Length > 0)
            {
                code.Append('-');
            }

            if (isWord && (code.Length > 0 || char.IsAsciiLetter(c)))
            {
                code.Append(char.ToLowerInvariant(c));
            }

            before = c;
        }

        return code.Length > 0 ? code.ToString() : fallback;
    }

    /// <summary>A code as DMN writes its words: <c>rule-order</c> is <c>RULE ORDER</c>.</summary>
    public static string Capitals(string code) => code.ToUpperInvariant().Replace('-', ' ');
}
