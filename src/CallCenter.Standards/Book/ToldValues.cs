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
/// <param name="references">What its codes name; asked for where it is needed.</param>
internal sealed class ToldValues(StandardBook book, Func<BookReferences> references)
{
    private const string Part = "value";

    private readonly Vocabulary? vocabulary = book.Standard is { } standard ? Sections.Vocabulary.Of(standard) : null;

    /// <summary>The parts of a sentence that a value is told by: one, or one for each test of a condition.</summary>
    public IEnumerable<ExplanationPart> Of(SourcedEntry entry, SourcedValue value) =>
        value.Json.ValueKind == JsonValueKind.Object && value.Form.Members.IsEmpty
            ? Conditions(entry, value.Json)
            : [Single(entry, value)];

    /// <summary>The parts that a value is told by which stands by itself.</summary>
    /// <param name="path">Where it stands in the book, with the steps into lists left out.</param>
    /// <param name="form">Its form.</param>
    /// <param name="json">The value as it is written.</param>
    public IEnumerable<ExplanationPart> Of(string path, Form form, JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && form.Members.IsEmpty ? Conditions(null, json) : [Single(path, form, json, json)];

    /// <summary>What a cell of a table asks for, or gives.</summary>
    /// <param name="column">The field, or the output.</param>
    /// <param name="text">The cell.</param>
    public IEnumerable<ExplanationPart> Cell(string column, string text)
    {
        if (ReferencePaths.OfField.TryGetValue(column, out ImmutableArray<string> lists) && references().NameOf(lists, text.Trim('"')) is { } name)
        {
            return [ExplanationPart.Named(Part, text, name)];
        }

        // The cell stands below its column: of values alone the field need not be said once more.
        ExplanationPart cell = Closed(book.AllRecords.FirstOrDefault(known => known.Find(column) is not null)) is { } record
            ? new ConditionPhrases(record.Name, names: null).Of(Part, record.Find(column)!, text)
            : Written(text) ?? ExplanationPart.Given(Part, text);
        return cell.Phrase is { Code: "condition.is" or "condition.flag" } values ? values.Parts.Where(static part => part.Name == Part) : [cell];
    }

    private ExplanationPart Single(SourcedEntry entry, SourcedValue value) => value.Case is { } name && value.Json.ValueKind == JsonValueKind.String
        ? ExplanationPart.Named(Part, value.Text, name)
        : Single($"{entry.List}/{value.Member}", value.Form, value.Json, entry.Json);

    private ExplanationPart Single(string path, Form form, JsonElement json, JsonElement around)
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return ExplanationPart.Word(Part, FieldValues.Truth, json.ValueKind == JsonValueKind.True ? "true" : "false");
        }

        if (json.ValueKind == JsonValueKind.Number)
        {
            return json.TryGetDecimal(out decimal number) ? ExplanationPart.Figure(Part, number, "count") with { Code = ExplanationPart.Exact } : ExplanationPart.Given(Part, json.GetRawText());
        }

        if (json.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            return form.Type == typeof(LocalizedText) ? ExplanationPart.Given(Part, JsonForms.Read(As.Localized, json)) : ExplanationPart.Given(Part, Flat(json, form));
        }

