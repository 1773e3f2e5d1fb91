using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>A book with overlays over it, one over the other: merged into one text, which is read as every other, so that every check there is applies; findings are told where the layers say what they are about.</summary>
internal sealed class OverlaidBook : BookSources
{
    private readonly StandardBook below;
    private readonly ImmutableArray<StandardOverlay> overlays;
    private readonly MergedNode root;
    private readonly List<Removal> removals = [];
    private readonly FindingList findings = new();

    private OverlaidBook(StandardBook below, ImmutableArray<StandardOverlay> overlays)
    {
        this.below = below;
        this.overlays = overlays;
        using var json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, below));
        root = new MergedNode(0, "", json.RootElement.Clone());
    }

    public override ImmutableArray<BookLayer> Layers => [.. below.Layers, .. overlays.Select(LayerOf)];

    /// <summary>The book, null where there are errors; and all findings.</summary>
    public static (StandardBook? Book, ImmutableArray<Finding> Findings) Read(StandardBook below, ImmutableArray<StandardOverlay> overlays)
    {
        var merged = new OverlaidBook(below, overlays);
        for (int i = 0; i < overlays.Length; i++)
        {
            merged.Lay(overlays[i], i + 1);
        }

        StandardBook? book = merged.Read();
        return (book, merged.findings.ToImmutable());
    }

    public override ValueSource Of(string pointer)
    {
        (MergedNode node, string rest) = root.At(pointer);
        string at = node.Pointer + rest;
        if (node.Layer == 0)
        {
            return below.SourceOf(at);
        }

        StandardOverlay overlay = overlays[node.Layer - 1];
        Finding place = overlay.Locate([FindingRules.More.At(at, null, $"")])[0];
        return new ValueSource(LayerOf(overlay), at, place.Line, place.Column);
    }

    /// <summary>The overlay that set a value, of those that are laid now and those that the book below is made of; null where none did.</summary>
    private BookLayer? SetBy(MergedNode node) =>
        node.Layer > 0 ? LayerOf(overlays[node.Layer - 1])
        : below.Layers.Length > 1 && below.SourceOf(node.Pointer).Layer is var layer && layer != below.Layers[0] ? layer
        : null;

    private static BookLayer LayerOf(StandardOverlay overlay) => new(overlay.Code, overlay.Version, overlay.File);

    private void Lay(StandardOverlay overlay, int layer)
    {
        var found = new FindingList();
        CheckBase(overlay, layer, found);
        SetCurrency(overlay, layer);
        var merge = new LayerMerge(layer, found, removals, new LayerSources(layer, overlay.Provenance, found), SetBy);
        foreach (Section section in Sections.All)
        {
            if (overlay.Header.Sections[section.Index] is { } json)
            {
                merge.Section(root, section.Name, json);
            }
        }

        merge.Translated.Tell(found);
        new ConfirmedEntries(root, layer, overlay.Provenance is not null, found).Confirm(overlay.Confirms);
        SetHeader(overlay, layer);
        findings.AddAll(overlay.Locate(found.ToImmutable()));
    }

    /// <summary>Amounts of the layers below are of the currency that they were given in: under another they are to be decided anew.</summary>
    private void SetCurrency(StandardOverlay overlay, int layer)
    {
        if (overlay.Currency is { } currency)
        {
            if (root.Text("currency") is { } before && before != currency)
            {
                new ReopenedAmounts(layer, below.AllRecords).Walk(root);
            }

            root.Set("currency", MergedNode.Of(layer, "/currency", currency));
        }
    }

    private void SetHeader(StandardOverlay overlay, int layer)
    {
        root.Set("code", MergedNode.Of(layer, "/code", overlay.Code));
        root.Set("version", MergedNode.Of(layer, "/version", overlay.Version));
        if (overlay.Name is { } name)
        {
            root.Set("name", Written(layer, "/name", As.Localized, name));
        }

        if (overlay.Effective is { } effective)
        {
            root.Set("effective", Written(layer, "/effective", As.Date, effective));
        }
    }

    private static MergedNode Written<T>(int layer, string pointer, Form<T> form, T value)
    {
        using var json = JsonDocument.Parse(FormText.Utf8(form, value));
        return new MergedNode(layer, pointer, json.RootElement.Clone());
    }

    /// <summary>Tells where an overlay was written for another book: what it means there it may not mean here.</summary>
    private void CheckBase(StandardOverlay overlay, int layer, FindingList found)
    {
        OverlayBase named = overlay.Extends;
        string code = root.Text("code")!;
        string version = root.Text("version")!;
        if (named.Code != code)
        {
            found.Add(OverlayFindings.OtherBase, "/extends/code", named.Code, $"The overlay is for '{Excerpt.Of(named.Code)}', and the book below is '{code}'.");
        }
        else if (named.Version != version)
        {
            found.Add(OverlayFindings.OtherBase, "/extends/version", named.Version, $"The overlay is for version '{Excerpt.Of(named.Version)}', and the book below is of version '{Excerpt.Of(version)}'{HashHint(layer)}.");
        }
        else if (named.Hash is null)
        {
            found.Add(OverlayFindings.NotPinned, "/extends", null, $"The content of '{code}' {Excerpt.Of(version)} may change with no word{HashHint(layer)}.");
        }
        else if (HashBelow(layer) is { } hash && hash != named.Hash)
        {
            found.Add(OverlayFindings.OtherBase, "/extends/hash", named.Hash, $"The content of '{code}' {Excerpt.Of(version)} is another than the overlay was written for; to accept it, give the hash {hash}.");
        }
    }

    private FindingWords HashHint(int layer) => HashBelow(layer) is { } hash ? FindingWords.Of($"; its hash is {hash}") : $"";

    /// <summary>The hash of what an overlay is laid over; null where that cannot be read.</summary>
    private string? HashBelow(int layer)
    {
        if (layer == 1)
        {
            return below.Hash;
        }

        using var json = JsonDocument.Parse(MergedText.Of(root));
        var reader = new FormReader(new FindingList());
        return BookForm.Book.TryRead(json.RootElement, reader, out StandardBook book) && !reader.Findings.HasErrors ? book.Hash : null;
    }

    private StandardBook? Read()
    {
        using var json = JsonDocument.Parse(MergedText.Of(root));
        var found = new FindingList();
        StandardBook? book = null;
        if (findings.HasErrors)
        {
            // What a layer could not change may be what others name: only the form of what is there is told.
            BookForm.Book.TryRead(json.RootElement, new FormReader(found), out _);
        }
        else
        {
            book = BookReader.Read(json.RootElement, new BookReadOptions { Records = below.Records }, found);
        }

        findings.AddAll([.. new LayeredFindings(root, below, overlays, removals).Locate(book?.Validate() ?? found.ToImmutable())]);
        book?.Put(this, findings.ToImmutable());
        return book;
    }
}
