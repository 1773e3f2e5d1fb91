using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Lays edits over a list, each named by an item's code: an object changes or adds, null takes out, <c>true</c> puts a text in; <c>$before</c> and <c>$after</c> say where it goes.</summary>
/// <param name="merge">The layer.</param>
/// <param name="form">The form of the items.</param>
internal sealed class ListMerge(LayerMerge merge, Form form)
{
    private readonly ItemKey? key = form.Kind == FormKind.Text ? null : ItemKey.Of(form);
    private readonly List<PlacedItem> items = [];
    private readonly HashSet<PlacedItem> edited = [];
    private readonly Dictionary<string, List<PlacedItem>> byCode = new(StringComparer.Ordinal);

    /// <summary>The list with what a layer says of it.</summary>
    public MergedNode Of(MergedNode? below, in JsonElement json, string at)
    {
        if (key is null && form.Kind != FormKind.Text)
        {
            merge.Findings.Add(OverlayFindings.NoCodes, at, null, $"The items of this list have no codes.");
            return below ?? MergedNode.Array(merge.Index, at, []);
        }

        foreach (MergedNode item in below is { Kind: JsonValueKind.Array } ? below.Items : [])
        {
            Add(new PlacedItem(CodeOf(item), item, at, false));
        }

        // What goes comes first, so that the order in which a layer names its edits does not count.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty edit in json.EnumerateObject().OrderBy(edit => edit.Value.ValueKind == JsonValueKind.Null ? 0 : 1))
        {
            string pointer = $"{at}/{JsonPointer.Escape(edit.Name)}";
            if (seen.Add(edit.Name))
            {
                Edit(edit.Name, edit.Value, pointer);
            }
            else
            {
                merge.Findings.Add(FindingRules.DuplicateMember, pointer, edit.Name, $"'{Excerpt.Of(edit.Name)}' is given twice.");
            }
        }

        return MergedNode.Array(below?.Layer ?? merge.Index, below?.Pointer ?? at, new ItemOrder(items, Named, merge.Findings).Sorted().Select(item => item.Node));
    }

    private void Edit(string name, in JsonElement json, string at)
    {
        PlacedItem[] named = [.. Named(name).Where(item => !item.IsNew)];
        if (json.ValueKind == JsonValueKind.Null)
        {
            Remove(name, named, at);
        }
        else if (named.Length > 1)
        {
            merge.Findings.Add(OverlayFindings.ManyOfCode, at, name, $"There are several '{Excerpt.Of(name)}'; {NearestName.ListOf([.. named.Select(QualifiedName)])}.");
        }
        else if (json.ValueKind != JsonValueKind.Object && !(key is null && json.ValueKind == JsonValueKind.True))
        {
            merge.Findings.Add(FindingRules.WrongKind, at, json.ValueKind == JsonValueKind.String ? json.GetString() : null, key is null ? FindingWords.Of($"True, an object with a place, or null is needed here.") : $"An object or null is needed here.");
        }
        else if (named.Length == 1 && !edited.Add(named[0]))
        {
            merge.Findings.Add(FindingRules.DuplicateMember, at, name, $"'{Excerpt.Of(name)}' is changed twice, by its code and by its code and {key?.Qualifier}.");
        }
        else
        {
            Put(name, named.Length == 0 ? null : named[0], json, at);
        }
    }

    private void Remove(string name, PlacedItem[] named, string at)
    {
        if (named.Length > 0)
        {
            foreach (PlacedItem item in named)
            {
                items.Remove(item);
                byCode[item.Code].Remove(item);
            }

            merge.NoteRemoval(name, at);
            return;
        }

        FindingWords message = merge.RemovalOf(name) is not null ? FindingWords.Of($"'{Excerpt.Of(name)}' was removed before.") : $"There is no '{Excerpt.Of(name)}' here to remove; {NearestName.Suggest(name, Names)}.";
        merge.Findings.Add(OverlayFindings.NothingToRemove, at, name, message);
    }

