using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Has entries whose values were assumed say that a bank takes them as they are.</summary>
/// <param name="root">The book as it is merged so far.</param>
/// <param name="layer">The number of the layer.</param>
/// <param name="hasSource">Whether the layer says where what it sets comes from.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ConfirmedEntries(MergedNode root, int layer, bool hasSource, FindingList findings)
{
    private const string Member = "provenance";

    public void Confirm(ImmutableArray<ConfirmedValues> confirmed)
    {
        for (int i = 0; i < confirmed.Length; i++)
        {
            if (string.Equals(confirmed[i].Confirmation.Author.Trim(), confirmed[i].Confirmation.Approver.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(OverlayFindings.ConfirmedByAuthor, string.Create(CultureInfo.InvariantCulture, $"/confirms/{i}/approver"), confirmed[i].Confirmation.Approver, $"'{Excerpt.Of(confirmed[i].Confirmation.Approver)}' is the author too.");
            }

            if (confirmed[i].Of.IsEmpty)
            {
                findings.Add(OverlayFindings.NotAssumed, string.Create(CultureInfo.InvariantCulture, $"/confirms/{i}/of"), null, $"The confirmation names no value.");
            }

            for (int k = 0; k < confirmed[i].Of.Length; k++)
            {
                Confirm(confirmed[i].Of[k], confirmed[i].Confirmation, string.Create(CultureInfo.InvariantCulture, $"/confirms/{i}/of/{k}"));
            }
        }
    }

    private void Confirm(string path, Confirmation confirmation, string at)
    {
        string[] steps = path.Split('/');
        var nearest = new Place(root, BookForm.Book, 0, null);
        Place[] places = [nearest];
        List<Place> named = [];
        while (places.Length > 0)
        {
            named.AddRange(places.Where(place => place.Depth == steps.Length));
            places = [.. places.Where(place => place.Depth < steps.Length).SelectMany(place => Next(nearest = place, steps))];
        }

        if (named.Count == 0)
        {
            findings.Add(OverlayFindings.NothingToConfirm, at, path, $"'{Excerpt.Of(path)}' names no value of the book; {NearestName.Suggest(steps[nearest.Depth], NamesIn(nearest.Node, nearest.Form))}.");
        }
        else if (named.Sum(place => Confirm(place, steps, confirmation, at)) == 0)
        {
            findings.Add(OverlayFindings.NotAssumed, at, path, $"Nothing in '{Excerpt.Of(path)}' is assumed.");
        }
    }

    /// <summary>Confirms what a place holds, or the one value that it is.</summary>
    /// <returns>How many entries say something else now.</returns>
    private int Confirm(Place place, string[] steps, Confirmation confirmation, string at)
    {
        TellChanged(place, string.Join('/', steps), confirmation, at);
        int count = ConfirmWithin(place.Node, place.Form, confirmation, at);
        return count == 0 && place.Entry is var (holder, form, depth) && depth < steps.Length && IsAssumed(holder)
            ? ConfirmValue(holder, form, string.Join('/', steps[depth..]), confirmation, at)
            : count;
    }

    /// <summary>Tells where a layer takes a value as it was assumed, and gives another one without a word about its source.</summary>
    private void TellChanged(Place place, string path, Confirmation confirmation, string at)
    {
        if (!hasSource && place.Node.Given().Any(node => node.Layer == layer) && (place.Entry?.Node.Find(Member) is not { } source || source.Layer != layer))
        {
            findings.Add(OverlayFindings.ConfirmedOther, at, path, $"'{Excerpt.Of(path)}' is another value than '{Excerpt.Of(confirmation.Approver)}' confirmed.");
        }
    }

    /// <summary>The values that a path leads to from a place; of a list every item of the name, unless its version or record is told.</summary>
    private static List<Place> Next(Place from, string[] steps)
    {
        ReadOnlySpan<string> further = steps.AsSpan(from.Depth);
        string step = further[0];
        if (from.Node.Kind == JsonValueKind.Object)
        {
            return from.Node.Members.FirstOrDefault(member => member.Name == step).Value is { } value && UnionCases.MemberOf(from.Form, from.Node, step, default) is { } member ? [from.To(value, member.Form.Bare, 1)] : [];
        }

        if (from.Node.Kind != JsonValueKind.Array || from.Form.Kind != FormKind.Array)
        {
            return [];
        }

        Form form = from.Form.Parts[0].Bare;
        var named = new List<Place>();
        foreach (MergedNode item in from.Node.Items)
        {
            if (ValuePath.Taken(NameOf(item, form), further) is > 0 and var taken)
            {
                named.Add(from.To(item, form, taken));
            }
        }

        return named.Count > 0 ? named
            : ItemKey.Of(form) is { Qualifier: { } qualifier } key && key.Split(step) is (var code, { } told) ? [.. from.Node.Items.Where(item => NameOf(item, form) == code && (item.Text(qualifier) ?? "") == told).Select(item => from.To(item, form, 1))]
            : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < from.Node.Items.Count ? [from.To(from.Node.Items[index], form, 1)]
            : [];
    }

    /// <summary>Confirms what is assumed in the entries at and below a place.</summary>
    /// <returns>How many entries say something else now.</returns>
    private int ConfirmWithin(MergedNode node, Form form, Confirmation confirmation, string at)
    {
        int count = 0;
        if (node.Kind == JsonValueKind.Array)
        {
            return node.Items.Sum(item => ConfirmWithin(item, form.Kind == FormKind.Array ? form.Parts[0].Bare : form, confirmation, at));
        }

        foreach ((string name, MergedNode value) in node.Members.ToArray())
        {
            if (name != Member && UnionCases.MemberOf(form, node, name, default) is { } member)
            {
                count += ConfirmWithin(value, member.Form.Bare, confirmation, at);
            }
        }

        if (IsEntry(node, form) && IsAssumed(node) && Read(node) is { } before)
        {
            node.Set(Member, EntrySources.Write(layer, at, new Provenance(Kind(before.Kind), before.Citation)
            {
                Confirmation = before.Kind == ProvenanceKind.Assumption ? confirmation : before.Confirmation,
                Parts = [.. before.Parts.Select(part => part.Kind == ProvenanceKind.Assumption ? new PartProvenance(part.Of, ProvenanceKind.Bank, part.Citation) { Confirmation = confirmation } : part)],
            }));
            count++;
        }

        return count;
    }

    /// <summary>Confirms one value of an entry, where it is assumed.</summary>
    private int ConfirmValue(MergedNode entry, Form form, string path, Confirmation confirmation, string at)
    {
        Provenance before = Read(entry)!;
        PartProvenance? part = before.Parts.FirstOrDefault(part => part.Of.Any(of => path == of || path.StartsWith(of + "/", StringComparison.Ordinal)));
        if ((part?.Kind ?? before.Kind) != ProvenanceKind.Assumption)
        {
            return 0;
        }

        EntrySources.Renew(entry, form, [path], new Provenance(ProvenanceKind.Bank, part?.Citation ?? before.Citation) { Confirmation = confirmation }, layer, at);
        return 1;
    }

    private static string? NameOf(MergedNode item, Form form) => ItemKey.Of(form) is { } key ? item.Text(key.Member) : item.Text();

    private static string[] NamesIn(MergedNode node, Form form) => node.Kind switch
    {
        JsonValueKind.Object => [.. node.Members.Select(member => member.Name)],
        JsonValueKind.Array when form.Kind == FormKind.Array => [.. node.Items.Select(item => NameOf(item, form.Parts[0].Bare)).OfType<string>()],
        _ => [],
    };

    private static bool IsEntry(MergedNode node, Form form) => node.Kind == JsonValueKind.Object && form.Members.Any(member => member.Name == Member) && node.Find(Member) is not null;

    private static bool IsAssumed(MergedNode entry) => Read(entry) is { } known && (known.Kind == ProvenanceKind.Assumption || known.Parts.Any(part => part.Kind == ProvenanceKind.Assumption));

    private static ProvenanceKind Kind(ProvenanceKind before) => before == ProvenanceKind.Assumption ? ProvenanceKind.Bank : before;

    private static Provenance? Read(MergedNode entry)
    {
        using var json = JsonDocument.Parse(MergedText.Of(entry.Find(Member)!));
        return As.Provenance.TryRead(json.RootElement, new FormReader(new FindingList()), out Provenance known) ? known : null;
    }

    /// <summary>Where a path has led to.</summary>
    /// <param name="Node">The value.</param>
    /// <param name="Form">Its form.</param>
    /// <param name="Depth">How many steps led there.</param>
    /// <param name="Entry">The nearest entry with a source at or around it.</param>
    private sealed record Place(MergedNode Node, Form Form, int Depth, (MergedNode Node, Form Form, int Depth)? Entry)
    {
        public Place To(MergedNode node, Form form, int steps) => new(node, form, Depth + steps, IsEntry(node, form) ? (node, form, Depth + steps) : Entry);
    }
}
