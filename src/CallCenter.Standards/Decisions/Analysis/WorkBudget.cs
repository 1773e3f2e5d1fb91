namespace CallCenter.Standards.Decisions;

/// <summary>How much work is left.</summary>
internal sealed class WorkBudget(long limit)
{
    private long left = limit;

    public bool IsSpent => left < 0;

    /// <summary>Takes from what is left; false where nothing is.</summary>
    public bool Spend(long work)
    {
        left -= left < 0 ? 0 : work;
        return left >= 0;
    }
}
