using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Walks two values by their form, and gathers what differs: values, entries that came or went, and those that stand elsewhere.</summary>
/// <param name="changes">Where changes go.</param>
/// <param name="told">What values are told as.</param>
/// <param name="conditions">Where conditions go that are written otherwise.</param>
/// <param name="cancellation">Ends the walk.</param>
internal sealed class ChangeWalk(List<BookChange> changes, ToldChanges told, List<ConditionEdit> conditions, CancellationToken cancellation)
{
    /// <param name="was">The earlier value.</param>
    /// <param name="now">The later value.</param>
    /// <param name="form">Their form.</param>
    /// <param name="at">Where they stand.</param>
    /// <param name="tables">The tables whose rows they are, where they are rows.</param>
    public void Compare(JsonElement was, JsonElement now, Form form, ChangeSpot at, (JsonElement Was, JsonElement Now) tables = default)
    {
        cancellation.ThrowIfCancellationRequested();
        form = form.Bare;
        if (was.GetRawText() == now.GetRawText())
        {
            return;
        }

        if (was.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object && HasMembers(form))
        {
            CompareMembers(was, now, form, at, tables);
        }
        else if (was.ValueKind == JsonValueKind.Array && now.ValueKind == JsonValueKind.Array && form.Kind == FormKind.Array)
        {
            CompareItems(was, now, form.Parts[0].Bare, at, tables);
        }
        else
        {
            changes.Add(at.Change(ChangeKind.Changed, TextOf(was), TextOf(now), told.Of(at, form, was, isLater: false), told.Of(at, form, now, isLater: true)));
            NoteConditions(form, at, was, now);
        }
    }

    /// <summary>Notes conditions that are written otherwise; without a value nothing is asked.</summary>
    private void NoteConditions(Form form, ChangeSpot at, JsonElement? was, JsonElement? now)
    {
        if (form.Bare is Form<ImmutableArray<FieldCondition>> written)
        {
            conditions.Add(new ConditionEdit(at, was is { } earlier ? JsonForms.Read(written, earlier) : [], now is { } later ? JsonForms.Read(written, later) : []));
        }
    }

    private void CompareMembers(JsonElement was, JsonElement now, Form form, ChangeSpot at, (JsonElement Was, JsonElement Now) tables)
    {
        foreach (string name in now.EnumerateObject().Concat(was.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal))
        {
            bool wasThere = was.TryGetProperty(name, out JsonElement earlier);
            bool isThere = now.TryGetProperty(name, out JsonElement later);
            if (MemberOf(form, isThere ? now : was, name) is not { } member)
            {
                continue;
            }

            ChangeSpot spot = at.Member(form, member);
            if (wasThere && isThere && member.Columns is { } columns)
            {
                CompareCells(TableRow.Of(tables.Was, columns, earlier), TableRow.Of(tables.Now, columns, later), member, spot);
            }
            else if (wasThere && isThere)
            {
                Compare(earlier, later, member.Form, spot.Within(later), (was, now));
            }
            else
            {
                AddAll(isThere ? ChangeKind.Added : ChangeKind.Removed, isThere ? later : earlier, member.Form, spot);
                NoteConditions(member.Form, spot, wasThere ? earlier : null, isThere ? later : null);
            }
        }
    }

    private void CompareCells(TableRow was, TableRow now, MemberDefinition member, ChangeSpot at)
    {
        foreach (string column in now.Columns.Union(was.Columns, StringComparer.Ordinal))
        {
            (string? before, string? after) = (was.Cell(column, member.AbsentCell), now.Cell(column, member.AbsentCell));
            if (before != after)
            {
                changes.Add(at.Cell(column).Change(ChangeKind.Changed, before, after, told.Cell(column, before, isLater: false), told.Cell(column, after, isLater: true)));
            }
        }
    }

    private void CompareItems(JsonElement was, JsonElement now, Form item, ChangeSpot at, (JsonElement Was, JsonElement Now) owners)
    {
        bool isText = item.Kind == FormKind.Text;
        ItemKey? key = isText ? null : ItemKey.Of(item);
        if ((!isText && key is null) || ListNames.Of(was, now, key) is not var (before, after))
        {
            ComparePlaces(was, now, item, at, owners);
            return;
        }

        JsonElement[] earlier = [.. was.EnumerateArray()];
        JsonElement[] later = [.. now.EnumerateArray()];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < before.Length; i++)
        {
            places.Add(before[i], i);
        }

        HashSet<string> staying = [.. after];
        Dictionary<string, string> moved = ListPlaces.Of([.. before.Where(staying.Contains)], [.. after.Where(places.ContainsKey)]);
        for (int i = 0; i < after.Length; i++)
        {
            ChangeSpot spot = at.Item(after[i], later[i], told);
            if (!places.TryGetValue(after[i], out int place))
            {
                AddEntry(ChangeKind.Added, later[i], item, OfText(at, spot, isText));
                continue;
            }

            if (moved.ContainsKey(after[i]))
            {
                changes.Add(spot.Change(ChangeKind.Moved, null, null));
            }

            if (!isText)
            {
                Compare(earlier[place], later[i], item, spot, owners);
            }
        }

