using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>The attributes for what DMN has no place for. Texts in them are escaped, since XML has no characters for some.</summary>
internal static class DmnExtension
{
    public static readonly XNamespace Namespace = DmnVersion.Extension;

    /// <summary>The code of a table or rule.</summary>
    public static readonly XName Code = Namespace + "code";

    /// <summary>The name of an input's field or of an output, where DMN's name is a label.</summary>
    public static readonly XName Field = Namespace + "field";

    /// <summary>A name, label or remark to the letter, where DMN's form of it is another.</summary>
    public static readonly XName Exact = Namespace + "exact";

    /// <summary>The zh-CN name of a table whose DMN name is the English one.</summary>
    public static readonly XName Chinese = Namespace + "zh-CN";

    /// <summary>The language of a name that is zh-CN only.</summary>
    public static readonly XName Language = Namespace + "lang";

    /// <summary>The type of an output that shares DMN's name for it with another one.</summary>
    public static readonly XName Type = Namespace + "type";

    private static readonly XName ProvenanceKind = Namespace + "provenance";
    private static readonly XName Citation = Namespace + "citation";
    private static readonly XName Parts = Namespace + "parts";

    /// <summary>A text of an element, or null where it has none.</summary>
    public static string? TextOf(XElement element, XName name) => element.Attribute(name)?.Value is { } escaped ? UnicodeEscape.Undo(escaped) : null;

    /// <summary>The attribute of a text.</summary>
    public static XAttribute Text(XName name, string text) => new(name, XmlCharacters.Escape(text));

    /// <summary>The attribute of a text, or of none, that DMN's own form does not give back; null where that does.</summary>
    public static XAttribute? ExactText(string? text, string? readBack) => text == readBack ? null : Text(Exact, text ?? "");

    /// <summary>A text to the letter, null for none: as DMN's own form gives it unless an attribute says otherwise.</summary>
    public static string? ExactOr(XElement element, string? readBack) => TextOf(element, Exact) is { } exact ? (exact.Length == 0 ? null : exact) : readBack;

    /// <summary>The name of a decision in both languages.</summary>
    public static LocalizedText NameOf(XElement decision, string name)
    {
        string exact = ExactOr(decision, name) is { } written && !string.IsNullOrWhiteSpace(written) ? written : "decision";
        return decision.Attribute(Language)?.Value == "zh-CN" ? new LocalizedText(exact, null) : new LocalizedText(TextOf(decision, Chinese), exact);
    }

    /// <summary>Where an element says it comes from, or null.</summary>
    public static Provenance? ProvenanceOf(XElement element) =>
        element.Attribute(ProvenanceKind)?.Value is { } code && EnumCodes<CallCenter.Standards.ProvenanceKind>.TryParse(code, out CallCenter.Standards.ProvenanceKind kind)
        && TextOf(element, Citation) is { } citation && !string.IsNullOrWhiteSpace(citation)
            ? new Provenance(kind, citation) { Parts = TextOf(element, Parts) is { } parts ? SourceText.PartsOf(parts) : [] }
            : null;

    /// <summary>The attributes of where something comes from; none for null.</summary>
    public static IEnumerable<XAttribute> Of(Provenance? provenance)
    {
        if (provenance is not null)
        {
            yield return new XAttribute(ProvenanceKind, EnumCodes<CallCenter.Standards.ProvenanceKind>.CodeOf(provenance.Kind));
            yield return Text(Citation, provenance.Citation);
            if (!provenance.Parts.IsEmpty)
            {
                yield return Text(Parts, SourceText.OfParts(provenance.Parts));
            }
        }
    }
}
