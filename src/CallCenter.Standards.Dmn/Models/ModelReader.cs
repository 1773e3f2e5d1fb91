using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Dmn;

/// <summary>Reads documents into one model: imports first, then types, requirements and logic. Every error is a finding; what has none can still be evaluated.</summary>
internal sealed class ModelReader(FindingList findings)
{
    /// <summary>The most elements that one may require; what its logic names is looked for among all of them.</summary>
    public const int MostRequirements = 1_000;

    private readonly List<ModelDocument> read = [];

    /// <summary>The model of a document and the ones it imports; null where the document is none.</summary>
    public ModelDocument? Read(XElement? root, IReadOnlyList<XElement> imported)
    {
        if (root is null || Document(root) is not { } main)
        {
            return null;
        }

        ModelDocument[] others = [.. imported.Select(Document).OfType<ModelDocument>()];
        Link(main, others);
        foreach (ModelDocument document in read)
        {
            new TypeReader(document, findings).Read();
            Twice(document);
            Requirements(document);
        }

        foreach (ModelDocument document in read)
        {
            new LogicReader(document, findings).Read();
        }

        new ModelShapes(findings).Read(read);

        return main;
    }

    private ModelDocument? Document(XElement root)
    {
        string? version = root.Name.LocalName == "definitions" ? DmnVersion.Of(root.Name.NamespaceName) : null;
        if (version is null)
        {
            findings.Add(TableFindings.DmnVersion, "", Excerpt.Of(root.Name.NamespaceName), $"The root is '{Excerpt.Of(root.Name.LocalName)}' of another namespace than those of DMN 1.2 to 1.5.");
            return null;
        }

        return new ModelDocument(root, version);
    }

    /// <summary>Links a document with what it imports, and those with what they import; a document after the ones it needs.</summary>
    private void Link(ModelDocument main, ModelDocument[] others)
    {
        var open = new HashSet<ModelDocument>();
        Link(main);

        void Link(ModelDocument document)
        {
            if (!open.Add(document))
            {
                return;
            }

            foreach (XElement import in document.Root.Elements(document.Root.Name.Namespace + "import"))
            {
                string wanted = import.Attribute("namespace")?.Value.Trim() ?? "";
                string name = import.Name(DmnNames.Attribute) ?? "";
                bool isModel = DmnVersion.Of(import.Attribute("importType")?.Value.Trim() ?? "") is not null;
                if (isModel && others.FirstOrDefault(other => other.Namespace == wanted) is { } other)
                {
                    if (document.Imports.FirstOrDefault(known => known.Value == other) is { Value: not null } first)
                    {
                        findings.Add(ModelFindingRules.ImportTwice, import, "/import/" + JsonPointer.Escape(name), Excerpt.Of(wanted), $"'{Excerpt.Of(wanted)}' is imported as '{Excerpt.Of(first.Key)}' already; what is required of it is reached by that name.");
                    }

                    document.Imports.TryAdd(name, other);
                    document.Names.Members.Add(name);
                    Link(other);
                }
                else
                {
                    findings.Add(ModelFindingRules.Import, import, "/import/" + JsonPointer.Escape(name), Excerpt.Of(wanted), $"'{Excerpt.Of(wanted)}' is imported, but no such model is given.");
                }
            }

            read.Add(document);
        }
    }

    /// <summary>Elements whose name or id another one has: a requirement goes by the id, a caller by the name.</summary>
    private void Twice(ModelDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (ModelElement element in document.Elements.Where(element => element.Name.Length > 0 && !names.Add(element.Name)))
        {
            findings.Add(ModelFindingRules.Twice, element.Xml, element.Pointer, Excerpt.Of(element.Name), $"Two elements have the name '{Excerpt.Of(element.Name)}'; the first is the one meant.");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement child in document.Root.Elements().Where(child => child.Attribute("id")?.Value.Trim() is { Length: > 0 } id && !ids.Add(id)))
        {
            string id = Excerpt.Of(child.Attribute("id")!.Value.Trim());
            findings.Add(ModelFindingRules.Twice, child, "/" + JsonPointer.Escape(child.Name(DmnNames.Attribute) ?? child.Name.LocalName), id, $"Two elements have the id '{id}'; the first is the one meant.");
        }
    }

    private void Requirements(ModelDocument document)
    {
        foreach (ModelElement element in document.Elements)
        {
            document.Names.Members.Add(element.Name);
            XElement[] references = [.. element.Xml.Elements().Where(child => child.Name.LocalName is "informationRequirement" or "knowledgeRequirement").SelectMany(requirement => requirement.Elements())];
            if (references.Length > MostRequirements)
            {
                findings.Add(ModelFindingRules.Requirements, element.Xml, element.Pointer, Excerpt.Of(element.Name), $"'{Excerpt.Of(element.Name)}' requires {references.Length} elements; {MostRequirements} may be required.");
                references = references[..MostRequirements];
            }

            element.Requirements = [.. references.Select(reference => Resolve(element, reference)).OfType<Requirement>()];
            if (element is ServiceElement service)
            {
                service.Inputs = [.. References(service, "inputData"), .. References(service, "inputDecision")];
                service.Outputs = [.. References(service, "outputDecision")];
                service.Requirements = [.. service.Outputs, .. References(service, "encapsulatedDecision")];
            }
        }
    }

    private ImmutableArray<Requirement> References(ServiceElement service, string kind) =>
        [.. service.Xml.Elements(service.Xml.Name.Namespace + kind).Select(reference => Resolve(service, reference)).OfType<Requirement>()];

    private Requirement? Resolve(ModelElement from, XElement reference)
    {
        string href = reference.Attribute("href")?.Value.Trim() ?? "";
        int mark = href.LastIndexOf('#');
        string place = mark > 0 ? href[..mark] : "";
        string id = href[(mark + 1)..];
        if (place.Length == 0 || place == from.Document.Namespace)
        {
            if (from.Document.Find(id) is { } own)
            {
                return new Requirement(own, null);
            }
        }

        foreach ((string name, ModelDocument imported) in from.Document.Imports)
        {
            if ((place.Length == 0 || imported.Namespace == place) && imported.Find(id) is { } other)
            {
                return new Requirement(other, name);
            }
        }

        findings.Add(ModelFindingRules.Reference, reference, from.Pointer, Excerpt.Of(href), $"'{Excerpt.Of(from.Name)}' requires '{Excerpt.Of(href)}', which is not there.");
        return null;
    }
}
