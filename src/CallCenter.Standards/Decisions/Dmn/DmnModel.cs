using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Xml;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// The decision tables of a model in DMN XML (1.2 to 1.5). Read are tables whose inputs are names or paths, whose tests are S-FEEL and whose outputs are literals;
/// what goes beyond is a finding that names the decision and the cell, and the decision is left out: what is read never means anything else than in the model.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds compiled tables; what leaves are the tables, or DMN XML by Write.")]
public sealed class DmnModel
{
    internal DmnModel(string name, string version, ImmutableArray<DmnDecision> decisions, ImmutableArray<Finding> findings)
    {
        Name = name;
        Version = version;
        Decisions = decisions;
        Findings = findings;
    }

    /// <summary>The model's name; empty where there is none.</summary>
    public string Name { get; }

    /// <summary>The version of DMN it is written in, such as <c>1.5</c>; empty where it is none that can be read.</summary>
    public string Version { get; }

    /// <summary>The decisions that were read, in document order.</summary>
    public ImmutableArray<DmnDecision> Decisions { get; }

    /// <summary>What could not be read, and warnings; pointers begin with the decision's name, <c>/Approval/rules/0/when/1</c>.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Reads a model; no text makes it throw.</summary>
    public static DmnModel Parse(string xml)
    {
        using var text = new StringReader(xml);
        return DmnReader.Read(settings => XmlReader.Create(text, settings));
    }

    /// <summary>Reads a model from a stream, from its position to its end, in the encoding it declares. What the stream throws passes through.</summary>
    /// <param name="stream">The stream; left open.</param>
    public static DmnModel Load(Stream stream) => DmnReader.Read(settings => XmlReader.Create(stream, settings));

    /// <summary>The decision of a name, or null where none was read.</summary>
    public DmnDecision? Find(string name) => Decisions.FirstOrDefault(decision => decision.Name == name);

    /// <summary>
    /// Writes tables as a model in DMN 1.3, one decision and its inputs for each; the cells in the form that FEEL has for them. What DMN has no place for goes into attributes of
    /// another namespace, which tools pass over, so that reading gives the same tables.
    /// </summary>
    public static string Write(string name, params CompiledTable[] tables)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new DmnWriter(name).Write([.. Given.Items(tables)]);
    }
}
