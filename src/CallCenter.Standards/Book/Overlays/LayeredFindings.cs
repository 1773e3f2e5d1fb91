using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>Tells findings on a merged book where the layers say what they are about: in the file, line and column of the value, or of what removed the definition that a value names.</summary>
internal sealed class LayeredFindings(MergedNode root, StandardBook below, ImmutableArray<StandardOverlay> overlays, List<Removal> removals)
{
    private readonly LostDefinitions lost = new(root, below, removals);
    private readonly Lazy<HashSet<(string Code, string? Value, string Message)>> known = new(() => [.. below.Validate().Select(static finding => (finding.Code, finding.Value, finding.Message))]);

    public IEnumerable<Finding> Locate(ImmutableArray<Finding> findings)
    {
        var placed = new Finding[findings.Length];
        foreach (IGrouping<int, (int Index, Finding Finding, int Layer, string Pointer)> layer in findings.Select((finding, index) => Place(finding, index)).GroupBy(place => place.Layer))
        {
            (int Index, Finding Finding, int Layer, string Pointer)[] all = [.. layer];
            ImmutableArray<Finding> located = layer.Key == 0
                ? [.. all.Select(one => Below(one.Finding, one.Pointer))]
                : overlays[layer.Key - 1].Locate([.. all.Select(one => one.Finding with { Pointer = one.Pointer })]);
            for (int i = 0; i < all.Length; i++)
            {
                placed[all[i].Index] = located[i] with { Pointer = all[i].Finding.Pointer, Entry = EntryOf(all[i].Finding.Pointer) };
            }
        }

        return placed;
    }

    private (int Index, Finding Finding, int Layer, string Pointer) Place(Finding finding, int index)
    {
        (MergedNode node, string rest) = root.At(finding.Pointer);
        Removal? removal = finding.Code == FindingRules.UnknownCode.Code ? removals.FindLast(removal => Names(finding.Value, removal.Name) && removal.Layer >= node.Layer) : null;
        return removal is null
            ? CauseOf(finding, node) is { } cause ? (index, finding, cause.Layer, cause.Pointer)
            : finding.Severity == FindingSeverity.Error && IsOfLayer(finding, node) && lost.LostBy(finding) is var (layer, pointer) ? (index, finding, layer, pointer)
            : (index, finding, node.Layer, node.Pointer + rest)
            : (index, finding.Saying($"'{removal.Name}' is still named, and was removed by '{overlays[removal.Layer - 1].Code}'."), removal.Layer, removal.Pointer);
    }

    /// <summary>The book at the bottom has no errors, and its warnings are known: another that is found where it alone says something is a layer's, which gives what is within, or what the finding's value names. Null where the finding is in its place.</summary>
    private MergedNode? CauseOf(Finding finding, MergedNode node) => !IsOfLayer(finding, node) ? null
        : node.Given().MaxBy(static given => given.Layer)
        ?? (finding.Value?.Trim('"') is { Length: > 0 } named ? root.Given().FirstOrDefault(given => given.Text("code") == named) : null);

    private bool IsOfLayer(Finding finding, MergedNode node) => node.Layer == 0 && (finding.Severity == FindingSeverity.Error || !known.Value.Contains((finding.Code, finding.Value, finding.Message)));

    /// <summary>Whether a value names a definition, or something within it: a policy by its code, a clock of it by <c>policy/target</c>.</summary>
    private static bool Names(string? value, string name) => value is not null && (value == name || value.StartsWith(name + "/", StringComparison.Ordinal));

    private Finding Below(Finding finding, string pointer)
    {
        ValueSource source = below.SourceOf(pointer);
        return finding with { File = source.Layer.File, Line = source.Line, Column = source.Column };
    }

    /// <summary>The codes of the entries around a place, the outermost first.</summary>
    private string? EntryOf(string pointer)
    {
        var codes = new List<string>();
        MergedNode? node = root;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            node = node.Kind == JsonValueKind.Array
                ? int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.Items.Count ? node.Items[index] : null
                : node.Find(JsonPointer.Unescape(step));
            if (node is null)
            {
                break;
            }

            if (node.Text("code") is { } code)
            {
                codes.Add(Excerpt.Of(code));
            }
        }

        return codes.Count == 0 ? null : string.Join(" › ", codes);
    }
}
