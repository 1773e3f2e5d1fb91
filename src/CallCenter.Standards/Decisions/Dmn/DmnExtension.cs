using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>The attributes for what DMN has no place for.</summary>
internal static class DmnExtension
{
    public static readonly XNamespace Namespace = DmnVersion.Extension;

    /// <summary>The code of a table or rule.</summary>
    public static readonly XName Code = Namespace + "code";

    /// <summary>The name of an input's field or of an output, where DMN's name is a label.</summary>
    public static readonly XName Field = Namespace + "field";

    /// <summary>The zh-CN name of a table whose DMN name is the English one.</summary>
    public static readonly XName Chinese = Namespace + "zh-CN";

    /// <summary>The language of a name that is zh-CN only.</summary>
    public static readonly XName Language = Namespace + "lang";

    /// <summary>The type of an output that shares DMN's name for it with another one.</summary>
    public static readonly XName Type = Namespace + "type";

    private static readonly XName ProvenanceKind = Namespace + "provenance";
    private static readonly XName Citation = Namespace + "citation";

    /// <summary>The name of a decision in both languages.</summary>
    public static LocalizedText NameOf(XElement decision, string name)
    {
        string english = name.Length == 0 ? "decision" : name;
        return decision.Attribute(Language)?.Value == "zh-CN" ? new LocalizedText(english, null) : new LocalizedText(decision.Attribute(Chinese)?.Value, english);
    }

    /// <summary>Where an element says it comes from, or null.</summary>
    public static Provenance? ProvenanceOf(XElement element) =>
        element.Attribute(ProvenanceKind)?.Value is { } code && EnumCodes<CallCenter.Standards.ProvenanceKind>.TryParse(code, out CallCenter.Standards.ProvenanceKind kind)
        && element.Attribute(Citation)?.Value is { } citation && !string.IsNullOrWhiteSpace(citation)
            ? new Provenance(kind, citation)
            : null;

    /// <summary>The attributes of where something comes from; none for null.</summary>
    public static IEnumerable<XAttribute> Of(Provenance? provenance) => provenance is null
        ? []
        : [new XAttribute(ProvenanceKind, EnumCodes<CallCenter.Standards.ProvenanceKind>.CodeOf(provenance.Kind)), new XAttribute(Citation, provenance.Citation)];
}
