using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CallCenter.Standards;

/// <summary>The kebab-case codes of an enumeration's members, in declaration order: <c>AtRisk</c> is <c>at-risk</c>.</summary>
internal static class EnumCodes<TEnum>
    where TEnum : struct, Enum
{
    // By type rather than by type argument: code that all enumerations share, and that is compiled beforehand.
    private static readonly Type Enumeration = typeof(TEnum);
    private static readonly TEnum[] Members = MembersOf(Enum.GetValuesAsUnderlyingType(Enumeration));

    private static readonly bool IsCountedFromZero = Counted();

    /// <summary>What explanations know the enumeration's words by: its name in kebab-case.</summary>
    public static string Vocabulary { get; } = KebabCode.Of(Enumeration.Name);

    public static ImmutableArray<string> All { get; } = [.. Array.ConvertAll(Enum.GetNames(Enumeration), KebabCode.Of)];

    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static string CodeOf(TEnum member) => Array.IndexOf(Members, member) is >= 0 and var index ? All[index] : throw Given.NoMember(member, nameof(member));

    /// <summary>Whether a value is one of the members: its number is that of one.</summary>
    public static bool Has(TEnum member) => IsCountedFromZero ? NumberOf(member) < (uint)Members.Length : Array.IndexOf(Members, member) >= 0;

    public static bool TryParse(string code, out TEnum member)
    {
        int index = All.IndexOf(code);
        member = index < 0 ? default : Members[index];
        return index >= 0;
    }

    private static bool Counted()
    {
        for (int i = 0; i < Members.Length; i++)
        {
            if (NumberOf(Members[i]) != i)
            {
                return false;
            }
        }

        return Unsafe.SizeOf<TEnum>() is 1 or 4;
    }

    /// <summary>The number of a member, without a call: this is asked of every fact that a program gives.</summary>
    private static uint NumberOf(TEnum member) => Unsafe.SizeOf<TEnum>() == 1 ? Unsafe.As<TEnum, byte>(ref member) : Unsafe.As<TEnum, uint>(ref member);

    private static TEnum[] MembersOf(Array values)
    {
        var members = new TEnum[values.Length];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = (TEnum)Enum.ToObject(Enumeration, values.GetValue(i)!);
        }

        return members;
    }
}
