using System.Text.Json;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of queues and of the agents that they need: each names a model, its inputs with their units in their names, and what is expected to the digits given. An input or a figure that is not known fails.</summary>
public sealed class StaffingSuite : ISuite
{
    private static readonly Dictionary<string, Func<StaffingInputs, Dictionary<string, object?>>> Models = new()
    {
        ["erlangB"] = StaffingCases.Loss,
        ["erlangC"] = StaffingCases.Delay,
        ["erlangA"] = StaffingCases.Patience,
        ["requiredAgents"] = StaffingCases.Required,
    };

    /// <inheritdoc/>
    public string Name => "staffing";

    /// <inheritdoc/>
    public IEnumerable<CaseResult> Run(IReadOnlyList<string> paths) => paths.SelectMany(Run);

    private static CaseResult[] Run(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        try
        {
            return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(Run)];
        }
        catch (Exception other) when (other is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"'{path}' is not of this suite's form: {other.Message}", other);
        }
    }

    private static CaseResult Run(JsonElement element)
    {
        string id = element.GetProperty("id").GetString()!;
        string model = element.GetProperty("model").GetString()!;
        JsonElement expected = element.GetProperty("expected");
        if (!Models.TryGetValue(model, out Func<StaffingInputs, Dictionary<string, object?>>? answer))
        {
            return new CaseResult(id, CaseOutcome.Failed, expected.GetRawText(), $"model {model} is not known");
        }

        try
        {
            var inputs = new StaffingInputs(element.GetProperty("inputs"));
            Dictionary<string, object?> got = answer(inputs);
            inputs.CheckAllRead();
            string[] wrong = [.. expected.EnumerateObject().Where(figure => !got.TryGetValue(figure.Name, out object? value) || !StaffingFigure.Agree(figure.Value, value))
                .Select(figure => $"{figure.Name}: {(got.TryGetValue(figure.Name, out object? value) ? StaffingFigure.Spell(value) : "not known")}")];
            return new CaseResult(id, wrong.Length == 0 ? CaseOutcome.Passed : CaseOutcome.Failed, expected.GetRawText(), string.Join(", ", wrong));
        }
        catch (Exception other) when (other is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            return new CaseResult(id, CaseOutcome.Failed, expected.GetRawText(), $"not understood: {other.Message.ReplaceLineEndings(" ")}");
        }
    }
}
