using System.Collections.Immutable;
using System.Numerics;

namespace CallCenter.Standards.Routing;

/// <summary>The pairs of skill and level that the rules of a table name, each once: what rules require is then a set of at most 64 bits.</summary>
internal sealed class SkillPairs
{
    /// <summary>The most pairs.</summary>
    public const int Most = 64;

    private readonly ImmutableArray<ulong> byRule;
    private readonly ImmutableArray<ulong> ofSkill;

    /// <param name="rules">What each rule requires.</param>
    public SkillPairs(ImmutableArray<SkillLevel> rules)
    {
        Pairs = [.. rules.Distinct().OrderBy(pair => pair.Skill, StringComparer.Ordinal).ThenByDescending(pair => pair.Level)];
        byRule = [.. rules.Select(rule => Mask.Of(Pairs.IndexOf(rule)))];
        ofSkill = [.. Pairs.Select(pair => Pairs.Select((other, i) => other.Skill == pair.Skill ? 1UL << i : 0).Aggregate(0UL, (set, bit) => set | bit))];
    }

    /// <summary>Nothing is ever required.</summary>
    public static SkillPairs None { get; } = new([]);

    /// <summary>The pairs by skill, the higher levels of a skill first.</summary>
    public ImmutableArray<SkillLevel> Pairs { get; }

    /// <summary>What matching rules require together: of each skill the highest level.</summary>
    public ulong Require(ReadOnlySpan<int> rules)
    {
        ulong all = 0;
        foreach (int rule in rules)
        {
            all |= byRule[rule];
        }

        ulong highest = 0;
        for (ulong rest = all; rest != 0;)
        {
            int first = BitOperations.TrailingZeroCount(rest);
            highest |= 1UL << first;
            rest &= ~ofSkill[first];
        }

        return highest;
    }
}
