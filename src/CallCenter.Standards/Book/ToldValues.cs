using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>Tells values of a book as people say them: no JSON, and codes by the names of what they name.</summary>
/// <param name="book">The book.</param>
/// <param name="references">What its codes name.</param>
internal sealed class ToldValues(StandardBook book, BookReferences references)
{
    private const string Part = "value";

    private readonly Vocabulary? vocabulary = book.Standard is { } standard ? Sections.Vocabulary.Of(standard) : null;

    /// <summary>The parts of a sentence that a value is told by: one, or one for each test of a condition.</summary>
    public IEnumerable<ExplanationPart> Of(SourcedEntry entry, SourcedValue value) =>
        value.Json.ValueKind == JsonValueKind.Object && value.Form.Members.IsEmpty
            ? Conditions(entry, value.Json)
            : [Single(entry, value)];

    private ExplanationPart Single(SourcedEntry entry, SourcedValue value)
    {
        JsonElement json = value.Json;
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return ExplanationPart.Word(Part, FieldValues.Truth, json.ValueKind == JsonValueKind.True ? "true" : "false");
        }

        if (json.ValueKind == JsonValueKind.Number)
        {
            return json.TryGetDecimal(out decimal number) ? ExplanationPart.Figure(Part, number, "count") with { Code = ExplanationPart.Exact } : ExplanationPart.Given(Part, value.Text);
        }

        if (json.ValueKind == JsonValueKind.Object)
        {
            return value.Form.Type == typeof(LocalizedText) ? ExplanationPart.Given(Part, JsonForms.Read(As.Localized, json)) : ExplanationPart.Given(Part, Flat(json));
        }

        string text = value.Text;
        return value.Case is { } name ? ExplanationPart.Named(Part, text, name)
            : value.Form.Type is { IsEnum: true } words ? ExplanationPart.Word(Part, KebabCode.Of(words.Name), text)
            : Written(text) ?? (ReferencePaths.Of.TryGetValue($"{entry.List}/{value.Member}", out ImmutableArray<string> lists) && references.NameOf(lists, text) is { } known ? ExplanationPart.Named(Part, text, known) : ExplanationPart.Given(Part, text));
    }

    /// <summary>A share, a time or a day as people write it; null of anything else.</summary>
    private static ExplanationPart? Written(string text) =>
        As.TryPercentage(text, out Percentage share) ? ExplanationPart.Figure(Part, share.Ratio, "percent") with { Code = ExplanationPart.Exact }
        : IsoDuration.TryParse(text, out Duration time) ? ExplanationPart.Time(Part, time) with { Code = ExplanationPart.Exact }
        : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate date) ? ExplanationPart.Date(Part, date)
        : null;

    /// <summary>What conditions ask for: a clause for each.</summary>
    private IEnumerable<ExplanationPart> Conditions(SourcedEntry entry, JsonElement json)
    {
        string[] fields = [.. json.EnumerateObject().Select(test => test.Name)];
        RecordDefinition? record = book.AllRecords.FirstOrDefault(known => known.Name == JsonForms.TextOf(entry.Json, "record")) ?? book.AllRecords.FirstOrDefault(known => fields.All(field => known.Find(field) is not null));
        if (record is not null && vocabulary is not null)
        {
            record = vocabulary.Close(record);
        }

        foreach (JsonProperty test in json.EnumerateObject())
        {
            string tests = test.Value.ValueKind == JsonValueKind.String ? test.Value.GetString()! : Flat(test.Value);
            yield return record?.Find(test.Name) is { } field
                ? new ConditionPhrases(record.Name, names: null).Of(Part, field, tests)
                : ExplanationPart.Given(Part, $"{test.Name}: {tests}");
        }
    }

    /// <summary>What has members that only its own form knows: its values one after the other.</summary>
    private static string Flat(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", json.EnumerateObject().Select(member => $"{member.Name}: {Flat(member.Value)}")),
        JsonValueKind.Array => string.Join(", ", json.EnumerateArray().Select(Flat)),
        JsonValueKind.String => json.GetString()!,
        _ => json.GetRawText(),
    };
}
