using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>
/// Finds what two books say in different words under one version: definitions with a version of their own, and, where the books have one name and version, everything else, which has no version but the book's. Texts for people, where
/// something comes from and whether it was confirmed do not count; what is said to customers does.
/// </summary>
internal sealed class BookChanges
{
    private readonly FindingList findings = new();
    private readonly StandardBook book;
    private readonly bool isSameVersion;

    private BookChanges(StandardBook book, bool isSameVersion)
    {
        this.book = book;
        this.isSameVersion = isSameVersion;
    }

    /// <summary>The sections whose definitions have versions of their own.</summary>
    public static ImmutableArray<string> Versioned { get; } = ["calendars", "serviceLevels", "workflows", "scripts", "risk"];

    /// <summary>Each change, once, at its place in the later book, in its order.</summary>
    public static ImmutableArray<Finding> Of(StandardBook earlier, StandardBook book)
    {
        using JsonDocument before = Content(earlier);
        using JsonDocument after = Content(book);
        var changes = new BookChanges(book, earlier.Code == book.Code && earlier.Version == book.Version);
        changes.CompareMembers(before.RootElement, after.RootElement, "");
        changes.CompareAsked(earlier);
        return changes.findings.ToImmutable();
    }

    /// <summary>Each change of a definition with a version of its own, whatever the versions of the books.</summary>
    /// <param name="earlier">The earlier book.</param>
    /// <param name="book">The later book.</param>
    /// <param name="sections">The sections that differ.</param>
    public static ImmutableArray<Finding> OfVersioned(StandardBook earlier, StandardBook book, IReadOnlySet<string> sections)
    {
        bool IsLeftOut(Form form, string name) => IsNoContent(form, name) || (ReferenceEquals(form, BookForm.Book) && !(Versioned.Contains(name) && sections.Contains(name)));
        using var before = JsonDocument.Parse(FormText.Json(BookForm.Book, earlier, IsLeftOut));
        using var after = JsonDocument.Parse(FormText.Json(BookForm.Book, book, IsLeftOut));
        var changes = new BookChanges(book, isSameVersion: false);
        changes.CompareMembers(before.RootElement, after.RootElement, "");
        changes.CompareAsked(earlier);
        return changes.findings.ToImmutable();
    }

    /// <summary>Finds definitions that are written as before, and ask or name something that says something else.</summary>
    private void CompareAsked(StandardBook earlier)
    {
        if (isSameVersion || earlier.Standard is not { } was || book.Standard is not { } now)
        {
            return; // under one version of the book what changed is told itself
        }

        Dictionary<(string Path, string Version), string> before = AskedContents.Of(was);
        foreach (((string path, string version), string content) in AskedContents.Of(now))
        {
            (string list, string code) = (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
            if (before.TryGetValue((path, version), out string? known) && known != content && !findings.ToImmutable().Any(finding => finding.Value == code && finding.Pointer.StartsWith('/' + list, StringComparison.Ordinal)))
            {
                findings.Add(FindingRules.EditedInPlace, string.Create(CultureInfo.InvariantCulture, $"/{list}/{IndexOf(list, code, version)}"), code, $"'{code}' is of version '{Excerpt.Of(version)}' as before, and what it asks or names says something else.");
            }
        }
    }

    private int IndexOf(string list, string code, string version) => list switch
    {
        "serviceLevels/policies" => book.ServiceLevels.Policies.ToList().FindIndex(policy => policy.Code == code && policy.Version == version),
        "workflows/workflows" => book.Workflows.Workflows.ToList().FindIndex(workflow => workflow.Code == code && workflow.Version == version),
        _ => book.Risk.Scorecards.ToList().FindIndex(card => card.Code == code && card.Version == version),
    };

    /// <summary>What a book says, without what does not count.</summary>
    public static JsonDocument Content(StandardBook book) => JsonDocument.Parse(FormText.Json(BookForm.Book, book, IsNoContent));

    private static bool IsNoContent(Form form, string name) =>
        (ReferenceEquals(form, BookForm.Book) && name is ("format" or "code" or "version"))
        || (!ReferenceEquals(form, ScriptForms.Wording) && ContentHash.IsForPeople(form, name));

    private void Compare(JsonElement before, JsonElement after, string pointer)
    {
        if (before.GetRawText() == after.GetRawText())
        {
            return;
        }

        if (CodeOf(before) is { } code && code == CodeOf(after))
        {
            Found(after, code, pointer);
        }
        else if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object && CodeOf(after) is null)
        {
            CompareMembers(before, after, pointer);
        }
        else if (IsListOfDefinitions(before) && IsListOfDefinitions(after))
        {
            CompareItems(before, after, pointer);
        }
        else
        {
            FoundInBook(pointer[(pointer.LastIndexOf('/') + 1)..], pointer);
        }
    }

