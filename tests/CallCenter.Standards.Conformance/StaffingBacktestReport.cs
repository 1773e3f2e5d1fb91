using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.CallLogs.Reading;
using CallCenter.Standards.Simulation;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Conformance;

/// <summary>
/// Predicts the last days of a call log from those before, and says how far off it was: <c>LOG MAP DATE [intervals]</c>, the date the first that is predicted. With <c>intervals</c> each is told, tab by tab.
/// </summary>
public sealed class StaffingBacktestReport : IReport
{
    /// <inheritdoc/>
    public string Name => "staffing-backtest";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<string> paths, TextWriter output)
    {
        if (paths.Count is not (3 or 4) || !LocalDatePattern.Iso.Parse(paths[2]).TryGetValue(default, out LocalDate first))
        {
            throw new FormatException("staffing-backtest takes LOG MAP DATE [intervals], the date as 1999-02-22.");
        }

        LogMap map;
        var records = new List<ContactRecord>();
        int rejected = 0;
        try
        {
            map = MapFile.Load(paths[1]);
            CallLog.Read(paths[0], map, (in ContactRecord record, string? _) => records.Add(record), _ => rejected++);
        }
        catch (UserErrorException refusal)
        {
            throw new FormatException(refusal.Message, refusal);
        }

        var backtest = new QueueBacktest { Zone = DateTimeZoneProviders.Tzdb[map.Zone], First = first, Routing = StandardBook.Shipped.Compile().Routing };
        ImmutableArray<BacktestInterval> intervals = backtest.Predict(records);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"records: {records.Count}, rows rejected: {rejected}, intervals predicted: {intervals.Length}"));
        Tell(output, "a week before", QueueBacktest.ErrorOf(intervals, static one => one.Naive));
        Tell(output, "model of the queue", QueueBacktest.ErrorOf(intervals, static one => one.Model));
        Tell(output, "simulation", QueueBacktest.ErrorOf(intervals, static one => one.Simulated));
        foreach (BacktestInterval one in paths.Count == 4 ? intervals : [])
        {
            output.WriteLine(string.Join('\t', [InstantPattern.General.Format(one.Start), Text(one.Arrivals), Text(one.Forecast), Text(one.Agents), .. new[] { one.Actual, one.Naive, one.Model, one.Simulated }.SelectMany(static figures => new[] { Text(figures.AnsweredWaitSeconds), Text(figures.Abandonment), Text(figures.ServiceLevel) })]));
        }
    }

    private static void Tell(TextWriter output, string what, QueueFigures error) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"mean absolute error, {what}: wait of the answered {error.AnsweredWaitSeconds:0.0} s, abandonment {error.Abandonment * 100:0.0} points, service level {error.ServiceLevel * 100:0.0} points"));

    private static string Text(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
