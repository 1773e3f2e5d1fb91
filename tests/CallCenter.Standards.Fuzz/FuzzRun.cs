using System.Diagnostics;
using System.Globalization;
using CallCenter.Standards.Tests.Fuzzing;

namespace CallCenter.Standards.Fuzz;

/// <summary>Reads inputs on some threads while another watches that each ends.</summary>
internal sealed class FuzzRun
{
    private const long Turn = 64;

    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(20);

    private readonly FuzzOptions options;
    private readonly Failures failures;
    private readonly (FuzzTarget Target, TargetFigures Figures, long Count)[] parts;
    private readonly Current?[] current;
    private readonly long[] taken;
    private readonly long start = Stopwatch.GetTimestamp();
    private int nextPart;
    private long nextIndex;

    public FuzzRun(FuzzOptions options)
    {
        this.options = options;
        failures = new Failures(options.Failures);
        current = new Current?[options.Workers];
        string[] unknown = [.. options.Targets.Except(FuzzTargets.All.Select(target => target.Name))];
        if (unknown.Length > 0)
        {
            throw new ArgumentException($"There is no target {string.Join(", ", unknown)}; there are {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}.");
        }

        FuzzTarget[] targets = [.. FuzzTargets.All.Where(target => options.Targets.Count == 0 || options.Targets.Contains(target.Name))];
        long weights = targets.Sum(target => target.Weight);
        parts = [.. targets.Select(target => (target, new TargetFigures(target.Name), Math.Max(1, options.Count * target.Weight / weights)))];
        taken = new long[parts.Length];
    }

    private bool IsOver => options.Time is { } time && Stopwatch.GetElapsedTime(start) > time;

    /// <returns>0 where every input kept every promise.</returns>
    public int Run()
    {
        // A thread's stack as a host's pool gives it.
        Thread[] threads = [.. Enumerable.Range(0, options.Workers).Select(worker => new Thread(() => Work(worker), 1_500_000))];
        foreach (Thread thread in threads)
        {
            thread.IsBackground = true;
            thread.Start();
        }

        while (!threads.All(thread => thread.Join(TimeSpan.FromSeconds(1))))
        {
            if (current.FirstOrDefault(one => one is not null && Stopwatch.GetElapsedTime(one.Start) > Endless) is { } endless)
            {
                failures.AddEndless(endless.Target, endless.Index, endless.Input);
                return 1;
            }
        }

        Console.WriteLine(TargetFigures.Header);
        foreach ((_, TargetFigures figures, _) in parts)
        {
            Console.WriteLine(figures);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parts.Sum(part => part.Figures.Inputs):N0} inputs of seed {options.Seed} in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s; {parts.Sum(part => part.Figures.Faults):N0} faults of {failures.Count} kinds."));
        return failures.Count == 0 ? 0 : 1;
    }

    private void Work(int worker)
    {
        while (!IsOver && Next() is var (part, index) && part < parts.Length)
        {
            (FuzzTarget target, TargetFigures figures, _) = parts[part];
            byte[] input = target.Draw(options.Seed, index);
            current[worker] = new Current(target, index, input, Stopwatch.GetTimestamp());
            InputFigures came = InputRun.Of(target, input);
            current[worker] = null;
            figures.Add(index, in came);
            if (came.Fault is { } fault)
            {
                failures.Add(target, index, input, fault);
            }
        }
    }

    /// <summary>Each target in turn, so that a run that ends early has read of all.</summary>
    private (int Part, long Index) Next()
    {
        lock (parts)
        {
            for (int tried = 0; tried <= parts.Length; tried++)
            {
                (_, _, long count) = parts[nextPart];
                long index = taken[nextPart];
                if (index < count && nextIndex++ < Turn * parts[nextPart].Target.Weight)
                {
                    taken[nextPart]++;
                    return (nextPart, options.From + index);
                }

                nextIndex = 0;
                nextPart = (nextPart + 1) % parts.Length;
            }

            return (parts.Length, 0);
        }
    }

    private sealed record Current(FuzzTarget Target, long Index, byte[] Input, long Start);
}
