namespace CallCenter.Standards.Decisions;

/// <summary>How much work is left.</summary>
internal sealed class WorkBudget(long limit, CancellationToken cancellation = default)
{
    /// <summary>The work taken; beyond the limit by the last of it at most.</summary>
    public long Spent { get; private set; }

    public bool IsSpent => Spent > limit;

    /// <summary>Takes from what is left; false where nothing is.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public bool Spend(long work)
    {
        cancellation.ThrowIfCancellationRequested();
        Spent += IsSpent ? 0 : work;
        return !IsSpent;
    }
}
