using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CallCenter.Standards.Routing;

/// <summary>Which agents meet a requirement: the sets of all that it asks for, met one after the other.</summary>
internal static class EligibilityFilter
{
    /// <summary>State, channel, team, region, language, authority, and the skills.</summary>
    private const int MostSets = 6 + AssignmentRequest.MostSkills;

    /// <summary>Fills the candidates; whether there is one.</summary>
    public static bool Fill(AgentColumns columns, in Requirement requirement, Span<ulong> words)
    {
        AssignmentRequest request = requirement.Request;
        var sets = default(SetList);
        int count = 0;
        sets[count++] = columns.Available;
        if (columns.HasRoom(request.Channel) is not { } room)
        {
            return false;
        }

        sets[count++] = room;
        ImmutableArray<SkillLevel> skills = request.Skills;
        for (int i = 0; i < skills.Length; i++)
        {
            if (requirement.Minimum(i) is > 0 and var minimum)
            {
                if (columns.Skill(skills[i].Skill) is not { } skill)
                {
                    return false;
                }

                sets[count++] = skill.AtLeast(minimum);
            }
        }

        AuthorityColumn? authority = request.Authority is null ? null : columns.Authority(request.Authority);
        if (!Add(ref sets, ref count, columns.Languages, requirement.Language)
            || !Add(ref sets, ref count, columns.Regions, requirement.Region)
            || !Add(ref sets, ref count, columns.Teams, requirement.Team)
            || (request.Authority is not null && authority is null))
        {
            return false;
        }

        if (authority is not null)
        {
            sets[count++] = authority.Holders;
        }

        bool any = Meet(sets[..count], words);
        for (int i = 0; any && i < skills.Length; i++)
        {
            any = columns.Locked(skills[i].Skill) is not { } locked || Leave(locked.Words, words);
        }

        return any && authority is not null && request.Hundredths > 0 ? KeepReaching(authority.Limits, request.Hundredths, words) : any;
    }

    /// <summary>Leaves agents out; whether there is one left.</summary>
    private static bool Leave(ReadOnlySpan<ulong> outside, Span<ulong> words)
    {
        ulong any = 0;
        for (int word = 0; word < words.Length; word++)
        {
            any |= words[word] &= ~outside[word];
        }

        return any != 0;
    }

    private static bool Add(ref SetList sets, ref int count, CodeSets codes, string? required)
    {
        if (required is null)
        {
            return true;
        }

        SlotSet? set = codes.Find(required);
        sets[count++] = set!;
        return set is not null;
    }

    private static bool Meet(ReadOnlySpan<SlotSet> sets, Span<ulong> words)
    {
        sets[0].Words.CopyTo(words);
        Vector<ulong> any = default;
        ulong anyLeft = 0;
        for (int set = 1; set < sets.Length; set++)
        {
            ReadOnlySpan<ulong> other = sets[set].Words;
            any = default;
            anyLeft = 0;
            int word = 0;
            for (; word <= words.Length - Vector<ulong>.Count; word += Vector<ulong>.Count)
            {
                Vector<ulong> met = new Vector<ulong>(words[word..]) & new Vector<ulong>(other[word..]);
                met.CopyTo(words[word..]);
                any |= met;
            }

            for (; word < words.Length; word++)
            {
                anyLeft |= words[word] &= other[word];
            }

            if (anyLeft == 0 && any == Vector<ulong>.Zero)
            {
                return false;
            }
        }

        return true;
    }

    private static bool KeepReaching(ReadOnlySpan<long> limits, long amount, Span<ulong> words)
    {
        ulong any = 0;
        for (int word = 0; word < words.Length; word++)
        {
            if (words[word] != 0)
            {
                any |= words[word] &= Reaching(limits.Slice(word * 64, 64), amount);
            }
        }

        return any != 0;
    }

    private static ulong Reaching(ReadOnlySpan<long> limits, long amount)
    {
        ulong reaching = 0;
        for (int lane = 0; lane < 64; lane += Vector256<long>.Count)
        {
            reaching |= (ulong)Vector256.GreaterThanOrEqual(Vector256.Create(limits[lane..]), Vector256.Create(amount)).ExtractMostSignificantBits() << lane;
        }

        return reaching;
    }

    [InlineArray(MostSets)]
    private struct SetList
    {
        private SlotSet first;
    }
}
