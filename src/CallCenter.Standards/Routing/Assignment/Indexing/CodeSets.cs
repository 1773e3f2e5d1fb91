using System.Collections.Immutable;

namespace CallCenter.Standards.Routing;

/// <summary>For each code, such as a language, the set of agents that have it.</summary>
internal sealed class CodeSets
{
    private readonly Dictionary<string, SlotSet> sets = new(StringComparer.Ordinal);

    public SlotSet? Find(string code) => sets.GetValueOrDefault(code);

    public void Resize(int words)
    {
        foreach (SlotSet set in sets.Values)
        {
            set.Resize(words);
        }
    }

    public void Replace(int slot, ImmutableArray<string> before, ImmutableArray<string> after, int words)
    {
        if (before == after)
        {
            return;
        }

        foreach (string code in before)
        {
            sets[code].Put(slot, isIn: false);
        }

        foreach (string code in after)
        {
            if (!sets.TryGetValue(code, out SlotSet? set))
            {
                sets.Add(code, set = new SlotSet(words));
            }

            set.Put(slot, isIn: true);
        }
    }
}
