using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Simulation;

/// <summary>
/// Figures of many simulated days, and what would be otherwise. Two scenarios are held against each other day by day, each day with the same chances in both (common random numbers), so that what differs is what the scenarios do, and
/// a small difference shows after few days. The same bits on any number of threads.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Says how figures are made; what leaves are the figures.")]
public sealed record SimulationStudy
{
    /// <summary>The most replications.</summary>
    public const int MostReplications = 100_000;

    /// <summary>The seed of all days.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many days are simulated, 2 to <see cref="MostReplications"/>; 20 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int Replications { get; init => field = value is >= 2 and <= MostReplications ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"2 to {MostReplications} days are simulated."); } = 20;

    /// <summary>How sure an interval is, 50 % to 99.9 %; 95 % unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public Percentage Confidence { get; init => field = value.Ratio is >= 0.5m and <= 0.999m ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An interval holds in 50 % to 99.9 % of all cases."); } = Percentage.FromPercent(95);

    /// <summary>How many days are simulated at once; as many as there are processors unless said otherwise. Changes no figure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int Threads { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one thread works."); } = Environment.ProcessorCount;

    /// <summary>The KPIs of a scenario.</summary>
    /// <param name="centre">The scenario.</param>
    /// <param name="kpis">The KPIs of the standard; those that contacts feed are told.</param>
    /// <param name="progress">Told the number of days that are done; null for nobody.</param>
    /// <param name="cancellation">Ends the study.</param>
    /// <returns>The KPIs in the order of the standard, those without any figure left out.</returns>
    /// <exception cref="OperationCanceledException">The study was ended.</exception>
    public ImmutableArray<SimulatedKpi> Estimate(CentreSimulation centre, KpiEvaluator kpis, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(kpis);
        double?[][] days = Days(replication => Figures(centre, kpis, replication, seen: null, cancellation), progress, cancellation);
        return [.. kpis.Kpis.Select((kpi, at) => Estimate(kpi, [.. days.Select(day => day[at])])).OfType<SimulatedKpi>()];
    }

