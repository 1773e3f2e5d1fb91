namespace CallCenter.Standards.Routing;

/// <summary>
/// Numbers for codes, in their ordinal order. A code that comes between two gets a number between theirs; where none is left, all are numbered anew.
/// </summary>
internal sealed class CodeOrder
{
    private const long Gap = 1L << 32;

    private readonly List<string> codes = [];
    private readonly List<long> numbers = [];

    /// <summary>Adds codes that are not there yet; all are numbered anew.</summary>
    public void AddAll(IEnumerable<string> more)
    {
        codes.AddRange(more);
        codes.Sort(StringComparer.Ordinal);
        Renumber();
    }

    /// <summary>Adds a code that is not there yet.</summary>
    /// <returns>Whether all were numbered anew.</returns>
    public bool Add(string code)
    {
        int at = ~codes.BinarySearch(code, StringComparer.Ordinal);
        long below = at == 0 ? 0 : numbers[at - 1];
        long above = at == codes.Count ? below + (2 * Gap) : numbers[at];
        codes.Insert(at, code);
        numbers.Insert(at, below + ((above - below) / 2));
        if (above - below >= 2)
        {
            return false;
        }

        Renumber();
        return true;
    }

    public void Remove(string code)
    {
        int at = codes.BinarySearch(code, StringComparer.Ordinal);
        codes.RemoveAt(at);
        numbers.RemoveAt(at);
    }

    /// <summary>The number of a code that is there.</summary>
    public long NumberOf(string code) => numbers[codes.BinarySearch(code, StringComparer.Ordinal)];

    public IReadOnlyList<string> Codes => codes;

    private void Renumber()
    {
        numbers.Clear();
        for (int i = 0; i < codes.Count; i++)
        {
            numbers.Add((i + 1) * Gap);
        }
    }
}
