using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Has every amount of a book say that it is to be decided anew.</summary>
/// <param name="layer">The layer that changes the currency.</param>
/// <param name="records">The records whose fields conditions test.</param>
internal sealed class ReopenedAmounts(int layer, ImmutableArray<RecordDefinition> records) : AmountWalk(records)
{
    /// <summary>What is said of an amount of another currency.</summary>
    public const string Citation = "The amount was given in another currency";

    private static readonly Provenance Open = new(ProvenanceKind.Assumption, Citation);

    protected override void Found(string path, MergedNode value, Entry? entry)
    {
        if (value.Layer != layer)
        {
            entry?.Amounts.Add(entry.Path);
        }
    }

    protected override void Leave(MergedNode node, Form form, Entry entry)
    {
        if (entry.Amounts.Count > 0)
        {
            EntrySources.Renew(node, form, entry.Amounts, Open, layer, "/currency");
        }
    }
}