    private void CompareMembers(JsonElement before, JsonElement after, string pointer)
    {
        foreach (JsonProperty member in after.EnumerateObject())
        {
            string at = $"{pointer}/{JsonPointer.Escape(member.Name)}";
            if (before.TryGetProperty(member.Name, out JsonElement earlier))
            {
                Compare(earlier, member.Value, at);
            }
            else
            {
                FoundInBook(member.Name, at);
            }
        }

        foreach (JsonProperty member in before.EnumerateObject().Where(member => !after.TryGetProperty(member.Name, out _)))
        {
            FoundInBook(member.Name, $"{pointer}/{JsonPointer.Escape(member.Name)}");
        }
    }

    /// <summary>Compares definitions by code and version; those that came or went, and another order, are changes of the book.</summary>
    private void CompareItems(JsonElement before, JsonElement after, string pointer)
    {
        var earlier = new Dictionary<(string Code, string? Version), JsonElement>();
        foreach (JsonElement item in before.EnumerateArray())
        {
            earlier.TryAdd(KeyOf(item), item);
        }

        int index = 0;
        foreach (JsonElement item in after.EnumerateArray())
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index++}");
            if (earlier.TryGetValue(KeyOf(item), out JsonElement known))
            {
                Compare(known, item, at);
            }
            else if (KeyOf(item).Version is null)
            {
                FoundInBook(KeyOf(item).Code, at);
            }
        }

        HashSet<(string Code, string? Version)> later = [.. after.EnumerateArray().Select(KeyOf)];
        foreach ((string gone, string? version) in earlier.Keys.Where(key => !later.Contains(key)))
        {
            if (version is null)
            {
                FoundInBook(gone, pointer);
            }
        }

        if (!before.EnumerateArray().Select(KeyOf).Where(later.Contains).SequenceEqual(after.EnumerateArray().Select(KeyOf).Where(earlier.ContainsKey)))
        {
            FoundInBook(pointer[(pointer.LastIndexOf('/') + 1)..], pointer);
        }
    }

    private void Found(JsonElement after, string code, string pointer)
    {
        if (VersionOf(after) is { } version)
        {
            findings.Add(FindingRules.EditedInPlace, pointer, code, $"'{code}' is of version '{Excerpt.Of(version)}' as before, and says something else.");
        }
        else
        {
            FoundInBook(code, pointer);
        }
    }

    private void FoundInBook(string what, string pointer)
    {
        if (isSameVersion)
        {
            findings.Add(FindingRules.EditedInPlace, pointer, what, $"'{Excerpt.Of(what)}' says something else than before, and book '{book.Code}' is of version '{Excerpt.Of(book.Version)}' as before.");
        }
    }

    private static bool IsListOfDefinitions(JsonElement json) => json.ValueKind == JsonValueKind.Array && json.EnumerateArray().All(item => CodeOf(item) is not null);

    private static (string Code, string? Version) KeyOf(JsonElement item) => (CodeOf(item)!, VersionOf(item));

    private static string? CodeOf(JsonElement json) => TextOf(json, "code");

    private static string? VersionOf(JsonElement json) => TextOf(json, "version");

    private static string? TextOf(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
