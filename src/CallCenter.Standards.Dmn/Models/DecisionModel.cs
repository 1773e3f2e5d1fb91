using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// A whole decision model in DMN XML (1.2 to 1.5): decisions that require decisions, boxed expressions, business knowledge models, decision services, item definitions and
/// imports, with FEEL as the standard has it. Immutable, and safe on any thread. Evaluation is a pure function of inputs and a moment, and bounded by <see cref="FeelLimits"/>.
/// </summary>
public sealed class DecisionModel
{
    private readonly ModelDocument? document;
    private readonly FrozenDictionary<string, DecisionElement> decisions;

    private DecisionModel(ModelDocument? document, ImmutableArray<Finding> findings)
    {
        this.document = document;
        Findings = findings;
        Inputs = NamesOf<InputElement>();
        Decisions = NamesOf<DecisionElement>();
        Functions = NamesOf<KnowledgeElement>();
        Services = NamesOf<ServiceElement>();
        decisions = ByName();
    }

    /// <summary>The model's name; empty where there is none.</summary>
    public string Name => document?.Name ?? "";

    /// <summary>The version of DMN it is written in, such as <c>1.5</c>; empty where it is none that can be read.</summary>
    public string Version => document?.Version ?? "";

    /// <summary>What is wrong or noteworthy; pointers begin with an element's name, <c>/Approval/rules/0/when/1</c>. What an error names gives null with a warning.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The names of the input data, in document order.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>The names of the decisions, in document order.</summary>
    public ImmutableArray<string> Decisions { get; }

    /// <summary>The names of the business knowledge models, in document order.</summary>
    public ImmutableArray<string> Functions { get; }

    /// <summary>The names of the decision services, in document order.</summary>
    public ImmutableArray<string> Services { get; }

    /// <summary>Reads a model; no text makes it throw.</summary>
    /// <param name="xml">The model.</param>
    /// <param name="imported">The models that it imports, and those that they import, in any order.</param>
    public static DecisionModel Parse(string xml, params string[] imported)
    {
        var findings = new FindingList();
        XElement? root = Open(xml, findings);
        if (root is not null)
        {
            ModelPlace.Mark(root, xml);
        }

        var reader = new ModelReader(findings);
        ModelDocument? document = reader.Read(root, [.. imported.Select(text => Open(text, findings)).OfType<XElement>()]);
        if (root is not null)
        {
            ModelPlace.Clear(root);
        }

        return new DecisionModel(document, findings.ToImmutable());
    }

    /// <summary>Makes a decision.</summary>
    /// <param name="decision">The decision's name.</param>
    /// <param name="inputs">The values of the input data by name; those of an imported model in a context under the import's name. One that nothing takes is a warning.</param>
    /// <param name="moment">What <c>now()</c> and <c>today()</c> give.</param>
    /// <param name="limits">What it may use; <see cref="FeelLimits.Default"/> where not given.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="UnknownCodeException">There is no such decision.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ModelAnswer Decide(string decision, FeelContext inputs, FeelMoment moment, FeelLimits? limits = null, CancellationToken cancellation = default)
    {
        DecisionElement element = decisions.GetValueOrDefault(Given.Value(decision)) ?? throw new UnknownCodeException("decision", decision, NamesOf<DecisionElement>(), nameof(decision));
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(moment);
        var run = new ModelRun(new Run(moment, limits ?? FeelLimits.Default, cancellation));
        GivenNames.Check(run.Run, document!, inputs);
        return run.Answer(() => new ModelInstance(document!, null, inputs, run).Value(element));
    }

