using System.Xml;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Conformance;

/// <summary>
/// Folders of the OMG's DMN technology compatibility kit: a model and its test files. Each expected result of a decision is a case; a decision that goes beyond
/// what the library reads is skipped with the reason.
/// </summary>
public sealed class DmnSuite : ISuite
{
    /// <inheritdoc/>
    public string Name => "dmn";

    /// <inheritdoc/>
    public IEnumerable<CaseResult> Run(IReadOnlyList<string> paths) => paths.SelectMany(Folder);

    /// <summary>A folder with a model, or one that holds such folders.</summary>
    private static IEnumerable<CaseResult> Folder(string path)
    {
        string[] models = Directory.GetFiles(path, "*.dmn");
        if (models.Length == 0)
        {
            return Directory.GetDirectories(path).Order(StringComparer.Ordinal).SelectMany(Folder);
        }

        return Directory.GetFiles(path, "*-test-*.xml").Order(StringComparer.Ordinal).SelectMany(Tests);
    }

    private static CaseResult[] Tests(string path)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            root = XElement.Load(reader);
        }
        catch (XmlException broken)
        {
            throw new FormatException($"'{path}' is not XML: {broken.Message}", broken);
        }

        string model = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileName(Child(root, "modelName")?.Value.Trim() ?? ""));
        if (!File.Exists(model))
        {
            throw new FormatException($"'{path}' names no model beside it.");
        }

        using FileStream stream = File.OpenRead(model);
        var read = DmnModel.Load(stream);
        return [.. Children(root, "testCase").SelectMany(test => Case(Path.GetFileNameWithoutExtension(path), test, read))];
    }

    private static IEnumerable<CaseResult> Case(string file, XElement test, DmnModel model)
    {
        var inputs = Children(test, "inputNode").ToDictionary(node => node.Attribute("name")!.Value, DmnValue.Read, StringComparer.Ordinal);
        foreach (XElement result in Children(test, "resultNode"))
        {
            string name = result.Attribute("name")!.Value;
            yield return Ask($"{file} {test.Attribute("id")?.Value} {name}", name, Child(result, "expected") is { } expected ? DmnValue.Read(expected) : null, new DmnAnswers(model, inputs));
        }
    }

    private static CaseResult Ask(string id, string name, DmnValue? expected, DmnAnswers answers)
    {
        try
        {
            return CaseResult.Compare(id, Spelled(expected), Spelled(answers.Of(name)));
        }
        catch (Exception beyond) when (beyond is DmnSkipException or ArgumentException or OverflowException)
        {
            return CaseResult.Skip(id, beyond.Message);
        }
    }

    private static string Spelled(DmnValue? value) => value switch
    {
        null => "null",
        DmnList list => $"[{string.Join(", ", list.Items.Select(Spelled))}]",
        DmnStructure structure => $"{{{string.Join(", ", structure.Components.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}: {Spelled(part.Value)}"))}}}",
        DmnSingle single => single.ToFeel() is { } feel ? feel.Spelled : $"{single.Type} {single.Text}",
        _ => value.ToString(),
    };

    private static IEnumerable<XElement> Children(XElement owner, string name) => owner.Elements().Where(child => child.Name.LocalName == name);

    private static XElement? Child(XElement owner, string name) => Children(owner, name).FirstOrDefault();
}
