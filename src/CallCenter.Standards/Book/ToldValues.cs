using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
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
/// <param name="root">The book, written out; asked for where it is needed.</param>
internal sealed class ToldValues(StandardBook book, Func<JsonElement> root)
{
    private const string Part = "value";
    private const string AnyValue = "-";

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly Vocabulary? vocabulary = book.Standard is { } standard ? Sections.Vocabulary.Of(standard) : null;
    private readonly Lazy<JsonElement> root = new(root);
    private readonly ImmutableArray<RecordDefinition> records = [.. book.AllRecords, Compliance.ViolationFacts.Schema.Definition];
    private Lazy<BookReferences>? references;
    private Lazy<ListedNames>? listed;

    private BookReferences References => book.Standard?.References ?? (references ??= new(() => BookReferences.Of(root.Value))).Value;

    private ListedNames Listed => book.Standard?.Listed ?? (listed ??= new(() => new ListedNames(root.Value))).Value;

    /// <summary>The parts of a sentence that a value is told by: one, one for each test of a condition, or none for a cell of a table that says nothing.</summary>
    public IEnumerable<ExplanationPart> Of(SourcedEntry entry, SourcedValue value) =>
        value.Cell is { } cell && value.Json.ValueKind == JsonValueKind.String ? Cell(entry, value, cell)
        : value.Json.ValueKind == JsonValueKind.Object && value.Form.Members.IsEmpty ? Conditions($"{entry.List}/{value.Member}", entry, value.Path, value.Json)
        : [Single(entry, value)];

    /// <summary>The parts that a value is told by which stands by itself.</summary>
    /// <param name="path">Where it stands in the book, with the steps into lists left out.</param>
    /// <param name="form">Its form.</param>
    /// <param name="json">The value as it is written.</param>
    public IEnumerable<ExplanationPart> Of(string path, Form form, JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && form.Members.IsEmpty ? Conditions(path, null, "", json) : [Single(path, form, json, null, "")];

    /// <summary>The name of what a member names by its code; null where it names nothing.</summary>
    /// <param name="path">The member, by its path from the root of the book with the steps into lists left out.</param>
    /// <param name="code">The code.</param>
    public LocalizedText? Named(string path, string code) => NameIn(ReferencePaths.Of, path, code, "");

    /// <summary>What people call a part of the book.</summary>
    /// <param name="path">The path from its root, by codes.</param>
    public LocalizedText Place(string path) => PlaceNames.Of(path, Listed);

    /// <summary>What a cell of a table asks for, or gives, without its column.</summary>
    /// <param name="column">The field, or the output.</param>
    /// <param name="text">The cell.</param>
    public IEnumerable<ExplanationPart> Cell(string column, string text)
    {
        if (NameIn(ReferencePaths.OfField, column, text.Trim('"'), "") is { } name)
        {
            return [ExplanationPart.Named(Part, text, name)];
        }

        // The cell stands below its column: of values alone the field need not be said once more.
        ExplanationPart cell = Closed(book.AllRecords.FirstOrDefault(known => known.Find(column) is not null)) is { } record
            ? new ConditionPhrases(record.Name, names: null).Of(Part, record.Find(column)!, text)
            : Written(text) ?? ExplanationPart.Given(Part, text);
        return cell.Phrase is { Code: "condition.is" or "condition.flag" } values ? values.Parts.Where(static part => part.Name == Part) : [cell];
    }

    /// <summary>What a cell of a rule asks for, as a clause; null where anything passes.</summary>
    /// <param name="fields">The fields of all columns.</param>
    /// <param name="field">The field of its column.</param>
    /// <param name="text">The cell.</param>
    /// <param name="on">The name of the record; null where the fields tell it.</param>
    public ExplanationPart? Asked(IReadOnlyCollection<string> fields, string field, string text, string? on = null)
    {
        if (text == AnyValue)
        {
            return null;
        }

        RecordDefinition record = records.FirstOrDefault(known => known.Name == on) ?? records.MaxBy(known => fields.Count(name => known.Find(name) is not null))!;
        RecordDefinition of = record.Find(field) is null ? records.FirstOrDefault(known => known.Find(field) is not null) ?? record : record;
        return InCurrency(Phrases(of).Of(Part, Closed(of)!.Find(field) ?? new FieldDefinition(field, FieldType.Text, isRequired: false), text));
    }

    /// <summary>What a cell of a rule gives, as a clause; null where it gives nothing.</summary>
    /// <param name="output">The name of its column.</param>
    /// <param name="text">The cell.</param>
    public ExplanationPart? Given(string output, string text) => text is AnyValue or "null" ? null : ExplanationPart.Clause(
        Part,
        text is "true" or "false" ? "condition.flag" : "condition.is",
        [new ExplanationPart { Name = "field", Kind = ExplanationPartKind.Field, Code = output }, .. text.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(value => Output(output, value.Trim('"')))]);

    private ExplanationPart Output(string output, string value) =>
        value is "true" or "false" ? ExplanationPart.Word(Part, FieldValues.Truth, value)
        : NameIn(ReferencePaths.OfField, output, value, "") is { } name ? ExplanationPart.Named(Part, value, name)
        : ReferencePaths.WordsOfOutput.TryGetValue(output, out string? words) && ExplanationLanguage.English.HasWord(words, value) ? ExplanationPart.Word(Part, words, value)
        : decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? ExplanationPart.Figure(Part, number, "number") with { Code = ExplanationPart.Exact }
        : Written(value) ?? ExplanationPart.Coded(Part, value, null);

    private IEnumerable<ExplanationPart> Cell(SourcedEntry entry, SourcedValue value, (string Columns, int Index) cell)
    {
        if (BookPlace.Around(root.Value, entry, value.Path, cell.Columns) is not { } table)
        {
            return [ExplanationPart.Given(Part, value.Text)];
        }

        string[] columns = [.. table.GetProperty(cell.Columns).EnumerateArray().Select(static column => JsonForms.TextOf(column, "field") ?? JsonForms.TextOf(column, "name") ?? "")];
        ExplanationPart? told = cell.Columns == "inputs" ? Asked(columns, columns[cell.Index], value.Text) : Given(columns[cell.Index], value.Text);
        return told is null ? [] : [told];
    }

    private ExplanationPart Single(SourcedEntry entry, SourcedValue value) => value.Case is { } name && value.Json.ValueKind == JsonValueKind.String
        ? ExplanationPart.Named(Part, value.Text, name)
        : Single($"{entry.List}/{value.Member}", value.Form, value.Json, entry, value.Path);

    private ExplanationPart Single(string path, Form form, JsonElement json, SourcedEntry? entry, string within)
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return ExplanationPart.Word(Part, FieldValues.Truth, json.ValueKind == JsonValueKind.True ? "true" : "false");
        }