    /// <summary>Calls a decision service or business knowledge model.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">The values of its parameters by name; those that a service takes from an imported model in a context under the import's name. Those that are missing are null; one that nothing takes is a warning.</param>
    /// <param name="moment">What <c>now()</c> and <c>today()</c> give.</param>
    /// <param name="limits">What it may use; <see cref="FeelLimits.Default"/> where not given.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="UnknownCodeException">There is no such service or business knowledge model.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ModelAnswer Call(string name, FeelContext arguments, FeelMoment moment, FeelLimits? limits = null, CancellationToken cancellation = default)
    {
        ModelElement element = (ModelElement?)Find<ServiceElement>(name) ?? Find<KnowledgeElement>(name) ?? throw new UnknownCodeException("service or business knowledge model", name, [.. NamesOf<ServiceElement>(), .. NamesOf<KnowledgeElement>()], nameof(name));
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(moment);
        var run = new ModelRun(new Run(moment, limits ?? FeelLimits.Default, cancellation));
        run.Run.Place = new Place(new FeelSource(element.Name, ""), 0);
        return run.Answer(() =>
        {
            FeelValue function = new ModelInstance(document!, null, new FeelContext([]), run).Value(element);
            return element is ServiceElement service ? Serve(service, (FeelFunction)function, arguments, run.Run)
                : function is FeelClosure known ? Apply(element, known, arguments, run)
                : FeelValue.Null;
        });
    }

    /// <summary>Analyses the decision tables of decisions and business knowledge models, whatever their inputs are computed from.</summary>
    /// <param name="options">What is asked, and the work that each may take; null for the default.</param>
    /// <param name="cancellation">Ends the analysis before its work is done.</param>
    /// <returns>One for each table that is the whole logic of its element, in document order.</returns>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public ImmutableArray<AnalysedTable> Analyze(AnalysisOptions? options = null, CancellationToken cancellation = default) =>
        document is null ? [] : [.. document.Elements.Where(element => element is DecisionElement or KnowledgeElement).Select(element => TableExtract.Of(element, options, cancellation)).OfType<AnalysedTable>()];

    /// <summary>The value of a service: what it takes from an imported model is in a context under the import's name, as for a decision.</summary>
    private static FeelValue Serve(ServiceElement service, FeelFunction function, FeelContext arguments, Run run)
    {
        GivenNames.Check(run, service.Document, arguments, [.. service.Inputs.Where(input => string.IsNullOrEmpty(input.Import)).Select(input => input.Element.Name)], [.. service.Inputs.Select(input => input.Import).OfType<string>()]);
        return function.Invoke(run, [.. service.Inputs.Select(input => Argument(run, string.IsNullOrEmpty(input.Import) ? arguments : arguments.Find(input.Import) as FeelContext, input.Element.Name))], default);
    }

    private static FeelValue Apply(ModelElement element, FeelClosure function, FeelContext arguments, ModelRun run)
    {
        string[] names = [.. function.Parameters.Select(parameter => parameter.Name)];
        GivenNames.Check(run.Run, element.Document, arguments, names, []);
        FeelValue[] given = [.. names.Select(name => Argument(run.Run, arguments, name))];
        run.Run.Place = new Place(new FeelSource(element.Name, ""), 0);
        FeelValue value = function.Invoke(run.Run, given, default);
        run.Add(new ModelStep(element.Name, [.. names.Zip(given, (name, one) => new KeyValuePair<string, FeelValue>(name, one))], element.Text, run.Run.TakeHits(), value));
        return value;
    }

    private static FeelValue Argument(Run run, FeelContext? arguments, string name) => arguments?.Find(name) is { } value ? run.Taken(name, value) : FeelValue.Null;

    private static XElement? Open(string xml, FindingList findings)
    {
        using var text = new StringReader(xml);
        return DmnXml.Open(settings => XmlReader.Create(text, settings), findings);
    }

    private ImmutableArray<string> NamesOf<T>()
        where T : ModelElement => document is null ? [] : [.. document.Elements.OfType<T>().Select(element => element.Name)];

    /// <summary>Decisions by the names of their variables and their own; the first of a name counts.</summary>
    private FrozenDictionary<string, DecisionElement> ByName()
    {
        var byName = new Dictionary<string, DecisionElement>(StringComparer.Ordinal);
        foreach (DecisionElement element in document?.Elements.OfType<DecisionElement>() ?? [])
        {
            byName.TryAdd(element.Name, element);
            byName.TryAdd(element.Xml.Name(DmnNames.Attribute) ?? element.Name, element);
        }

        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private T? Find<T>(string name)
        where T : ModelElement => document?.Elements.OfType<T>().FirstOrDefault(element => element.Name == name || element.Xml.Name(DmnNames.Attribute) == name);
}
