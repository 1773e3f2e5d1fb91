using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Dmn;

/// <summary>Reads what the elements of a model may be, those that are required first, and tells what can never have a value.</summary>
internal sealed class ModelShapes(FindingList findings)
{
    private readonly Dictionary<ModelElement, ValueShape> known = [];

    public void Read(IEnumerable<ModelDocument> documents)
    {
        foreach (ModelElement element in documents.SelectMany(document => document.Elements))
        {
            Of(element);
        }
    }

    private ValueShape Of(ModelElement element)
    {
        if (known.TryGetValue(element, out ValueShape? shape))
        {
            return shape;
        }

        // What leads back here, or too deep, may be anything.
        known[element] = ValueShape.Any;
        return RuntimeHelpers.TryEnsureSufficientExecutionStack() ? known[element] = Read(element) : ValueShape.Any;
    }

    private ValueShape Read(ModelElement element)
    {
        switch (element)
        {
            case DecisionElement { Logic: { } logic }:
                ShapeScope? scope = ScopeOf(element);
                return Noted(element, reader => reader.Fit(logic, logic.Shape(reader, scope), element.Type)).OrNull();
            case KnowledgeElement { Logic: { } function }:
                var self = new ShapeScope(ScopeOf(element), ValueShape.Any);
                return Noted(element, reader => function.Shape(reader, self));
            case ServiceElement service:
                foreach (Requirement requirement in service.Requirements)
                {
                    Of(requirement.Element);
                }

                ImmutableArray<FunctionParameter> parameters = [.. service.Inputs.Select(input => new FunctionParameter(input.Element.Name, input.Element.Type))];
                return ValueShape.OfFunction(new FunctionShape(parameters, ResultOf(service), IsStrict: false));
            default:
                return ValueShape.Of(element.Type);
        }
    }

    private ValueShape ResultOf(ServiceElement service) => service.Outputs is [{ } only]
        ? Of(only.Element).As(service.Type).OrNull()
        : ValueShape.OfContext(service.Outputs.DistinctBy(output => output.Element.Name).Select(output => new KeyValuePair<string, ValueShape>(output.Element.Name, Of(output.Element)))).OrNull();

    private ShapeScope? ScopeOf(ModelElement element)
    {
        ShapeScope? scope = null;
        foreach (ScopeLink link in element.Links)
        {
            scope = new ShapeScope(scope, link.IsImport
                ? ValueShape.OfContext(link.Given.Select(requirement => new KeyValuePair<string, ValueShape>(requirement.Element.Name, Of(requirement.Element))))
                : Of(link.Given[0].Element));
        }

        return scope;
    }

    private ValueShape Noted(ModelElement element, Func<ShapeReader, ValueShape> read)
    {
        var reader = new ShapeReader();
        ValueShape shape = read(reader);
        foreach (NeverNote note in reader.Notes)
        {
            FeelSource source = note.Place.Source;
            (int line, int column) = source.At(note.Place.Offset);
            string? value = source.Text.Length == 0 ? null : Excerpt.Of(source.Text.Trim());
            if (source.Text.Length == 0)
            {
                findings.Add(ModelFindingRules.Never, element.Xml, "/" + source.Name, value, note.Words);
            }
            else
            {
                findings.Add(ModelFindingRules.Never, note.Place, "/" + source.Name, value, $"Line {line}, column {column}: {note.Words}");
            }
        }

        return shape;
    }
}
