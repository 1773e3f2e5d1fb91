using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>What was made of definitions.</summary>
internal static class Made
{
    /// <summary>What was made before of definitions that have no faults.</summary>
    public static Made<T> Of<T>(FindingWords kind, ImmutableArray<T> all, Func<T, string> code, FindingList findings)
        where T : class
    {
        var made = new Made<T>(Codes.Known(kind, all.Select(code), findings));
        foreach (T one in all)
        {
            made.Add(code(one), one);
        }

        return made;
    }
}

/// <summary>What was made of the definitions of one kind that have no faults. What names one that has gets nothing, and no finding of its own.</summary>
/// <param name="codes">The codes of all definitions, wrong ones included.</param>
internal sealed class Made<T>(Codes codes)
    where T : class
{
    private readonly Dictionary<string, T> byCode = new(StringComparer.Ordinal);

    /// <summary>In the order made.</summary>
    public IEnumerable<T> All => byCode.Values;

    /// <summary>Adds what was made of the definition of a code; of two with one code the first counts.</summary>
    public void Add(string code, T made) => byCode.TryAdd(code, made);

    /// <summary>What was made of the definition that something names; null where it has faults, or with a finding where there is none.</summary>
    public T? Find(string code, Place place) => codes.Check(code, place) ? byCode.GetValueOrDefault(code) : null;
}
