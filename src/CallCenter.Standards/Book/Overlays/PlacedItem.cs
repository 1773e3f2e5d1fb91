using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>An item of a list that a layer edits, and the place that the layer gives it.</summary>
/// <param name="code">What it is named by.</param>
/// <param name="node">The item.</param>
/// <param name="at">Where the layer speaks of it, or of the list.</param>
/// <param name="isNew">Whether the layer adds it.</param>
internal sealed class PlacedItem(string code, MergedNode node, string at, bool isNew)
{
    public string Code => code;

    public string At { get; private set; } = at;

    public MergedNode Node { get; set; } = node;

    public bool IsNew => isNew;

    /// <summary>The name of the item that it goes beside; null where it stays, or goes to the end.</summary>
    public string? Beside { get; private set; }

    public bool IsBefore { get; private set; }

    /// <summary>Takes the place that a layer gives.</summary>
    public void Place(in JsonElement json, string pointer, FindingList findings)
    {
        At = pointer;
        bool hasBefore = json.TryGetProperty(LayerMerge.Before, out JsonElement before);
        bool hasAfter = json.TryGetProperty(LayerMerge.After, out JsonElement after);
        if (!hasBefore && !hasAfter)
        {
            return;
        }

        JsonElement beside = hasBefore ? before : after;
        string name = hasBefore ? LayerMerge.Before : LayerMerge.After;
        if (beside.ValueKind != JsonValueKind.String || (hasBefore && hasAfter))
        {
            findings.Add(OverlayFindings.BadPlace, $"{pointer}/{name}", null, hasBefore && hasAfter ? FindingWords.Of($"It goes before one and after another.") : $"The code of an entry is needed here.");
            return;
        }

        Beside = beside.GetString();
        IsBefore = hasBefore;
    }
}
