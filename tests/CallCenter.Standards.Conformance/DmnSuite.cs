using System.Xml;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Dmn;
using NodaTime;

namespace CallCenter.Standards.Conformance;

/// <summary>
/// Folders of the OMG's DMN technology compatibility kit: models and their test files. Each expected result is a case. Where the library also reads the decision as a table
/// alone, both answers must be the expected one.
/// </summary>
public sealed class DmnSuite : ISuite
{
    private static readonly FeelMoment Moment = new(Instant.FromUtc(2026, 3, 2, 1, 30), DateTimeZone.Utc);

    /// <inheritdoc/>
    public string Name => "dmn";

    /// <inheritdoc/>
    public IEnumerable<CaseResult> Run(IReadOnlyList<string> paths) => paths.SelectMany(Folder);

    /// <summary>A folder with models, or one that holds such folders.</summary>
    private static IEnumerable<CaseResult> Folder(string path)
    {
        string[] models = Directory.GetFiles(path, "*.dmn");
        if (models.Length == 0)
        {
            return Directory.GetDirectories(path).Order(StringComparer.Ordinal).SelectMany(Folder);
        }

        return Directory.GetFiles(path, "*-test-*.xml").Order(StringComparer.Ordinal).SelectMany(file => Tests(file, models));
    }

    private static CaseResult[] Tests(string path, string[] models)
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

        string xml = File.ReadAllText(model);
        var read = DecisionModel.Parse(xml, [.. models.Where(other => Path.GetFullPath(other) != Path.GetFullPath(model)).Select(File.ReadAllText)]);
        var tables = DmnModel.Parse(xml);
        return [.. Children(root, "testCase").SelectMany(test => Case(Path.GetFileNameWithoutExtension(path), test, read, tables))];
    }

    private static IEnumerable<CaseResult> Case(string file, XElement test, DecisionModel model, DmnModel tables)
    {
        var inputs = Children(test, "inputNode").ToDictionary(node => node.Attribute("name")!.Value, DmnValue.Read, StringComparer.Ordinal);
        foreach (XElement result in Children(test, "resultNode"))
        {
            string name = result.Attribute("name")!.Value;
            string id = $"{file} {test.Attribute("id")?.Value} {name}";
            FeelValue expected = DmnFeel.Of(Child(result, "expected") is { } given ? DmnValue.Read(given) : null);
            ModelAnswer answer = Ask(model, test, name, inputs);
            FeelValue? alone = model.Decisions.Contains(name) ? Alone(tables, name, inputs) : null;
            bool agrees = DmnFeel.Agree(expected, answer.Value) && (alone is null || DmnFeel.Agree(expected, alone));
            string got = alone is null || DmnFeel.Agree(alone, answer.Value) ? $"{answer.Value}{string.Concat(answer.Warnings.Take(1).Select(warning => $" [{warning}]"))}" : $"{answer.Value}, and {alone} from the table alone";
            yield return new CaseResult(id, agrees ? CaseOutcome.Passed : CaseOutcome.Failed, expected.ToString(), got);
        }
    }

    private static ModelAnswer Ask(DecisionModel model, XElement test, string name, Dictionary<string, DmnValue?> inputs)
    {
        var given = new FeelContext([.. inputs.Select(input => new KeyValuePair<string, FeelValue>(input.Key, DmnFeel.Of(input.Value)))]);
        string? called = test.Attribute("type")?.Value is "bkm" or "decisionService" ? test.Attribute("invocableName")?.Value : null;
        called ??= model.Decisions.Contains(name) ? null : name;
        try
        {
            if (called is null)
            {
                return model.Decide(name, given, Moment);
            }

            ModelAnswer answer = model.Call(called, given, Moment);
            return name != called && answer.Value is FeelContext outputs && outputs.Find(name) is { } output ? answer with { Value = output } : answer;
        }
        catch (ArgumentException unknown)
        {
            return new ModelAnswer(FeelValue.Of(unknown.Message), [], []);
        }
    }

    /// <summary>What the table gives without the model; null where it is not read as a table.</summary>
    private static FeelValue? Alone(DmnModel tables, string name, Dictionary<string, DmnValue?> inputs)
    {
        try
        {
            return DmnFeel.Of(new DmnAnswers(tables, inputs).Of(name));
        }
        catch (Exception beyond) when (beyond is DmnSkipException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<XElement> Children(XElement owner, string name) => owner.Elements().Where(child => child.Name.LocalName == name);

    private static XElement? Child(XElement owner, string name) => Children(owner, name).FirstOrDefault();
}
