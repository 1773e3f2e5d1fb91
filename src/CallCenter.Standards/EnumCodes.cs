using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>The kebab-case codes of an enumeration's members, in declaration order: <c>AtRisk</c> is <c>at-risk</c>.</summary>
internal static class EnumCodes<TEnum>
    where TEnum : struct, Enum
{
    // By type rather than by type argument: code that all enumerations share, and that is compiled beforehand.
    private static readonly Type Enumeration = typeof(TEnum);
    private static readonly TEnum[] Members = MembersOf(Enum.GetValuesAsUnderlyingType(Enumeration));

    /// <summary>What explanations know the enumeration's words by: its name in kebab-case.</summary>
    public static string Vocabulary { get; } = KebabCode.Of(Enumeration.Name);

    public static ImmutableArray<string> All { get; } = [.. Array.ConvertAll(Enum.GetNames(Enumeration), KebabCode.Of)];

    public static string CodeOf(TEnum member) => All[Array.IndexOf(Members, member)];

    public static bool TryParse(string code, out TEnum member)
    {
        int index = All.IndexOf(code);
        member = index < 0 ? default : Members[index];
        return index >= 0;
    }

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
