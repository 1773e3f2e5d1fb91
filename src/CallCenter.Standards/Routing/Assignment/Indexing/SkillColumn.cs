namespace CallCenter.Standards.Routing;

/// <summary>The level of one skill for each slot, 0 for none, and for every level the set of agents that have at least it.</summary>
internal sealed class SkillColumn
{
    private readonly SlotSet[] atLeast = new SlotSet[SkillLevel.Highest + 1];
    private byte[] levels;

    public SkillColumn(int words)
    {
        levels = new byte[words * 64];
        for (int level = 1; level < atLeast.Length; level++)
        {
            atLeast[level] = new SlotSet(words);
        }
    }

    public ReadOnlySpan<byte> Levels => levels;

    /// <param name="level">1 to the highest.</param>
    public SlotSet AtLeast(int level) => atLeast[level];

    public void Resize(int words)
    {
        Array.Resize(ref levels, words * 64);
        for (int level = 1; level < atLeast.Length; level++)
        {
            atLeast[level].Resize(words);
        }
    }

    public void Put(int slot, int level)
    {
        int before = levels[slot];
        levels[slot] = (byte)level;
        for (int between = Math.Min(before, level) + 1; between <= Math.Max(before, level); between++)
        {
            atLeast[between].Put(slot, isIn: between <= level);
        }
    }
}