        for (int i = 0; i < before.Length; i++)
        {
            if (!staying.Contains(before[i]))
            {
                ChangeSpot spot = at.Item(before[i], earlier[i], told);
                AddEntry(ChangeKind.Removed, earlier[i], item, OfText(at, spot, isText));
            }
        }
    }

    /// <summary>Compares items that nothing but their place tells apart: those that both lists begin and end with stay.</summary>
    private void ComparePlaces(JsonElement was, JsonElement now, Form item, ChangeSpot at, (JsonElement Was, JsonElement Now) owners)
    {
        JsonElement[] earlier = [.. was.EnumerateArray()];
        JsonElement[] later = [.. now.EnumerateArray()];
        int shorter = Math.Min(earlier.Length, later.Length);
        int head = 0;
        while (head < shorter && AreSame(earlier[head], later[head]))
        {
            head++;
        }

        int tail = 0;
        while (tail < shorter - head && AreSame(earlier[^(tail + 1)], later[^(tail + 1)]))
        {
            tail++;
        }

        for (int i = head; i < Math.Max(earlier.Length, later.Length) - tail; i++)
        {
            string step = i.ToString(CultureInfo.InvariantCulture);
            if (i < earlier.Length - tail && i < later.Length - tail)
            {
                Compare(earlier[i], later[i], item, at.Item(step, later[i], told), owners);
            }
            else
            {
                bool isAdded = i < later.Length - tail;
                JsonElement one = isAdded ? later[i] : earlier[i];
                AddEntry(isAdded ? ChangeKind.Added : ChangeKind.Removed, one, item, at.Item(step, one, told));
            }
        }
    }

    /// <summary>What came or went with an item: an entry with a code as a whole, anything else with its value.</summary>
    private void AddEntry(ChangeKind kind, JsonElement json, Form form, ChangeSpot at)
    {
        if (ChangeSpot.IsEntry(json))
        {
            changes.Add(at.Change(kind, null, null));
        }
        else
        {
            AddValue(kind, json, form, at);
        }
    }

    private void AddValue(ChangeKind kind, JsonElement json, Form form, ChangeSpot at) => changes.Add(kind == ChangeKind.Removed
        ? at.Change(kind, TextOf(json), null, told.Of(at, form.Bare, json, isLater: false))
        : at.Change(kind, null, TextOf(json), toldAfter: told.Of(at, form.Bare, json, isLater: true)));

    /// <summary>What came or went with a member: each value within, down to entries.</summary>
    private void AddAll(ChangeKind kind, JsonElement json, Form form, ChangeSpot at)
    {
        form = form.Bare;
        if (ChangeSpot.IsEntry(json))
        {
            AddEntry(kind, json, form, at.Within(json));
        }
        else if (json.ValueKind == JsonValueKind.Object && HasMembers(form))
        {
            foreach (JsonProperty value in json.EnumerateObject())
            {
                if (MemberOf(form, json, value.Name) is { } member)
                {
                    AddAll(kind, value.Value, member.Form, at.Member(form, member));
                }
            }
        }
        else if (json.ValueKind == JsonValueKind.Array && form.Kind == FormKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                string step = ValuePath.NameOf(item) ?? index.ToString(CultureInfo.InvariantCulture);
                AddEntry(kind, item, form.Parts[0], OfText(at, at.Item(step, item, told), item.ValueKind == JsonValueKind.String));
                index++;
            }
        }
        else
        {
            AddValue(kind, json, form, at);
        }
    }

    /// <summary>The spot of an item that came or went: a text says itself, and is called as its list.</summary>
    private static ChangeSpot OfText(ChangeSpot list, ChangeSpot item, bool isText) => isText ? list with { Path = item.Path } : item;

    private static bool HasMembers(Form form) => !form.Members.IsEmpty && form.Type != typeof(LocalizedText);

    /// <summary>The member of an object; in a union that of the case that the object is.</summary>
    private static MemberDefinition? MemberOf(Form form, JsonElement json, string name)
    {
        string? discriminator = UnionCases.DiscriminatorOf(form);
        string? given = discriminator is not null && json.TryGetProperty(discriminator, out JsonElement told) && told.ValueKind == JsonValueKind.String ? told.GetString() : null;
        return form.Members.FirstOrDefault(member => member.Name == name && (member.Case is null || member.Case == given)) ?? form.Members.FirstOrDefault(member => member.Name == name);
    }

    private static bool AreSame(JsonElement one, JsonElement other) => one.GetRawText() == other.GetRawText();

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
