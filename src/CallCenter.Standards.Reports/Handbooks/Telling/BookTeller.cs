using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Reports.Handbooks.Telling;

/// <summary>Tells the values of a book as people of one language say them: codes by the names of what they name, times, shares and conditions in words.</summary>
internal sealed partial class BookTeller
{
    private static readonly LocalizedText AnythingElse = new("其他情形", "Anything else");
    private static readonly LocalizedText Nothing = new("无", "Nothing");

    private readonly ToldValues told;
    private readonly BookCodes codes;

    /// <param name="book">The book.</param>
    /// <param name="json">The book, written out.</param>
    /// <param name="culture">The language.</param>
    public BookTeller(StandardBook book, JsonElement json, CultureInfo culture)
    {
        Language = ExplanationLanguage.Of(culture);
        told = new ToldValues(book, () => json);
        codes = new BookCodes(json);
    }

    public ExplanationLanguage Language { get; }

    public string In(LocalizedText text) => text.In(Language.Tag);

    /// <summary>A script's words with the names of what has to be filled in.</summary>
    /// <param name="text">The words.</param>
    /// <param name="pointer">Where the script stands in the book.</param>
    public string Script(LocalizedText text, string pointer) => Placeholder().Replace(In(text), match => NameOf(match.Groups[1].Value, pointer + "/placeholders") is { } name ? $"{{{name}}}" : match.Value);

    /// <summary>What people call a part of the book.</summary>
    public LocalizedText Place(string path) => told.Place(path);

    /// <summary>A currency by its name, with its code.</summary>
    public string Currency(string code) => Language.HasWord("currency", code) ? $"{Language.Word("currency", code, null)}{Language.Mark("between-words")}{Language.Wording("parentheses", code)}" : code;

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
        if (json.ValueKind == JsonValueKind.Array)
        {
            return string.Join(Language.Mark("between-items"), json.EnumerateArray().Select(item => Leaf(path, member, item, JsonForms.ItemOf(form), holder, pointer)));
        }

        if (form.Type == typeof(LocalizedText) && path.StartsWith("scripts/", StringComparison.Ordinal))
        {
            return Script(JsonForms.Read(As.Localized, json), string.Join('/', pointer.Split('/').Take(4)));
        }

        LocalizedText? word = member.TellsCase && json.ValueKind == JsonValueKind.String && member.Form.Values.IndexOf(json.GetString()!) is >= 0 and var index ? member.CaseWords[index] : null;
        var entry = new SourcedEntry(Sections.All[0], default, null, pointer, "", path, null, null, holder, [], "");
        return Text(told.Of(entry, new SourcedValue(member.Name, member.Name, member.Words, json, form.Bare, word)));
    }

    /// <summary>What the rows of a decision table ask for: a clause for each cell that asks for anything.</summary>
    /// <param name="fields">The fields of the columns.</param>
    /// <param name="cells">The tests.</param>
    public string Conditions(IReadOnlyList<string> fields, IReadOnlyList<string> cells)
    {
        ExplanationPart[] clauses = [.. fields.Zip(cells).Select(pair => told.Asked(fields, pair.First, pair.Second)).OfType<ExplanationPart>()];
        return clauses.Length == 0 ? In(AnythingElse) : Text(clauses);
    }

    /// <summary>What a decision table decides: each output with its value, of one alone the value.</summary>
    public string Decision(IReadOnlyList<string> outputs, IReadOnlyList<string> cells)
    {
        ExplanationPart[] clauses = [.. outputs.Zip(cells).Select(pair => told.Given(pair.First, pair.Second)).OfType<ExplanationPart>()];
        return clauses.Length == 0 ? In(Nothing) : outputs.Count == 1 ? Text(clauses[0].Phrase!.Parts.Where(part => part.Name == "value")) : Text(clauses);
    }

    /// <summary>The name of what has a code; null where nothing has, or several things under different names.</summary>
    /// <param name="code">The code.</param>
    /// <param name="pointer">Where it is named: what is nearest to it is meant.</param>
    public string? NameOf(string code, string pointer = "") => codes.Find(code, pointer) is { } name ? In(name) : null;

    /// <summary>A remark that is written in both languages with a stroke between them: the side of this language; any other as it is.</summary>
    public string Spoken(string remark) => remark.Split(" / ") is [var one, var other] && Language.IsForeign(one) != Language.IsForeign(other) ? (Language.IsForeign(one) ? other : one) : remark;

    /// <summary>A time of so many days or weeks, or of so long, as people say it; null of anything else.</summary>
    public string? Span(JsonElement json)
    {
        string? unit = JsonForms.TextOf(json, "kind") ?? JsonForms.TextOf(json, "unit");
        return json.TryGetProperty("months", out JsonElement months) && json.EnumerateObject().All(member => member.Name is "months" or "provenance") ? Language.Unit("months", months.GetRawText())
            : unit is not null && json.TryGetProperty("count", out JsonElement count) && count.ValueKind == JsonValueKind.Number && Language.Unit(unit, count.GetRawText()) is { } days && days != count.GetRawText() ? days
            : null;
    }

    public string Text(IEnumerable<ExplanationPart> parts)
    {
        string text = new SentenceParts(new ExplanationSentence("", [.. parts.Select(part => part with { Name = "value" })]), Language).Text("value", "long");
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    [GeneratedRegex(@"\{([a-z][a-z0-9-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
