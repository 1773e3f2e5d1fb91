using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards;

/// <summary>The kebab-case codes of an enumeration's members, in declaration order: <c>AtRisk</c> is <c>at-risk</c>.</summary>
internal static class EnumCodes<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Members = Enum.GetValues<TEnum>();

    public static ImmutableArray<string> All { get; } = [.. Enum.GetNames<TEnum>().Select(KebabCase)];

    public static string CodeOf(TEnum member) => All[Array.IndexOf(Members, member)];

    public static bool TryParse(string code, out TEnum member)
    {
        int index = All.IndexOf(code);
        member = index < 0 ? default : Members[index];
        return index >= 0;
    }

    private static string KebabCase(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && code.Length > 0)
            {
                code.Append('-');
            }

            code.Append(char.ToLowerInvariant(c));
        }

        return code.ToString();
    }
}
