namespace CallCenter.Standards.Decisions;

/// <summary>
/// Where the rules of a column match: the ranges of runs of each rule, and which rules share some of them. Rules begin and end between neighbouring runs, as often as cells have ends,
/// so that the rules that begin or end within a range are found without going through its runs.
/// </summary>
internal sealed class RuleRuns
{
    private readonly AnalysedColumn column;
    private readonly int words;
    private readonly ChangedRules begun;
    private readonly ChangedRules ended;
    private readonly int[] firstRange;
    private readonly int[] from;
    private readonly int[] to;

    public RuleRuns(AnalysedColumn column, int rules)
    {
        this.column = column;
        words = Bits.WordsOf(rules);
        begun = new ChangedRules(words, column.Runs.Length);
        ended = new ChangedRules(words, column.Runs.Length);
        ulong[] before = new ulong[words];
        foreach (int run in column.Runs)
        {
            ulong[] now = column.RulesOf(run);
            begun.AddStep(now, before);
            ended.AddStep(before, now);
            before = now;
        }

        (firstRange, from, to) = Ranges(rules);
    }

    /// <summary>Whether a rule matches any run.</summary>
    public bool IsAnywhere(int bit) => firstRange[bit] < firstRange[bit + 1];

    /// <summary>Whether a rule matches every run.</summary>
    public bool IsEverywhere(int bit) => firstRange[bit + 1] - firstRange[bit] == 1 && from[firstRange[bit]] == 0 && to[firstRange[bit]] == column.Runs.Length;

    /// <summary>Leaves of some rules those that match a run of a rule; tells the work.</summary>
    public long KeepTouching(int bit, Span<ulong> rules, Span<ulong> scratch)
    {
        scratch.Clear();
        long work = words;
        for (int i = firstRange[bit]; i < firstRange[bit + 1]; i++)
        {
            Bits.Or(scratch, column.RulesOf(column.Runs[from[i]]));
            work += words + begun.AddWithin(from[i] + 1, to[i], scratch);
        }

        Bits.And(rules, scratch);
        return work;
    }

    /// <summary>Leaves of some rules those that match all runs of a rule; tells the work.</summary>
    public long KeepCovering(int bit, Span<ulong> rules, Span<ulong> scratch)
    {
        scratch.Clear();
        long work = words;
        for (int i = firstRange[bit]; i < firstRange[bit + 1]; i++)
        {
            Bits.And(rules, column.RulesOf(column.Runs[from[i]]));
            work += words + ended.AddWithin(from[i] + 1, to[i], scratch);
        }

        Bits.AndNot(rules, scratch);
        return work;
    }

    /// <summary>The pieces that a rule matches.</summary>
    public int[] PiecesOf(int bit)
    {
        bool[] isKnown = new bool[column.SetCount];
        var pieces = new List<int>();
        for (int i = firstRange[bit]; i < firstRange[bit + 1]; i++)
        {
            for (int run = from[i]; run < to[i]; run++)
            {
                if (!isKnown[column.Runs[run]])
                {
                    isKnown[column.Runs[run]] = true;
                    pieces.Add(column.Runs[run]);
                }
            }
        }

        return [.. pieces];
    }

    /// <summary>A number that rules of the same runs share.</summary>
    public ulong HashOf(int bit)
    {
        ulong hash = 0;
        for (int i = firstRange[bit]; i < firstRange[bit + 1]; i++)
        {
            hash = Bits.Mix(Bits.Mix(hash, (ulong)from[i]), (ulong)to[i]);
        }

        return hash;
    }

    public bool AreSame(int one, int other) =>
        from.AsSpan(firstRange[one]..firstRange[one + 1]).SequenceEqual(from.AsSpan(firstRange[other]..firstRange[other + 1]))
        && to.AsSpan(firstRange[one]..firstRange[one + 1]).SequenceEqual(to.AsSpan(firstRange[other]..firstRange[other + 1]));

    /// <summary>For each rule where its ranges are, and the ranges: the first run of each, and the one after its last.</summary>
    private (int[] First, int[] From, int[] To) Ranges(int rules)
    {
        int[] first = new int[rules + 1];
        foreach (int bit in begun.Rules)
        {
            first[bit + 1]++;
        }

        for (int bit = 0; bit < rules; bit++)
        {
            first[bit + 1] += first[bit];
        }

        int[] starts = new int[begun.Rules.Length];
        int[] ends = new int[begun.Rules.Length];
        int[] next = first[..rules];
        int[] open = first[..rules];
        Array.Fill(ends, column.Runs.Length);
        for (int run = 0; run < column.Runs.Length; run++)
        {
            foreach (int bit in ended.At(run))
            {
                ends[open[bit]++] = run;
            }

            foreach (int bit in begun.At(run))
            {
                starts[next[bit]++] = run;
            }
        }

        return (first, starts, ends);
    }
}
