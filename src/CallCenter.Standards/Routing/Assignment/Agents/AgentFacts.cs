using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CallCenter.Standards.Contacts;

namespace CallCenter.Standards.Routing;

/// <summary>Checks of what is said of agents and of contacts to assign.</summary>
internal static class AgentFacts
{
    public static string Code(string value, [CallerMemberName] string member = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, member);
        return value;
    }

    public static string? OptionalCode(string? value, [CallerMemberName] string member = "") => value is null ? null : Code(value, member);

    public static ImmutableArray<string> Codes(ImmutableArray<string> values, [CallerMemberName] string member = "")
    {
        ThrowIfDefault(values, member);
        foreach (string value in values)
        {
            Code(value, member);
        }

        return values;
    }

    public static ImmutableArray<SkillLevel> Skills(ImmutableArray<SkillLevel> values, [CallerMemberName] string member = "")
    {
        ThrowIfDefault(values, member);
        for (int i = 0; i < values.Length; i++)
        {
            (string skill, int level) = values[i];
            Code(skill, member);
            if (level is < 1 or > SkillLevel.Highest)
            {
                throw new ArgumentException($"Level {level} of skill '{skill}' is not from 1 to {SkillLevel.Highest}.", member);
            }

            for (int before = 0; before < i; before++)
            {
                ThrowIf(values[before].Skill == skill, skill, member);
            }
        }

        return values;
    }

    public static ImmutableArray<SkillLock> Locks(ImmutableArray<SkillLock> values, [CallerMemberName] string member = "")
    {
        ThrowIfDefault(values, member);
        for (int i = 0; i < values.Length; i++)
        {
            Code(values[i].Skill, member);
            Code(values[i].Qualification, member);
            ThrowIf(values.AsSpan()[..i].Contains(values[i]), values[i], member);
        }

        return values;
    }

    public static ImmutableArray<AuthorityLimit> Authorities(ImmutableArray<AuthorityLimit> values, [CallerMemberName] string member = "")
    {
        ThrowIfDefault(values, member);
        for (int i = 0; i < values.Length; i++)
        {
            Code(values[i].Authority, member);
            ContactBounds.Hundredths(values[i].Limit);
            for (int before = 0; before < i; before++)
            {
                ThrowIf(values[before].Authority == values[i].Authority, values[i].Authority, member);
            }
        }

        return values;
    }

    public static ImmutableArray<ChannelLoad> Channels(ImmutableArray<ChannelLoad> values, [CallerMemberName] string member = "")
    {
        ThrowIfDefault(values, member);
        if (values.Length > ChannelLoad.MostChannels)
        {
            throw new ArgumentException($"An agent serves {ChannelLoad.MostChannels} channels at most.", member);
        }

        for (int i = 0; i < values.Length; i++)
        {
            Code(values[i].Channel, member);
            if (values[i].Capacity is < 1 or > ChannelLoad.Greatest || values[i].Load < 0 || values[i].Load > values[i].Capacity)
            {
                throw new ArgumentException($"{values[i]} is not a channel with a capacity from 1 to {ChannelLoad.Greatest} and a load from 0 to the capacity.", member);
            }

            for (int before = 0; before < i; before++)
            {
                ThrowIf(values[before].Channel == values[i].Channel, values[i].Channel, member);
            }
        }

        return values;
    }

    public static int? Total(int? value, [CallerMemberName] string member = "") =>
        value is null or >= 1 and <= ChannelLoad.Greatest ? value : throw new ArgumentOutOfRangeException(member, value, $"A total is from 1 to {ChannelLoad.Greatest}.");

    public static Percentage Share(Percentage value, [CallerMemberName] string member = "") =>
        value.Ratio is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(member, value, "A share is from 0 % to 100 %.");

    private static void ThrowIfDefault<T>(ImmutableArray<T> values, string member)
    {
        if (values.IsDefault)
        {
            throw new ArgumentException("The list is not created; use an empty one.", member);
        }
    }

    private static void ThrowIf<T>(bool isRepeated, T value, string member)
    {
        if (isRepeated)
        {
            throw new ArgumentException($"'{value}' is given twice.", member);
        }
    }
}
