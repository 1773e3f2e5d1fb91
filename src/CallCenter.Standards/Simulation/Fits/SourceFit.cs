using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>Finds the sources of contacts of a log, one for each channel and need: when they come, how long they take, how patient their customers are. The order of records changes nothing.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Collects records; what leaves are the sources.")]
public sealed class SourceFit
{
    private readonly DateTimeZone zone;
    private readonly int intervals;
    private readonly SortedDictionary<(string Channel, string Need), FittedSource> sources = new(Comparer<(string Channel, string Need)>.Create(static (one, other) =>
        string.CompareOrdinal(one.Channel, other.Channel) is not 0 and var channel ? channel : string.CompareOrdinal(one.Need, other.Need)));

    /// <summary>Creates the fit.</summary>
    /// <param name="zone">The zone of the days.</param>
    /// <param name="intervals">The intervals of a day, a divisor of 1,440; 48 for half hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not so many.</exception>
    public SourceFit(DateTimeZone zone, int intervals = 48)
    {
        this.zone = zone;
        this.intervals = intervals;
        _ = new VolumeCounter(zone, intervals);
    }

    /// <summary>Adds a contact. One without a channel is of no source, and not counted.</summary>
    /// <param name="record">What the log tells.</param>
    /// <returns>Whether it was counted.</returns>
    public bool Add(in ContactRecord record)
    {
        if (string.IsNullOrWhiteSpace(record.Channel))
        {
            return false;
        }

        (string Channel, string Need) of = (record.Channel, record.Need ?? "");
        if (!sources.TryGetValue(of, out FittedSource? source))
        {
            sources[of] = source = new FittedSource(of.Channel, record.Need, new VolumeCounter(zone, intervals));
        }

        source.Add(in record);
        return true;
    }

    /// <summary>The sources by channel and need.</summary>
    public ImmutableArray<FittedSource> Sources => [.. sources.Values];
}
