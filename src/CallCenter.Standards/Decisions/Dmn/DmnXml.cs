using System.Xml;
using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// Opens XML that nobody vouches for: no document type, no entities, nothing fetched from anywhere, limits on size and depth. What breaks a limit is a finding.
/// </summary>
internal static class DmnXml
{
    /// <summary>The most characters of a document.</summary>
    public const int MaximumLength = 32 * 1024 * 1024;

    /// <summary>How deep elements may nest; a decision table needs eight levels.</summary>
    public const int MaximumDepth = 64;

    /// <summary>The most attributes of an element; DMN has ten or so.</summary>
    public const int MaximumAttributes = 256;

    /// <summary>The document that a reader of these settings gives, or null with a finding.</summary>
    public static XElement? Open(Func<XmlReaderSettings, XmlReader> create, FindingList findings)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumLength,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using XmlReader reader = create(settings);
            return Build(reader, findings);
        }
        catch (XmlException broken)
        {
            findings.Add(TableFindings.DmnXml, (broken.LineNumber, broken.LinePosition), null, $"this is no XML that can be read; document types and entities are not, nor more than {MaximumLength} characters");
            return null;
        }
    }

    /// <summary>Builds the elements with a stack of its own, so that no depth can overflow the runtime's.</summary>
    private static XElement? Build(XmlReader reader, FindingList findings)
    {
        XElement? root = null;
        XElement? at = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth >= MaximumDepth || reader.AttributeCount > MaximumAttributes)
                    {
                        (int line, int column) = reader is IXmlLineInfo place ? (place.LineNumber, place.LinePosition) : default;
                        (FindingRule rule, int most, FindingWords what) = reader.Depth >= MaximumDepth ? (FindingRules.TooDeep, MaximumDepth, FindingWords.Of($"levels")) : (TableFindings.DmnXml, MaximumAttributes, FindingWords.Of($"attributes of an element"));
                        findings.Add(rule, (line, column), null, $"more than {most} {what}");
                        return null;
                    }

                    XElement element = Element(reader);
                    root ??= element;
                    at?.Add(element);
                    at = reader.IsEmptyElement ? at : element;
                    break;
                case XmlNodeType.EndElement:
                    at = at!.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    at?.Add(new XText(reader.Value));
                    break;
            }
        }

        return root;
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        for (bool more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
            {
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }
}
