using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// A document during one evaluation: the inputs it is given and the values it has found. A document that is imported twice is two instances, each with the inputs
/// given under its import's name.
/// </summary>
internal sealed class ModelInstance
{
    private readonly ModelDocument document;
    private readonly string? import;
    private readonly FeelContext inputs;
    private readonly ModelRun model;
    private readonly Dictionary<ModelElement, FeelValue> known = [];
    private readonly HashSet<ModelElement> open = [];
    private readonly Dictionary<string, ModelInstance> imported = new(StringComparer.Ordinal);

    public ModelInstance(ModelDocument document, string? import, FeelContext inputs, ModelRun model)
    {
        this.document = document;
        this.import = import;
        this.inputs = inputs;
        this.model = model;
    }

    /// <summary>The value of an element of this document; each is found once.</summary>
    public FeelValue Value(ModelElement element)
    {
        if (known.TryGetValue(element, out FeelValue? value))
        {
            return value;
        }

        if (!open.Add(element))
        {
            return model.Run.Fail(element.Place, $"'{Excerpt.Of(element.Name)}' requires itself.");
        }

        model.Run.Enter();
        value = element switch
        {
            InputElement input => input.Type.Coerce(model.Run, input.Place, Given(input)),
            DecisionElement decision => Decide(decision),
            KnowledgeElement knowledge => Function(knowledge),
            _ => new ServiceFunction((ServiceElement)element, this),
        };
        model.Run.Leave();
        open.Remove(element);
        known[element] = value;
        return value;
    }

    /// <summary>The value of what an element requires.</summary>
    public FeelValue Value(Requirement requirement) => (requirement.Import is null ? this : Imported(requirement.Import)).Value(requirement.Element);

    /// <summary>The value of a service: its outputs, with its inputs given.</summary>
    public FeelValue Serve(ServiceElement service, ReadOnlySpan<FeelValue> arguments)
    {
        var inside = new ModelInstance(document, import, new FeelContext([]), model);
        for (int i = 0; i < service.Inputs.Length; i++)
        {
            Requirement input = service.Inputs[i];
            ModelInstance owner = input.Import is null ? inside : inside.Imported(input.Import);
            owner.known[input.Element] = input.Element.Type.Coerce(model.Run, model.Run.Place, arguments[i]);
        }

        return service.Outputs.Length == 1
            ? service.Type.Coerce(model.Run, model.Run.Place, inside.Value(service.Outputs[0]))
            : model.Run.Context([.. service.Outputs.DistinctBy(output => output.Element.Name).Select(output => new KeyValuePair<string, FeelValue>(output.Element.Name, inside.Value(output)))]);
    }

    /// <summary>What an input is given; the inputs of an imported model are others than those of the same names here.</summary>
    private FeelValue Given(InputElement input) =>
        inputs.Find(input.Name) is { } value ? model.Run.Taken(input.Name, value)
        : import is null ? FeelValue.Null
        : model.Run.Fail(input.Place, $"'{Excerpt.Of(input.Name)}' of the import '{Excerpt.Of(import)}' is not given: values of an imported model are given in a context under the import's name.");

    private ModelInstance Imported(string name)
    {
        if (!imported.TryGetValue(name, out ModelInstance? instance))
        {
            FeelContext given = name.Length == 0 ? inputs : inputs.Find(name) as FeelContext ?? new FeelContext([]);
            imported.Add(name, instance = new ModelInstance(document.Imports[name], name.Length == 0 ? import : name, given, model));
        }

        return instance;
    }

    private FeelValue Decide(DecisionElement decision)
    {
        var given = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>(decision.Links.Length);
        Scope? scope = ScopeOf(decision, given);
        ImmutableArray<RuleHits> before = model.Run.TakeHits();
        FeelValue value = decision.Logic is null
            ? model.Run.Fail(decision.Place, $"The decision has no logic.")
            : decision.Type.Coerce(model.Run, decision.Place, decision.Logic.Evaluate(model.Run, scope));
        model.Add(new ModelStep(decision.Name, given.DrainToImmutable(), decision.Text, model.Run.TakeHits(), value));
        model.Run.Hits.AddRange(before);
        return value;
    }

    private FeelValue Function(KnowledgeElement knowledge)
    {
        var self = new Scope(ScopeOf(knowledge, null), FeelValue.Null);
        self.Value = knowledge.Logic?.Evaluate(model.Run, self) ?? FeelValue.Null;
        return self.Value;
    }

    /// <summary>The values in scope of an element; a function that requires itself is in scope further in.</summary>
    private Scope? ScopeOf(ModelElement element, ImmutableArray<KeyValuePair<string, FeelValue>>.Builder? given)
    {
        Scope? scope = null;
        foreach (ScopeLink link in element.Links)
        {
            FeelValue value = link.IsImport
                ? model.Run.Context([.. link.Given.Select(requirement => new KeyValuePair<string, FeelValue>(requirement.Element.Name, Value(requirement)))])
                : link.Given[0].Element == element ? FeelValue.Null
                : Value(link.Given[0]);
            scope = new Scope(scope, value);
            if (link.IsData)
            {
                given?.Add(new(link.Name, value));
            }
        }

        return scope;
    }
}
