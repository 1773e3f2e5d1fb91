namespace CallCenter.Standards.Kpis;

/// <summary>
/// Decides exactly whether a quantile meets a bound, though its own value is known to a bucket only: the value of rank r is at most b just when r values or more are at most b, and all of them are counted.
/// </summary>
/// <param name="term">The quantile.</param>
/// <param name="count">The slot that counts the values.</param>
/// <param name="counts">By bound, the slot that counts those at most it, or those below it, whichever tells.</param>
internal sealed class QuantileBounds(QuantileTerm term, int count, IReadOnlyDictionary<TargetBound, int> counts)
{
    /// <summary>Whether the quantile meets a bound; null where the totals do not tell, since another standard made them.</summary>
    public bool? IsMet(TargetBound bound, GroupTotals totals)
    {
        if (!counts.TryGetValue(bound, out int slot) || !totals.IsToldOfAll(slot) || totals.Total(slot) is not { } counted || totals.Total(count) is not { } values)
        {
            return null;
        }

        Int128 rank = ValueBuckets.RankOf(values, term.Ppm);
        return bound.IsUpper ? counted >= rank : counted < rank;
    }
}
