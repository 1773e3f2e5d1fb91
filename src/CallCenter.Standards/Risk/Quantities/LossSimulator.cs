namespace CallCenter.Standards.Risk;

/// <summary>Plays the years of a model in blocks, each on one thread; sums are taken in the order of risks, years and blocks.</summary>
internal sealed class LossSimulator
{
    /// <summary>The most years of a run.</summary>
    public const int MaximumYears = 50_000_000;

    private const int Block = 4_096;

    private readonly LossModel model;
    private readonly ulong seed;
    private readonly ulong[] keys;
    private readonly ICountSampler[] counts;
    private readonly ILossSampler[] losses;
    private readonly double[] annual;
    private readonly double[][] sums;
    private readonly object gate = new();
    private int played;

    public LossSimulator(LossModel model, ulong seed, int years)
    {
        this.model = model;
        this.seed = seed;
        keys = [.. model.Risks.Select(risk => Key(risk.Risk))];
        counts = [.. model.Risks.Select(risk => risk.Frequency.Sampler())];
        losses = [.. model.Risks.Select(risk => risk.Severity.Sampler())];
        annual = new double[years];
        sums = new double[(years + Block - 1) / Block][];
    }

    public LossSimulation Run(int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (threads == 1)
        {
            for (int block = 0; block < sums.Length; block++)
            {
                cancellation.ThrowIfCancellationRequested();
                Play(block, progress);
            }
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(0, sums.Length, options, block => Play(block, progress));
        }

        return new LossSimulation(model, seed, annual, [.. Enumerable.Range(0, keys.Length).Select(risk => sums.Sum(block => block[risk]) / annual.Length)]);
    }

    /// <summary>FNV-1a over the code's characters, which are ASCII.</summary>
    private static ulong Key(string code)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in code)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return hash;
    }

    private void Play(int block, IProgress<int>? progress)
    {
        int from = block * Block;
        int to = Math.Min(from + Block, annual.Length);
        double[] own = new double[keys.Length];
        for (int risk = 0; risk < own.Length; risk++)
        {
            own[risk] = Play(risk, from, to);
        }

        sums[block] = own;
        if (progress is not null)
        {
            lock (gate)
            {
                progress.Report(played += to - from);
            }
        }
    }

    /// <summary>Adds a risk's losses to the years, and gives their sum.</summary>
    private double Play(int risk, int from, int to)
    {
        (ulong key, ICountSampler count, ILossSampler loss) = (keys[risk], counts[risk], losses[risk]);
        double sum = 0;
        for (int year = from; year < to; year++)
        {
            var stream = new PhiloxStream(seed, (uint)year, key);
            double total = 0;
            for (int events = count.Next(ref stream); events > 0; events--)
            {
                total += loss.Next(ref stream);
            }

            annual[year] += total;
            sum += total;
        }

        return sum;
    }
}
