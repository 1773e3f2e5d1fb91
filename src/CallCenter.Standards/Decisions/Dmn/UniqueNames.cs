using System.Globalization;

namespace CallCenter.Standards.Decisions;

/// <summary>Names of which none is given twice.</summary>
internal sealed class UniqueNames
{
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    /// <summary>The name itself, or with the next free number where it is taken already.</summary>
    public string Take(string name, string separator = "-")
    {
        string free = name;
        if (taken.TryGetValue(name, out int last))
        {
            do
            {
                last++;
                free = string.Create(CultureInfo.InvariantCulture, $"{name}{separator}{last}");
            }
            while (taken.ContainsKey(free));
            taken[name] = last;
        }

        taken.Add(free, 1);
        return free;
    }
}
