using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Says what makes one book from another, as an overlay: by the book's forms, with no more than differs.</summary>
internal static class OverlayDifference
{
    private static readonly JsonElement Null = JsonElementOf("null");
    private static readonly JsonElement True = JsonElementOf("true");

    /// <summary>The overlay that makes one book from another.</summary>
    public static OverlayHeader Between(StandardBook below, StandardBook changed)
    {
        using JsonDocument before = JsonDocument.Parse(FormText.Utf8(BookForm.Book, below));
        using JsonDocument after = JsonDocument.Parse(FormText.Utf8(BookForm.Book, changed));
        return new OverlayHeader
        {
            Code = changed.Code,
            Version = changed.Version,
            Name = changed.Name == below.Name ? null : changed.Name,
            Effective = changed.Effective == below.Effective ? null : changed.Effective,
            Currency = changed.Currency == below.Currency ? null : changed.Currency,
            Authors = [],
            Extends = OverlayBase.Of(below),
            Confirms = [],
            Sections = [.. Sections.All.Select(section => OfSection(before.RootElement, after.RootElement, section.Name))],
        };
    }

    private static JsonElement? OfSection(JsonElement before, JsonElement after, string name)
    {
        if (OfMember(before, after, name, BookForm.Book.Members.First(member => member.Name == name)) is not { } difference)
        {
            return null;
        }

        using var json = JsonDocument.Parse(MergedText.Of(difference));
        return json.RootElement.Clone();
    }

    /// <summary>What changes a member of an object; null where nothing does.</summary>
    private static MergedNode? OfMember(JsonElement before, JsonElement after, string name, MemberDefinition member)
    {
        bool wasThere = before.TryGetProperty(name, out JsonElement was);
        bool isThere = after.TryGetProperty(name, out JsonElement now);
        return !isThere ? wasThere ? Leaf(Null) : null
            : !wasThere ? Leaf(now)
            : member.Columns is null ? Of(was, now, member.Form)
            : was.GetRawText() == now.GetRawText() ? null : Leaf(now);
    }

    /// <summary>What changes one value to another; null where they are the same.</summary>
    private static MergedNode? Of(JsonElement before, JsonElement after, Form form)
    {
        form = form.Bare;
        if (before.GetRawText() == after.GetRawText())
        {
            return null;
        }

        if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object && !form.Members.IsEmpty)
        {
            return OfMembers(before, after, form);
        }

        return before.ValueKind == JsonValueKind.Array && after.ValueKind == JsonValueKind.Array && form.Kind == FormKind.Array
            ? OfItems(before, after, form.Parts[0].Bare) ?? Leaf(after)
            : Leaf(after);
    }

    private static MergedNode OfMembers(JsonElement before, JsonElement after, Form form)
    {
        var difference = MergedNode.Object(0, "");
        JsonElement aligned = Aligned(before, after, form);
        string? discriminator = UnionCases.DiscriminatorOf(form);
        (string Was, string Now)? cases = discriminator is not null && TextOf(before, discriminator) is { } was && TextOf(after, discriminator) is { } now && was != now ? (was, now) : null;
        foreach (string name in after.EnumerateObject().Concat(before.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal))
        {
            if (cases is var (wasCase, nowCase) && UnionCases.IsOnlyOf(form, name, wasCase, nowCase))
            {
                continue;
            }

            MemberDefinition? member = form.Members.FirstOrDefault(member => member.Name == name && (member.Case is null || member.Case == TextOf(after, discriminator!))) ?? form.Members.FirstOrDefault(member => member.Name == name);
            if (member is null && form.Others is var (_, other))
            {
                member = new MemberDefinition(name, name, MemberUse.Optional, null, other, form.Words!);
            }

            if (member is not null && OfMember(TableColumns.IsRows(member) ? aligned : before, after, name, member) is { } change)
            {
                difference.Set(name, change);
            }
        }

        return difference;
    }

    /// <summary>A table whose rows have the cells of the later columns, as an overlay that changes the columns leaves them.</summary>
    private static JsonElement Aligned(JsonElement before, JsonElement after, Form form)
    {
        var table = new MergedNode(0, "", before);
        if (TableColumns.Of(table, form) is not { } columns)
        {
            return before;
        }

        foreach (string name in columns.Names)
        {
            if (after.TryGetProperty(name, out JsonElement later))
            {
                table.Set(name, new MergedNode(0, "", later));
            }
            else
            {
                table.Remove(name);
            }
        }

        columns.Follow(table, 0);
        using var json = JsonDocument.Parse(MergedText.Of(table));
        return json.RootElement.Clone();
    }

    /// <summary>What changes one list to another item by item; null where that cannot be said, or would be no shorter.</summary>
    private static MergedNode? OfItems(JsonElement before, JsonElement after, Form form)
    {
        bool isText = form.Kind == FormKind.Text;
        ItemKey? key = isText ? null : ItemKey.Of(form);
        if ((!isText && key is null) || ListNames.Of(before, after, key) is not var (was, now))
        {
            return null;
        }

        var difference = MergedNode.Object(0, "");
        JsonElement[] items = [.. before.EnumerateArray()];
        JsonElement[] later = [.. after.EnumerateArray()];
        foreach (string gone in was.Except(now, StringComparer.Ordinal))
        {
            difference.Set(gone, Leaf(Null));
        }

        Dictionary<string, string> places = ListPlaces.Of(was, now);
        for (int i = 0; i < later.Length; i++)
        {
            int known = Array.IndexOf(was, now[i]);
            MergedNode? edit = isText ? known < 0 ? Leaf(True) : null
                : known < 0 ? new MergedNode(0, "", later[i]) : Of(items[known], later[i], form);
            if (places.TryGetValue(now[i], out string? place))
            {
                edit = edit is null || isText ? MergedNode.Object(0, "") : edit;
                edit.Set(place[0] == '<' ? LayerMerge.Before : LayerMerge.After, MergedNode.Of(0, "", place[1..]));
            }

            if (edit is not null)
            {
                difference.Set(now[i], edit);
            }
        }

        return isText && difference.Members.Count * 2 > later.Length ? null : difference;
    }

    private static string? TextOf(JsonElement json, string member) => json.TryGetProperty(member, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static MergedNode Leaf(JsonElement json) => new(0, "", json);

    private static JsonElement JsonElementOf(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