    private void Put(string name, PlacedItem? known, in JsonElement json, string at)
    {
        merge.Enter(name);
        if (key is null)
        {
            known ??= Add(new PlacedItem(name, MergedNode.Of(merge.Index, at, name), at, true));
            merge.Sources.Changed(merge.Path);
            CheckPlaceOnly(json, at);
        }
        else if (known is not null)
        {
            known.Node = merge.Object(known.Node, json, at, form, isItem: true);
            CheckCode(known.Node, known.Code, name, at);
        }
        else
        {
            known = New(name, json, at);
        }

        merge.Leave();
        if (known is not null && json.ValueKind == JsonValueKind.Object)
        {
            known.Place(json, at, merge.Findings);
        }
    }

    /// <summary>An entry that was not there; null where the layer means to change one.</summary>
    private PlacedItem? New(string name, in JsonElement json, string at)
    {
        MergedNode node = merge.Object(null, json, at, form, isItem: true);
        (string code, string? qualifier) = key!.Split(name);
        Complete(node, key.Member, code, at);
        if (!string.IsNullOrEmpty(qualifier))
        {
            Complete(node, key.Qualifier!, qualifier, at);
        }

        string[] missing = [.. form.Members.Where(member => member is { Use: MemberUse.Required, Case: null } && node.Find(member.Name) is null).Select(member => member.Name)];
        merge.Leave();
        Removal? removal = merge.RemovalOf(name);
        merge.Enter(name);
        if (missing.Length > 0)
        {
            FindingWords needs = $"A new one needs {FindingWords.List(missing)}.";
            merge.Findings.Add(
                removal is null ? OverlayFindings.NothingToChange : OverlayFindings.Removed, at, name,
                removal is null ? FindingWords.Of($"There is no '{Excerpt.Of(name)}' here to change; {NearestName.Suggest(name, Names)}. {needs}") : $"'{Excerpt.Of(name)}' was removed by the layer below. {needs}");
            return null;
        }

        CheckCode(node, code, name, at);
        return Add(new PlacedItem(code, node, at, true));
    }

    private void Complete(MergedNode node, string member, string text, string at)
    {
        if (node.Find(member) is null)
        {
            node.Set(member, MergedNode.Of(merge.Index, at, text));
        }
    }

    private void CheckCode(MergedNode node, string code, string name, string at)
    {
        if (node.Text(key!.Member) is { } given && given != code)
        {
            merge.Findings.Add(OverlayFindings.OtherCode, $"{at}/{key.Member}", given, $"The entry is named '{Excerpt.Of(name)}', and its {key.Member} is '{Excerpt.Of(given)}'.");
        }
    }

    private void CheckPlaceOnly(in JsonElement json, string at)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in json.EnumerateObject().Where(member => member.Name is not (LayerMerge.Before or LayerMerge.After)))
            {
                merge.Findings.Add(FindingRules.UnknownMember, $"{at}/{JsonPointer.Escape(member.Name)}", member.Name, $"There is no member '{Excerpt.Of(member.Name)}' here; {NearestName.ListOf([LayerMerge.Before, LayerMerge.After])}.");
            }
        }
    }

    private PlacedItem Add(PlacedItem item)
    {
        items.Add(item);
        if (!byCode.TryGetValue(item.Code, out List<PlacedItem>? same))
        {
            byCode.Add(item.Code, same = []);
        }

        same.Add(item);
        return item;
    }

    /// <summary>The items that a name may mean.</summary>
    private PlacedItem[] Named(string name)
    {
        if (byCode.TryGetValue(name, out List<PlacedItem>? same) && same.Count > 0)
        {
            return [.. same];
        }

        return key?.Split(name) is (var code, { } qualifier) && byCode.TryGetValue(code, out same)
            ? [.. same.Where(item => (item.Node.Text(key.Qualifier) ?? "") == qualifier)]
            : [];
    }

    private string[] Names => [.. byCode.Where(code => code.Value.Count > 0).Select(code => code.Key)];

    private string QualifiedName(PlacedItem item) => key?.Qualifier is { } qualifier ? ItemKey.Qualified(item.Code, item.Node.Text(qualifier)) : item.Code;

    private string CodeOf(MergedNode item) => (key is null ? item.Text() : item.Text(key.Member)) ?? "";
}
