using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Renews the provenance of an entry whose values a layer has changed.</summary>
internal static class EntrySources
{
    /// <summary>Has the provenance of an entry say where what has changed comes from.</summary>
    /// <param name="entry">The entry as changed.</param>
    /// <param name="form">Its form.</param>
    /// <param name="changed">The paths to what was set or removed.</param>
    /// <param name="source">Where it comes from; null where that is not said.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="at">Where the layer speaks of the entry.</param>
    /// <returns>A value that was changed without a word about where it comes from, and the confirmation that still speaks of it; null where there is none.</returns>
    public static (string Value, Confirmation Confirmation)? Renew(MergedNode entry, Form form, IReadOnlyCollection<string> changed, Provenance? source, int layer, string at)
    {
        using JsonDocument document = Json(entry);
        JsonElement json = document.RootElement;
        if (!As.Provenance.TryRead(json.GetProperty("provenance"), new FormReader(new FindingList()), out Provenance before))
        {
            return null; // the reader of the book tells
        }

        string[] values = [.. SourcedValues.PathsIn(json, form)];
        string[] set = [.. changed.Distinct(StringComparer.Ordinal).Where(path => ValuePath.TryFind(json, path.Split('/'), out _) && values.Any(value => IsWithin(value, path)))];
        PartProvenance[] parts = [.. before.Parts.Select(part => Without(part, json, values, source is null ? [] : set)).OfType<PartProvenance>()];
        if (source is null || set.Length == 0)
        {
            if (!parts.AsSpan().SequenceEqual(before.Parts.AsSpan()))
            {
                Put(entry, before, parts, layer, at);
            }

            foreach (string path in source is null ? set : [])
            {
                if (ConfirmationOf(before, path) is { } confirmation)
                {
                    return (path, confirmation);
                }
            }

            return null;
        }

        bool isWhole = !values.Any(value => !set.Any(path => IsWithin(value, path)) && !parts.Any(part => part.Of.Any(path => IsWithin(value, path))));
        bool isSame = before.Kind == source.Kind && before.Citation == source.Citation && before.Confirmation == source.Confirmation;
        Put(entry, isWhole ? source : before, isWhole || isSame ? parts : [.. parts, new PartProvenance([.. set], source.Kind, source.Citation) { Confirmation = source.Confirmation }], layer, at);
        return null;
    }

    /// <summary>Who confirmed a value; null where nobody did.</summary>
    private static Confirmation? ConfirmationOf(Provenance provenance, string path) =>
        provenance.Parts.FirstOrDefault(part => part.Of.Any(of => IsWithin(path, of) || IsWithin(of, path))) is { } part ? part.Confirmation : provenance.Confirmation;

    /// <summary>A provenance as a value of a layer.</summary>
    public static MergedNode Write(int layer, string at, Provenance provenance)
    {
        using var document = JsonDocument.Parse(FormText.Utf8(As.Provenance, provenance));
        return new MergedNode(layer, at, document.RootElement.Clone());
    }

    private static void Put(MergedNode entry, Provenance whole, PartProvenance[] parts, int layer, string at)
    {
        var renewed = new Provenance(whole.Kind, whole.Citation) { Confirmation = whole.Confirmation, Parts = [.. parts] };
        entry.Set("provenance", Write(layer, at, renewed));
    }

    /// <summary>The part without what is gone, and without what has another source now; null where nothing is left.</summary>
    private static PartProvenance? Without(PartProvenance part, JsonElement json, string[] values, string[] set)
    {
        ImmutableArray<string> of =
        [
            .. part.Of.SelectMany(path => set.Any(changed => IsWithin(path, changed) || IsWithin(changed, path))
                ? values.Where(value => IsWithin(value, path) && !set.Any(changed => IsWithin(value, changed)))
                : ValuePath.TryFind(json, path.Split('/'), out _) ? [path] : Enumerable.Empty<string>()),
        ];
        return of.IsEmpty ? null : new PartProvenance(of, part.Kind, part.Citation) { Confirmation = part.Confirmation };
    }

    private static bool IsWithin(string path, string outer) => path == outer || path.StartsWith(outer + "/", StringComparison.Ordinal);

    private static JsonDocument Json(MergedNode entry) => JsonDocument.Parse(MergedText.Of(entry));
}
