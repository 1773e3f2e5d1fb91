using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Reports.Tables;

namespace CallCenter.Standards.Reports.Handbooks.Telling;

/// <summary>Tells the values of a book as people of one language say them: codes by the names of what they name, times, shares and conditions in words.</summary>
internal sealed partial class BookTeller
{
    private readonly ToldValues told;
    private readonly BookCodes codes;
    private readonly Vocabulary vocabulary;
    private readonly ImmutableArray<RecordDefinition> records;

    /// <param name="book">The book.</param>
    /// <param name="json">The book, written out.</param>
    /// <param name="culture">The language.</param>
    public BookTeller(StandardBook book, JsonElement json, CultureInfo culture)
    {
        Language = ExplanationLanguage.Of(culture);
        var references = new Lazy<BookReferences>(() => BookReferences.Of(json));
        told = new ToldValues(book, () => references.Value);
        vocabulary = book.Compile().Vocabulary;
        records = [.. book.AllRecords.Append(TriagedContact.Schema.Definition).Select(vocabulary.Close)];
        codes = new BookCodes(json);
    }

    public ExplanationLanguage Language { get; }

    public string In(LocalizedText text) => text.In(Language.Tag);

    /// <summary>Several texts as one.</summary>
    public string Join(IEnumerable<string> texts) => string.Join(Language.Mark("between-long-items"), texts);

    /// <summary>A value that has no members of its own to people.</summary>
    /// <param name="path">The path from the root of the book to the object around it, without steps into lists.</param>
    /// <param name="member">The member that it stands in.</param>
    /// <param name="json">The value.</param>
    /// <param name="form">Its form.</param>
    /// <param name="holder">The object whose record its conditions are on.</param>
    /// <param name="pointer">Where the object around it stands.</param>
    public string Leaf(string path, MemberDefinition member, JsonElement json, Form form, JsonElement holder, string pointer)
    {
        if (member.Name == "formula" && json.ValueKind == JsonValueKind.String)
        {
            return Formula().Replace(json.GetString()!, code => NameOf(code.Value, pointer) ?? code.Value);
        }

        LocalizedText? word = member.TellsCase && json.ValueKind == JsonValueKind.String && member.Form.Values.IndexOf(json.GetString()!) is >= 0 and var index ? member.CaseWords[index] : null;
        var entry = new SourcedEntry(Sections.All[0], default, null, "", "", path, null, null, holder, [], "");
        var value = new SourcedValue(member.Name, member.Name, member.Words, json, form.Bare, word);
        ImmutableArray<ExplanationPart> parts = [.. told.Of(entry, value)];
        return parts is [{ Kind: ExplanationPartKind.Text, Text: null, Value: { } code }] ? NameOf(code, pointer) ?? PathWords(code) ?? FieldOf(code) ?? code : Text(parts);
    }

    /// <summary>What the rows of a decision table ask for: a clause for each cell that asks for anything.</summary>
    /// <param name="fields">The fields of the columns.</param>
    /// <param name="cells">The tests.</param>
    public string Conditions(IReadOnlyList<string> fields, IReadOnlyList<string> cells)
    {
        RecordDefinition record = records.MaxBy(known => fields.Count(field => known.Find(field) is not null))!;
        var phrases = new ConditionPhrases(record.Name, (field, value, of) => vocabulary.NameOf(field, value, of) ?? codes.Find(value, ""));
        ExplanationPart[] clauses =
        [
            .. fields.Zip(cells).Where(pair => pair.Second != "-")
                .Select(pair => phrases.Of("clause", record.Find(pair.First) ?? new FieldDefinition(pair.First, FieldType.Text, isRequired: false, default, 0, []), pair.Second)),
        ];
        return clauses.Length == 0 ? Language.Tag.StartsWith("zh", StringComparison.Ordinal) ? "其他情形" : "Anything else" : Text(clauses);
    }

    /// <summary>What a decision table decides: each output with its value.</summary>
    public string Decision(IReadOnlyList<string> outputs, IReadOnlyList<string> cells) => outputs.Count == 1
        ? Output(cells[0])
        : string.Join(Language.Mark("between-long-items"), outputs.Zip(cells).Where(pair => pair.Second is not ("-" or "null")).Select(pair => Language.FieldName("contact." + pair.First, null) + Language.Mark("before-remark") + Output(pair.Second)));

    /// <summary>The name of what has a code; null where nothing has, or several things under different names.</summary>
    /// <param name="code">The code.</param>
    /// <param name="pointer">Where it is named: what is nearest to it is meant.</param>
    public string? NameOf(string code, string pointer = "") => codes.Find(code, pointer) is { } name ? In(name) : null;

    /// <summary>A remark that is written in both languages with a stroke between them: the side of this language; any other as it is.</summary>
    public string Spoken(string remark) => remark.Split(" / ") is [var one, var other] && Language.IsForeign(one) != Language.IsForeign(other) ? (Language.IsForeign(one) ? other : one) : remark;

    /// <summary>A time of so many days or weeks, or of so long, as people say it; null of anything else.</summary>
    public string? Span(JsonElement json) =>
        JsonForms.TextOf(json, "kind") is not { } kind ? null
        : json.TryGetProperty("count", out JsonElement count) && count.ValueKind == JsonValueKind.Number && Language.Unit(kind, count.GetRawText()) is { } days && days != count.GetRawText() ? days
        : null;

    public string Text(IEnumerable<ExplanationPart> parts)
    {
        string text = new SentenceParts(new ExplanationSentence("", [.. parts.Select(part => part with { Name = "value" })]), Language).Text("value", "long");
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>A part of the book that a role decides, or that has to agree with another: by the names of its members and items.</summary>
    private string? PathWords(string path)
    {
        string[] steps = path.Split('/');
        if (Sections.All.FirstOrDefault(section => section.Name == steps[0]) is not { } section)
        {
            return null;
        }

        var said = new List<string> { In(section.Words) };
        Form? form = BookForm.Book.Members.First(member => member.Name == section.Name).Form;
        foreach (string step in steps.Skip(1))
        {
            MemberDefinition? member = form is null ? null : JsonForms.ItemOf(form).Members.FirstOrDefault(known => known.Name == step);
            said.Add(member is null ? NameOf(step, "/" + section.Name) ?? step : In(member.Words));
            form = member?.Form ?? form;
        }

        return string.Join(" › ", said);
    }

    private string? FieldOf(string code) => records.FirstOrDefault(record => record.Find(code) is not null) is { } of && Language.HasField(of.Name, code) ? Language.FieldName($"{of.Name}.{code}", null) : null;

    [GeneratedRegex("[a-z][a-z0-9]*(-[a-z0-9]+)*(?![a-z0-9(-])")]
    private static partial Regex Formula();

    private string Output(string cell) => string.Join(Language.Mark("between-items"), cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Word));

    private string Word(string cell)
    {
        string code = cell.Trim('"', '[', ']');
        return code is "true" or "false" ? Language.Word(FieldValues.Truth, code, null) : NameOf(code) ?? code;
    }
}
