using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>The rules of a decision table that matched.</summary>
/// <param name="Table">What the table belongs to: the decision or function, and the steps to it.</param>
/// <param name="Rules">The rules' numbers, from 1; none where no rule matched.</param>
public sealed record RuleHits(string Table, ImmutableArray<int> Rules)
{
    /// <summary>The rules' numbers, from 1; none where no rule matched.</summary>
    public ImmutableArray<int> Rules { get; init => field = value.OrEmpty(); } = Rules.OrEmpty();
}
