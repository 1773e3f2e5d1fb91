using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Counts pairs of rules, and keeps the first few.</summary>
/// <param name="most">How many are kept.</param>
/// <param name="create">Makes a pair of two bits.</param>
internal sealed class PairList(int most, Func<int, int, RulePair> create)
{
    private readonly ImmutableArray<RulePair>.Builder listed = ImmutableArray.CreateBuilder<RulePair>();

    public long Count { get; private set; }

    public ImmutableArray<RulePair> Listed => listed.ToImmutable();

    /// <summary>Adds the pairs of a rule and each of the rules after it.</summary>
    public void Add(int bit, ulong[] rules)
    {
        ulong[] after = [.. rules];
        Bits.ClearThrough(after, bit);
        Count += Bits.Count(after);
        foreach (int other in Bits.Of(after).Take(most - listed.Count))
        {
            listed.Add(create(bit, other));
        }
    }
}
