using System.Xml;
using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads the decisions of a model, one by one.</summary>
internal static class DmnReader
{
    public static DmnModel Read(Func<XmlReaderSettings, XmlReader> create)
    {
        var findings = new FindingList();
        XElement? root = DmnXml.Open(create, findings);
        string? version = root?.Name.LocalName == "definitions" ? DmnVersion.Of(root.Name.NamespaceName) : null;
        if (root is not null && version is null)
        {
            findings.Add(TableFindings.DmnVersion, "", Excerpt.Of(root.Name.NamespaceName), $"The root is '{Excerpt.Of(root.Name.LocalName)}' of another namespace than those of DMN 1.2 to 1.5.");
        }

        if (version is null)
        {
            return new DmnModel("", "", [], findings.ToImmutable());
        }

        var decisions = new List<DmnDecision>();
        var types = new DmnTypes(root!);
        var variables = new DmnVariables(root!, types);
        foreach (XElement decision in root!.Elements(root.Name.Namespace + "decision"))
        {
            // One decision's errors leave the others readable.
            var own = new FindingList();
            if (new DecisionReader(types, variables, decision, own).Read() is { } read)
            {
                decisions.Add(read);
            }

            findings.AddAll(own.ToImmutable());
        }

        return new DmnModel(DmnExtension.ExactOr(root, root.Name(DmnNames.Attribute)) ?? "", version, [.. decisions], findings.ToImmutable());
    }
}