    /// <summary>Two scenarios, day by day with the same chances. Sources are to have the same codes in both.</summary>
    /// <param name="asIs">The scenario as it is.</param>
    /// <param name="other">The other one: other agents, another roster, another strategy, another standard.</param>
    /// <param name="kpis">The KPIs of the standard; those that contacts feed are told.</param>
    /// <param name="progress">Told the number of days that are done; null for nobody.</param>
    /// <param name="cancellation">Ends the study.</param>
    /// <returns>The KPIs in the order of the standard, those without any figure on both sides left out.</returns>
    /// <exception cref="OperationCanceledException">The study was ended.</exception>
    public ImmutableArray<ComparedKpi> Compare(CentreSimulation asIs, CentreSimulation other, KpiEvaluator kpis, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asIs);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(kpis);
        return Compare(asIs, [other], kpis, watch: null, progress, cancellation)[0];
    }

    /// <summary>Several scenarios, each against the centre as it is, day by day with the same chances. Sources are to have the same codes in all.</summary>
    /// <param name="asIs">The centre as it is.</param>
    /// <param name="others">What could be otherwise.</param>
    /// <param name="kpis">The KPIs of the standard as it is; those that contacts feed are told.</param>
    /// <param name="progress">Told the number of days that are done; null for nobody.</param>
    /// <param name="cancellation">Ends the study.</param>
    /// <returns>The scenarios in their order.</returns>
    /// <exception cref="OperationCanceledException">The study was ended; nothing of it is told.</exception>
    public ImmutableArray<ComparedScenario> Compare(CentreSimulation asIs, ImmutableArray<Scenario> others, KpiEvaluator kpis, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        Compare(asIs, others, kpis, watch: null, progress, cancellation);

    /// <summary>The same, and every contact is shown to whoever watches.</summary>
    /// <param name="asIs">The centre as it is.</param>
    /// <param name="others">What could be otherwise.</param>
    /// <param name="kpis">The KPIs of the standard as it is.</param>
    /// <param name="watch">Asked at the start of each day, by the number of the scenario, 0 for the one as it is, and that of the day, for who sees its contacts in turn. Days are simulated on several threads.</param>
    /// <param name="progress">Told the number of days that are done; null for nobody.</param>
    /// <param name="cancellation">Ends the study.</param>
    internal ImmutableArray<ComparedScenario> Compare(CentreSimulation asIs, ImmutableArray<Scenario> others, KpiEvaluator kpis, Func<int, int, Action<SimulatedContact>>? watch, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asIs);
        ArgumentNullException.ThrowIfNull(kpis);
        others = others.IsDefault ? [] : others;
        ImmutableArray<ImmutableArray<ComparedKpi>> compared = Compare(asIs, [.. others.Select(static other => other.Centre)], kpis, watch, progress, cancellation);
        return [.. others.Select((other, at) => new ComparedScenario { Name = other.Name, Kpis = compared[at] })];
    }

    private ImmutableArray<ImmutableArray<ComparedKpi>> Compare(CentreSimulation asIs, CentreSimulation[] others, KpiEvaluator kpis, Func<int, int, Action<SimulatedContact>>? watch, IProgress<int>? progress, CancellationToken cancellation)
    {
        (double?[] AsIs, double?[][] Others)[] days = Days(
            replication => (
                Figures(asIs, kpis, replication, watch?.Invoke(0, replication), cancellation),
                others.Select((other, at) => Figures(other, kpis, replication, watch?.Invoke(at + 1, replication), cancellation)).ToArray()),
            progress,
            cancellation);
        return
        [
            .. others.Select((_, scenario) => kpis.Kpis
                .Select((kpi, at) => Compare(kpi, [.. days.Select(day => day.AsIs[at])], [.. days.Select(day => day.Others[scenario][at])])).OfType<ComparedKpi>().ToImmutableArray()),
        ];
    }

    private SimulatedKpi? Estimate(KpiDefinition kpi, double?[] days) => MeanInterval.Of([.. days.OfType<double>()], Confidence) is { } mean ? new SimulatedKpi(kpi, mean) : null;

    private ComparedKpi? Compare(KpiDefinition kpi, double?[] asIs, double?[] other)
    {
        (double AsIs, double Other)[] both = [.. asIs.Zip(other).Where(static day => day is { First: not null, Second: not null }).Select(static day => (day.First!.Value, day.Second!.Value))];
        return both.Length < 2 ? null : new ComparedKpi(
            kpi,
            MeanInterval.Of([.. both.Select(static day => day.AsIs)], Confidence)!,
            MeanInterval.Of([.. both.Select(static day => day.Other)], Confidence)!,
            MeanInterval.Of([.. both.Select(static day => day.Other - day.AsIs)], Confidence)!);
    }

    private T[] Days<T>(Func<int, T> day, IProgress<int>? progress, CancellationToken cancellation)
    {
        var days = new T[Replications];
        int done = 0;
        try
        {
            Parallel.For(0, Replications, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation }, replication =>
            {
                days[replication] = day(replication);
                progress?.Report(Interlocked.Increment(ref done));
            });
        }
        catch (AggregateException failed) when (failed.InnerExceptions.All(static one => one is OperationCanceledException))
        {
            cancellation.ThrowIfCancellationRequested();
            throw;
        }

        return days;
    }

    private double?[] Figures(CentreSimulation centre, KpiEvaluator kpis, int replication, Action<SimulatedContact>? seen, CancellationToken cancellation)
    {
        MeasureAccumulator<ContactRecord> day = kpis.Accumulate(ContactRecord.Schema);
        foreach (SimulatedContact contact in centre.Run(Seed, replication, cancellation))
        {
            ContactRecord record = contact.Record;
            day.Add(in record);
            seen?.Invoke(contact);
        }

        KpiReport report = kpis.Report(day.ToTotals());
        return [.. kpis.Kpis.Select(kpi => report.Find(kpi.Code)?.Value)];
    }
}
