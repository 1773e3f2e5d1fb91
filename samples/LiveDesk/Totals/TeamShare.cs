using System.Text;

namespace LiveDesk.Totals;

/// <summary>A share of the teams: each team is in one of them, and those that nobody knows a team of are a team too. So shares add up to the centre whatever teams there are.</summary>
internal readonly record struct TeamShare(int Number, int Of)
{
    /// <summary>All teams.</summary>
    public static TeamShare All => new(0, 1);

    /// <summary>Whether a team is in this share, in every process alike.</summary>
    public bool Has(string? team)
    {
        // FNV-1a: a text's own hash code is another one in each process.
        uint hash = 2166136261;
        foreach (byte one in Encoding.UTF8.GetBytes(team ?? ""))
        {
            hash = unchecked((hash ^ one) * 16777619);
        }

        return hash % (uint)Of == Number;
    }
}