        string text = json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
        return form.Type is { IsEnum: true } words ? ExplanationPart.Word(Part, KebabCode.Of(words.Name), text)
            : Written(text)
            ?? (ReferencePaths.Of.TryGetValue(path, out ImmutableArray<string> lists) && references().NameOf(lists, text) is { } known ? ExplanationPart.Named(Part, text, known)
            : ReferencePaths.Events.Contains(path) ? ExplanationPart.Word(Part, "event", text)
            : NameOf(path, text, around) is { } name ? ExplanationPart.Named(Part, text, name)
            : ExplanationPart.Given(Part, text));
    }

    /// <summary>The name of a word of the vocabulary, by the member that lists words of its field; of a reason for pauses the name of the pause.</summary>
    private LocalizedText? NameOf(string path, string text, JsonElement around)
    {
        string member = path[(path.LastIndexOf('/') + 1)..];
        return vocabulary?.NameOf(member.TrimEnd('s'), text) ?? (path.EndsWith("/pauses/reason", StringComparison.Ordinal) ? PauseOf(around, text) : null);
    }

    private static LocalizedText? PauseOf(JsonElement json, string reason) => json.ValueKind switch
    {
        JsonValueKind.Object when JsonForms.TextOf(json, "reason") == reason && json.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Object => JsonForms.Read(As.Localized, name),
        JsonValueKind.Object => json.EnumerateObject().Select(member => PauseOf(member.Value, reason)).FirstOrDefault(static found => found is not null),
        JsonValueKind.Array => json.EnumerateArray().Select(item => PauseOf(item, reason)).FirstOrDefault(static found => found is not null),
        _ => null,
    };

    /// <summary>A share, a time or a day as people write it; null of anything else.</summary>
    private static ExplanationPart? Written(string text) =>
        As.TryPercentage(text, out Percentage share) ? ExplanationPart.Figure(Part, share.Ratio, "percent") with { Code = ExplanationPart.Exact }
        : IsoDuration.TryParse(text, out Duration time) ? ExplanationPart.Time(Part, time) with { Code = ExplanationPart.Exact }
        : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate date) ? ExplanationPart.Date(Part, date)
        : null;

    /// <summary>What conditions ask for: a clause for each.</summary>
    private IEnumerable<ExplanationPart> Conditions(SourcedEntry? entry, JsonElement json)
    {
        string[] fields = [.. json.EnumerateObject().Select(test => test.Name)];
        RecordDefinition? record = Closed(
            (entry is null ? null : book.AllRecords.FirstOrDefault(known => known.Name == JsonForms.TextOf(entry.Json, "record"))) ?? book.AllRecords.FirstOrDefault(known => fields.All(field => known.Find(field) is not null)));
        foreach (JsonProperty test in json.EnumerateObject())
        {
            string tests = test.Value.ValueKind == JsonValueKind.String ? test.Value.GetString()! : Flat(test.Value, null).In("en");
            yield return record?.Find(test.Name) is { } field
                ? new ConditionPhrases(record.Name, names: null).Of(Part, field, tests)
                : ExplanationPart.Given(Part, $"{test.Name}: {tests}");
        }
    }

    private RecordDefinition? Closed(RecordDefinition? record) => record is not null && vocabulary is not null ? vocabulary.Close(record) : record;

    /// <summary>What has members: its values one after the other, each with what people call it.</summary>
    private static LocalizedText Flat(JsonElement json, Form? form) => json.ValueKind switch
    {
        JsonValueKind.Object when form?.Type == typeof(LocalizedText) => JsonForms.Read(As.Localized, json),
        JsonValueKind.Object => Join(json.EnumerateObject().Select(member => form is not null && JsonForms.MemberOf(form, json, member.Name) is { } known
            ? Pair(known.Words, Flat(member.Value, known.Form.Bare))
            : Pair(new LocalizedText(member.Name, member.Name), Flat(member.Value, null)))),
        JsonValueKind.Array => Join(json.EnumerateArray().Select(item => Flat(item, form is null ? null : JsonForms.ItemOf(form).Bare))),
        JsonValueKind.True => new("是", "yes"),
        JsonValueKind.False => new("否", "no"),
        JsonValueKind.String => new(json.GetString()!, json.GetString()!),
        _ => new(json.GetRawText(), json.GetRawText()),
    };

    private static LocalizedText Pair(LocalizedText name, LocalizedText value) => new($"{name.In("zh-CN")}：{value.In("zh-CN")}", $"{name.In("en")}: {value.In("en")}");

    private static LocalizedText Join(IEnumerable<LocalizedText> items)
    {
        LocalizedText[] all = [.. items];
        return all.Length == 0 ? new("无", "none") : new(string.Join('；', all.Select(static item => item.In("zh-CN"))), string.Join("; ", all.Select(static item => item.In("en"))));
    }
}