        if (json.ValueKind == JsonValueKind.Number)
        {
            return json.TryGetDecimal(out decimal number) ? ExplanationPart.Figure(Part, number, form is AmountForm ? book.Currency ?? ExplanationPart.Money : "count") with { Code = ExplanationPart.Exact } : ExplanationPart.Given(Part, json.GetRawText());
        }

        if (json.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            return form.Type == typeof(LocalizedText) ? ExplanationPart.Given(Part, JsonForms.Read(As.Localized, json)) : ExplanationPart.Given(Part, Flat(json, form));
        }

        string text = json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
        return form.Type is { IsEnum: true } words ? ExplanationPart.Word(Part, KebabCode.Of(words.Name), text)
            : Written(text)
            ?? (ReferencePaths.Of.TryGetValue(path, out ImmutableArray<string> lists) && References.NameOf(lists, text) is { } known ? ExplanationPart.Named(Part, text, known)
            : ReferencePaths.Events.Contains(path) ? ExplanationPart.Word(Part, "event", text)
            : NameIn(ReferencePaths.Within, path, text, entry?.Pointer ?? "") is { } named ? ExplanationPart.Named(Part, text, named)
            : ReferencePaths.Words.TryGetValue(path, out string? vocabularyWords) && ExplanationLanguage.English.HasWord(vocabularyWords, text) ? ExplanationPart.Word(Part, vocabularyWords, text)
            : OfItself(path, text, entry, within)
            ?? (NameOf(path, text, entry) is { } name ? ExplanationPart.Named(Part, text, name)
            : ExplanationPart.Given(Part, text)));
    }

    /// <summary>What says itself by its meaning: a field, a zone, a formula, a part of the book, a test of what is scored.</summary>
    private ExplanationPart? OfItself(string path, string text, SourcedEntry? entry, string within) =>
        ReferencePaths.Fields.Contains(path) ? FieldOf(path, text, entry, within)
        : path.EndsWith("/zone", StringComparison.Ordinal) ? Zone(text)
        : path == ReferencePaths.Formula ? (book.Standard?.Kpis.InNames(text) is { } formula ? ExplanationPart.Named(Part, text, formula) : null)
        : ReferencePaths.Places.Contains(path) ? ExplanationPart.Named(Part, text, PlaceNames.Of(text, Listed))
        : path == ReferencePaths.Tests && entry is not null ? Test(text, entry, within)
        : path == ReferencePaths.StepTarget && entry is not null ? (References.NameOf([ReferencePaths.Promises], $"{BookPlace.TextAround(root.Value, entry, within, "policy")}/{text}") is { } promise ? ExplanationPart.Named(Part, text, promise) : null)
        : null;

    /// <summary>What a bin of a characteristic takes: a test of its field, or whether its condition holds.</summary>
    private ExplanationPart? Test(string text, SourcedEntry entry, string within) =>
        BookPlace.TextAround(root.Value, entry, within, "field") is { } field ? Asked([field], field, text, BookPlace.TextAround(root.Value, entry, within, "record") ?? Contacts.Contact.Schema.Definition.Name)
        : text is "true" or "false" ? ExplanationPart.Word(Part, FieldValues.Truth, text)
        : null;

    private ExplanationPart? FieldOf(string path, string text, SourcedEntry? entry, string within)
    {
        string? record = RecordOf(path, entry, within);
        return (records.FirstOrDefault(known => known.Name == record && known.Find(text) is not null) ?? records.FirstOrDefault(known => known.Find(text) is not null)) is { } of ? ExplanationPart.Field(Part, of.Name, of.Find(text)!) : null;
    }

    private string? RecordOf(string path, SourcedEntry? entry, string within) =>
        ReferencePaths.RecordOf.TryGetValue(path, out string? own) ? own : entry is null ? null : BookPlace.TextAround(root.Value, entry, within, "record");

    private static ExplanationPart? Zone(string zone) => ExplanationLanguage.Chinese.ZoneName(zone) is var chinese && chinese != zone
        ? ExplanationPart.Named(Part, zone, new(chinese, ExplanationLanguage.English.ZoneName(zone)))
        : null;

    private LocalizedText? NameIn(FrozenDictionary<string, ImmutableArray<string>> paths, string path, string code, string pointer) => paths.TryGetValue(path, out ImmutableArray<string> lists) ? Listed.Find(lists, code, pointer) : null;

    /// <summary>The name of a word of the vocabulary, by the member that lists words of its field; of a reason for pauses the name of the pause.</summary>
    private LocalizedText? NameOf(string path, string text, SourcedEntry? entry)
    {
        string member = path[(path.LastIndexOf('/') + 1)..];
        return vocabulary?.NameOf(member.TrimEnd('s'), text) ?? (entry is not null && path.EndsWith("/pauses/reason", StringComparison.Ordinal) ? PauseOf(entry.Json, text) : null);
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
        : LocalTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out LocalTime clock) && clock.Second == 0 ? ExplanationPart.Given(Part, Minutes.Format(clock))
        : null;

    /// <summary>What conditions ask for: a clause for each.</summary>
    private IEnumerable<ExplanationPart> Conditions(string path, SourcedEntry? entry, string within, JsonElement json)
    {
        string[] fields = [.. json.EnumerateObject().Select(test => test.Name)];
        string? named = RecordOf(path, entry, within);
        RecordDefinition? record = Closed(book.AllRecords.FirstOrDefault(known => known.Name == named) ?? book.AllRecords.FirstOrDefault(known => fields.All(field => known.Find(field) is not null)));
        foreach (JsonProperty test in json.EnumerateObject())
        {
            string tests = test.Value.ValueKind == JsonValueKind.String ? test.Value.GetString()! : Flat(test.Value, null).In("en");
            yield return record?.Find(test.Name) is { } field
                ? InCurrency(Phrases(record).Of(Part, field, tests))
                : ExplanationPart.Given(Part, $"{test.Name}: {tests}");
        }
    }

    private ExplanationPart InCurrency(ExplanationPart part) => book.Currency is { } currency ? part.InCurrency(currency) : part;

    /// <summary>Clauses on a record, with the names that the book gives to what its fields have.</summary>
    private ConditionPhrases Phrases(RecordDefinition record) => new(record.Name, (field, value, of) => vocabulary?.NameOf(field, value, of) ?? NameIn(ReferencePaths.OfField, $"{of}.{field}", value, "") ?? NameIn(ReferencePaths.OfField, field, value, ""));

    private RecordDefinition? Closed(RecordDefinition? record) => record is not null && vocabulary is not null && record.Name != Compliance.ViolationFacts.Schema.Definition.Name ? vocabulary.Close(record) : record;

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
