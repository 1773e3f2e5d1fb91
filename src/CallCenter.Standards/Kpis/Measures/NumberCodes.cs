namespace CallCenter.Standards.Kpis;

/// <summary>Numbers longs in order of first sight. Small values, and a value just seen, take one look.</summary>
internal sealed class NumberCodes
{
    private const int SmallLimit = 1024;

    private readonly List<long> numbers = [];
    private readonly int[] small = new int[SmallLimit]; // code + 1, 0 where unseen
    private readonly Dictionary<long, int> others = [];
    private long last;
    private int lastCode = -1;

    public int Count => numbers.Count;

    public long NumberOf(int code) => numbers[code];

    public int CodeOf(long number)
    {
        if ((ulong)number < SmallLimit)
        {
            int code = small[number] - 1;
            return code >= 0 ? code : (small[number] = Append(number) + 1) - 1;
        }

        if (number != last || lastCode < 0)
        {
            if (!others.TryGetValue(number, out lastCode))
            {
                others.Add(number, lastCode = Append(number));
            }

            last = number;
        }

        return lastCode;
    }

    private int Append(long number)
    {
        numbers.Add(number);
        return numbers.Count - 1;
    }
}
