namespace CallCenter.Standards.Book;

/// <summary>Finds that all amounts count in another currency.</summary>
internal static class CurrencyConsequences
{
    public static void Find(StandardBook before, StandardBook after, DiffWork work)
    {
        if (!IsOther(before, after))
        {
            return;
        }

        HashSet<(string Path, string Text)> earlier = [.. BookAmounts.Of(before)];
        IReadOnlyList<(string Path, string Text)> amounts = BookAmounts.Of(after);
        if (amounts.Count > 0)
        {
            work.Add(new CurrencyChanged(before.Currency!, after.Currency!, amounts.Count, amounts.Count(earlier.Contains)));
        }
    }

    /// <summary>Whether both books declare a currency, and not the same one.</summary>
    public static bool IsOther(StandardBook before, StandardBook after) => before.Currency is { } was && after.Currency is { } now && was != now;
}
