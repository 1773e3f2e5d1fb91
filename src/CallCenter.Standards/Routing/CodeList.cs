using System.Collections.Immutable;

namespace CallCenter.Standards.Routing;

/// <summary>The codes of one kind of thing, to look names up in. Each fault is a finding.</summary>
/// <param name="kind">What the codes name, such as <c>queue</c>.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="unusable">Codes that are defined wrongly.</param>
internal sealed class CodeList(string kind, FindingList findings, UnusableCodes unusable)
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private bool isOpen;

    /// <summary>The codes of a section's own definitions, checked; those that are null could not be read.</summary>
    public static CodeList Of<T>(string kind, ImmutableArray<T> definitions, Func<T, string> code, string pointer, FindingList findings, UnusableCodes unusable)
        where T : class
    {
        var list = new CodeList(kind, findings, unusable);
        for (int i = 0; i < definitions.Length; i++)
        {
            if (definitions[i] is { } definition)
            {
                list.Add(code(definition), i, $"{pointer}/{i}/code");
            }
        }

        return list;
    }

    /// <summary>Codes of another section; the default where none is to be checked.</summary>
    public static CodeList Of(string kind, ImmutableArray<string> codes, FindingList findings, UnusableCodes unusable)
    {
        var list = new CodeList(kind, findings, unusable) { isOpen = codes.IsDefault };
        for (int i = 0; !codes.IsDefault && i < codes.Length; i++)
        {
            list.positions.TryAdd(codes[i], i);
        }

        return list;
    }

    /// <summary>The position of a code; −1, and a finding at the place, where there is none.</summary>
    public int Find(string code, string at)
    {
        if (positions.TryGetValue(code, out int position))
        {
            return position;
        }

        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, at, Excerpt.Of(code), $"'{Excerpt.Of(code)}' is not {KebabCode.Form}.");
        }
        else if (!isOpen && !unusable.Contains(code))
        {
            findings.Add(FindingRules.UnknownCode, at, code, $"There is no {kind} '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. positions.Keys])}.");
        }

        return -1;
    }

    private void Add(string code, int position, string at)
    {
        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, at, Excerpt.Of(code), $"'{Excerpt.Of(code)}' is not {KebabCode.Form}.");
        }

        if (!positions.TryAdd(code, position))
        {
            findings.Add(FindingRules.DuplicateCode, at, code, $"There are two of kind {kind} with code '{Excerpt.Of(code)}'.");
        }
    }
}
