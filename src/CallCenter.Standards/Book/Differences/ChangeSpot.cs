using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Where in a book the comparison stands, for programs and for people.</summary>
/// <param name="Section">The section's member.</param>
/// <param name="SectionName">The section's name.</param>
/// <param name="Path">The path from the root of the book.</param>
/// <param name="Weight">What a change here bears on.</param>
internal sealed record ChangeSpot(string Section, LocalizedText SectionName, string Path, ChangeWeight Weight)
{
    /// <summary>The path with the steps into lists left out.</summary>
    public string Members { get; init; } = Path;

    /// <summary>The code of the nearest entry around.</summary>
    public string? Code { get; init; }

    /// <summary>The names of the entries around.</summary>
    public LocalizedText? Entry { get; init; }

    /// <summary>The words from the entry down; null at the entry itself.</summary>
    public LocalizedText? Words { get; init; }

    /// <summary>The words of the list that the entry is of.</summary>
    public LocalizedText? ListWords { get; init; }

    /// <summary>The spot of a member.</summary>
    public ChangeSpot Member(Form form, MemberDefinition member) => this with
    {
        Path = Join(Path, member.Name),
        Members = Join(Members, member.Name),
        Words = Join(Words, member.Words),
        Weight = WeightOf(form, member),
    };

    /// <summary>The spot of an item of a list: an entry where it has a code, otherwise one more word: its name, or that of what it names, such as the action of a grant.</summary>
    /// <param name="step">What the item is named by.</param>
    /// <param name="json">The item.</param>
    /// <param name="names">What codes name.</param>
    public ChangeSpot Item(string step, in JsonElement json, ToldChanges names)
    {
        string path = Join(Path, step);
        return IsEntry(json) ? (this with { Path = path }).Within(json) : this with { Path = path, Words = Join(Words, names.NameOf(Members, json) ?? (json.ValueKind == JsonValueKind.Object ? NameOf(json, step) : Plain(step))) };
    }

    /// <summary>The spot of an object with a code, from which words begin anew; of anything else the spot as it is.</summary>
    public ChangeSpot Within(in JsonElement json) => IsEntry(json) && json.GetProperty("code").GetString() is { } code
        ? this with { Code = code, Entry = Join(Entry, NameOf(json, code)), Words = null, ListWords = Words }
        : this;

    /// <summary>Whether an object is an entry: it has a code.</summary>
    public static bool IsEntry(in JsonElement json) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.String;

    /// <summary>The spot of a cell of a rule.</summary>
    public ChangeSpot Cell(string column) => this with { Path = Join(Path, column), Words = Join(Words, FieldOf(column)) };

    /// <summary>A change here.</summary>
    /// <param name="kind">What became of it.</param>
    /// <param name="before">The value before, as it is written.</param>
    /// <param name="after">The value after.</param>
    /// <param name="toldBefore">The value before, as people say it.</param>
    /// <param name="toldAfter">The value after.</param>
    public BookChange Change(ChangeKind kind, string? before, string? after, ImmutableArray<ExplanationPart> toldBefore = default, ImmutableArray<ExplanationPart> toldAfter = default) => new()
    {
        Kind = kind,
        Weight = kind == ChangeKind.Moved && Weight == ChangeWeight.Rule ? ChangeWeight.Order : Weight,
        Section = Section,
        SectionName = SectionName,
        Path = Path,
        Code = Code,
        Entry = Entry,
        Name = Words ?? ListWords ?? SectionName,
        Before = before,
        After = after,
        ToldBefore = toldBefore.IsDefault ? [] : toldBefore,
        ToldAfter = toldAfter.IsDefault ? [] : toldAfter,
    };

    private ChangeWeight WeightOf(Form form, MemberDefinition member) =>
        Weight != ChangeWeight.Rule ? Weight
        : ReferenceEquals(member.Form, As.Provenance) || ReferenceEquals(member.Form, As.Confirmed) ? ChangeWeight.Source
        : ReferenceEquals(member.Form, As.Localized) || (ReferenceEquals(member.Form, As.Remark) && member.Name is "annotation" or "label") ? (ReferenceEquals(form, Workflows.ScriptForms.Wording) ? ChangeWeight.Rule : ChangeWeight.Wording)
        : ChangeWeight.Rule;

    private static LocalizedText NameOf(in JsonElement item, string step) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Object && As.Localized.TryRead(name, new FormReader(new FindingList()), out LocalizedText read)
            ? read
            : Plain(step);

    /// <summary>What has no name: an item by its number, anything else by its code, marked as such.</summary>
    private static LocalizedText Plain(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? new(string.Create(CultureInfo.InvariantCulture, $"第{number + 1}项"), string.Create(CultureInfo.InvariantCulture, $"item {number + 1}"))
        : new($"「{step}」", $"“{step}”");

    /// <summary>The name of a field, where the languages have one.</summary>
    private static LocalizedText FieldOf(string column) => ExplanationLanguage.English.HasField("", column) && ExplanationLanguage.Chinese.HasField("", column)
        ? new(ExplanationLanguage.Chinese.FieldName(column, null), ExplanationLanguage.English.FieldName(column, null))
        : Plain(column);

    private static string Join(string path, string step) => path.Length == 0 ? step : $"{path}/{step}";

    private static LocalizedText Join(LocalizedText? outer, LocalizedText inner) =>
        outer is null ? inner : LocalizedText.Join(outer, " › ", inner);
}
