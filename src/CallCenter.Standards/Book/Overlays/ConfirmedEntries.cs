using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Has entries whose values were assumed say that a bank takes them as they are.</summary>
internal sealed class ConfirmedEntries(MergedNode root, int layer, FindingList findings)
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
        MergedNode node = root;
        Form form = BookForm.Book;
        (MergedNode Node, Form Form, int Depth)? entry = null;
        string[] steps = path.Split('/');
        for (int i = 0; i < steps.Length; i++)
        {
            if (Step(node, form, steps[i]) is not var (next, nextForm))
            {
                findings.Add(OverlayFindings.NothingToConfirm, at, path, $"'{Excerpt.Of(path)}' names no value of the book; {NearestName.Suggest(steps[i], NamesIn(node, form))}.");
                return;
            }

            (node, form) = (next, nextForm);
            entry = IsEntry(node, form) ? (node, form, i + 1) : entry;
        }

        int confirmedEntries = ConfirmWithin(node, form, confirmation, at);
        if (confirmedEntries == 0 && entry is var (holder, holderForm, depth) && depth < steps.Length && IsAssumed(holder))
        {
            confirmedEntries += ConfirmValue(holder, holderForm, string.Join('/', steps[depth..]), confirmation, at);
        }

        if (confirmedEntries == 0)
        {
            findings.Add(OverlayFindings.NotAssumed, at, path, $"Nothing in '{Excerpt.Of(path)}' is assumed.");
        }
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

    private static (MergedNode Node, Form Form)? Step(MergedNode node, Form form, string step)
    {
        if (node.Kind == JsonValueKind.Object)
        {
            MergedNode? value = node.Members.FirstOrDefault(member => member.Name == step).Value;
            return value is not null && UnionCases.MemberOf(form, node, step, default) is { } member ? (value, member.Form.Bare) : null;
        }

        if (node.Kind != JsonValueKind.Array || form.Kind != FormKind.Array)
        {
            return null;
        }

        Form item = form.Parts[0].Bare;
        MergedNode? found = node.Items.Find(one => NameOf(one, item) == step)
            ?? (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.Items.Count ? node.Items[index] : null);
        return found is null ? null : (found, item);
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
}
