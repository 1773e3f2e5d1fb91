namespace CallCenter.Standards.Book;

/// <summary>
/// Puts the items of a list in order: those that stay as they were, those with a place beside the one they name, new ones without a place at the end by code. The order in which a layer names them does not count.
/// </summary>
/// <param name="items">The items: those that were there in their order, then new ones.</param>
/// <param name="named">The items that a name may mean.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ItemOrder(List<PlacedItem> items, Func<string, PlacedItem[]> named, FindingList findings)
{
    private readonly Dictionary<PlacedItem, List<PlacedItem>> before = [];
    private readonly Dictionary<PlacedItem, List<PlacedItem>> after = [];
    private readonly List<PlacedItem> sorted = [];

    public IReadOnlyList<PlacedItem> Sorted()
    {
        List<PlacedItem> roots = [];
        foreach (PlacedItem item in items.Where(item => item.Beside is not null))
        {
            PlacedItem[] beside = named(item.Beside!);
            if (beside.Length != 1)
            {
                FindingWords problem = beside.Length == 0 ? FindingWords.Of($"There is no '{Excerpt.Of(item.Beside!)}' in the list") : $"There are several '{Excerpt.Of(item.Beside!)}' in the list";
                findings.Add(OverlayFindings.BadPlace, $"{item.At}/{(item.IsBefore ? LayerMerge.Before : LayerMerge.After)}", item.Beside, $"{problem}; {NearestName.Suggest(item.Beside!, [.. items.Select(known => known.Code)])}.");
                roots.Add(item);
                continue;
            }

            Dictionary<PlacedItem, List<PlacedItem>> side = item.IsBefore ? before : after;
            if (!side.TryGetValue(beside[0], out List<PlacedItem>? others))
            {
                side.Add(beside[0], others = []);
            }

            others.Add(item);
        }

        Take(items.Where(item => !item.IsNew && item.Beside is null));
        Take(ByCode(items.Where(item => item.IsNew && item.Beside is null).Concat(roots)));
        if (sorted.Count < items.Count)
        {
            foreach (PlacedItem item in items.Except(sorted).ToArray())
            {
                findings.Add(OverlayFindings.BadPlace, item.At, item.Code, $"The place of '{Excerpt.Of(item.Code)}' goes in a circle.");
                sorted.Add(item);
            }
        }

        return sorted;
    }

    private static IEnumerable<PlacedItem> ByCode(IEnumerable<PlacedItem> some) => some.OrderBy(item => item.Code, StringComparer.Ordinal);

    /// <summary>Takes items, each with those beside it; without recursion, since chains may be as long as lists.</summary>
    private void Take(IEnumerable<PlacedItem> some)
    {
        var open = new Stack<(PlacedItem Item, bool IsOpened)>(some.Reverse().Select(item => (item, false)));
        while (open.TryPop(out (PlacedItem Item, bool IsOpened) next))
        {
            if (next.IsOpened)
            {
                sorted.Add(next.Item);
                continue;
            }

            Push(open, after, next.Item);
            open.Push((next.Item, true));
            Push(open, before, next.Item);
        }
    }

    private static void Push(Stack<(PlacedItem, bool)> open, Dictionary<PlacedItem, List<PlacedItem>> side, PlacedItem item)
    {
        foreach (PlacedItem beside in ByCode(side.GetValueOrDefault(item) ?? []).AsEnumerable().Reverse())
        {
            open.Push((beside, false));
        }
    }
}
