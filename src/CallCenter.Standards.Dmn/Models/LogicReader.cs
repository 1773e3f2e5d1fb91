using System.Xml.Linq;

namespace CallCenter.Standards.Dmn;

/// <summary>Reads the logic of a document's elements, those that are required first, so that the names of their members are known to the others.</summary>
internal sealed class LogicReader(ModelDocument document, FindingList findings)
{
    private readonly XNamespace dmn = document.Root.Name.Namespace;
    private readonly HashSet<ModelElement> done = [];
    private readonly HashSet<ModelElement> open = [];

    public void Read()
    {
        foreach (ModelElement element in document.Elements)
        {
            element.Type = document.Find(element.Xml.Element(dmn + "variable")?.Attribute("typeRef")?.Value, element.Xml, element.Pointer, findings);
        }

        foreach (ModelElement element in document.Elements)
        {
            Read(element, 0);
        }
    }

    private void Read(ModelElement element, int depth)
    {
        if (element.Document != document || done.Contains(element))
        {
            return;
        }

        if (!open.Add(element) || depth > FeelLimits.Default.Calls)
        {
            findings.Add(ModelFindingRules.Cycle, element.Xml, element.Pointer, Excerpt.Of(element.Name), $"'{Excerpt.Of(element.Name)}' requires itself.");
            return;
        }

        foreach (Requirement requirement in element.Requirements)
        {
            if (requirement.Element != element || element is not KnowledgeElement)
            {
                Read(requirement.Element, depth + 1);
            }
        }

        open.Remove(element);
        done.Add(element);
        Logic(element);
    }

    private void Logic(ModelElement element)
    {
        var boxed = new BoxedReader(document, findings);
        switch (element)
        {
            case DecisionElement decision:
                XElement? logic = decision.Xml.Elements().FirstOrDefault(child => child.Name.Namespace == dmn && BoxedReader.IsExpression(child));
                decision.Logic = logic is null ? null : boxed.Read(logic, RequirementScope.NamesOf(decision), decision.Name);
                if (logic is null)
                {
                    findings.Add(ModelFindingRules.Empty, element.Xml, element.Pointer, null, $"'{Excerpt.Of(element.Name)}' has no logic.");
                }

                decision.Text = logic?.Name.LocalName == "literalExpression" ? logic.Element(dmn + "text")?.Value.Trim() ?? "" : "";
                break;
            case KnowledgeElement knowledge when knowledge.Xml.Element(dmn + "encapsulatedLogic") is { } encapsulated:
                FeelType result = knowledge.Type is KindType { Name: "function" } or FunctionType or ItemType { Base: FunctionType } ? FeelType.Any : knowledge.Type;
                knowledge.Logic = boxed.Function(encapsulated, Names.With(RequirementScope.NamesOf(knowledge), knowledge.Name), knowledge.Name, result);
                knowledge.Text = encapsulated.Element(dmn + "literalExpression")?.Element(dmn + "text")?.Value.Trim() ?? "";
                break;
            case KnowledgeElement:
                findings.Add(ModelFindingRules.Empty, element.Xml, element.Pointer, null, $"'{Excerpt.Of(element.Name)}' has no logic.");
                break;
        }
    }
}
