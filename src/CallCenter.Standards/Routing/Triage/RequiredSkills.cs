using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>The skills that a contact needs, each once with the least level that will do, in the ordinal order of their codes. The default value needs none.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct RequiredSkills : IReadOnlyList<SkillLevel>
{
    private readonly SkillPairs? pairs;
    private readonly ulong required;

    internal RequiredSkills(SkillPairs pairs, ulong required)
    {
        this.pairs = pairs;
        this.required = required;
    }

    /// <summary>Skills with levels; of each skill the highest level counts.</summary>
    /// <exception cref="ArgumentException">They are more than 64.</exception>
    internal static RequiredSkills Of(ImmutableArray<SkillLevel> skills)
    {
        if (skills.Length > SkillPairs.Most)
        {
            throw new ArgumentException($"A contact needs {SkillPairs.Most} skills at most.", nameof(skills));
        }

        var pairs = new SkillPairs(skills);
        return new RequiredSkills(pairs, pairs.Require([.. Enumerable.Range(0, skills.Length)]));
    }

    /// <summary>How many there are.</summary>
    public int Count => BitOperations.PopCount(required);

    /// <summary>The skill at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public SkillLevel this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            ulong rest = required;
            for (; index > 0; index--)
            {
                rest &= rest - 1;
            }

            return pairs!.Pairs[BitOperations.TrailingZeroCount(rest)];
        }
    }

    /// <summary>The least level of a skill; 0 where it is not needed.</summary>
    public int LevelOf(string skill)
    {
        for (ulong rest = required; rest != 0; rest &= rest - 1)
        {
            SkillLevel pair = pairs!.Pairs[BitOperations.TrailingZeroCount(rest)];
            if (pair.Skill == skill)
            {
                return pair.Level;
            }
        }

        return 0;
    }

    /// <summary>The skills as an array, as requests of assignment take them.</summary>
    public ImmutableArray<SkillLevel> ToImmutableArray() => [.. this];

    /// <summary>The skills in order; allocates.</summary>
    public IEnumerator<SkillLevel> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both need the same skills at the same levels.</summary>
    public bool Equals(RequiredSkills other)
    {
        if (pairs == other.pairs || Count != other.Count)
        {
            return required == other.required && Count == other.Count;
        }

        int at = 0;
        while (at < Count && this[at] == other[at])
        {
            at++;
        }

        return at == Count;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this[0]);

    /// <summary>The skills separated by commas.</summary>
    public override string ToString() => string.Join(", ", this);
}
