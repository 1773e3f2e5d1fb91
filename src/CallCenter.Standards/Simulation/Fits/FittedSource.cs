using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Staffing;

namespace CallCenter.Standards.Simulation;

/// <summary>The contacts of one channel and need in a log.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Collects records; what leaves are the source, the days and the distances of fits.")]
public sealed class FittedSource
{
    private readonly VolumeCounter volume;
    private long resolved;
    private long told;

    internal FittedSource(string channel, string? need, VolumeCounter volume) => (Channel, Need, this.volume) = (channel, need, volume);

    /// <summary>The channel.</summary>
    public string Channel { get; }

    /// <summary>The need; null where the log does not tell it.</summary>
    public string? Need { get; }

    /// <summary>How many contacts there were.</summary>
    public long Contacts { get; private set; }

    /// <summary>The talk times of the answered.</summary>
    public TimeFit Talk { get; } = new();

    /// <summary>The after-call work of the answered of whom it is known.</summary>
    public TimeFit WrapUp { get; } = new();

    /// <summary>The patience of those who asked for a person.</summary>
    public PatienceFit Patience { get; } = new();

    /// <summary>The share of the answered that were resolved at first contact; null where the log does not tell it of any.</summary>
    public Percentage? Resolved => told == 0 ? null : Percentage.FromRatio((decimal)resolved / told);

    /// <summary>The days with their arrivals, for forecasts.</summary>
    public ImmutableArray<DayVolume> Days() => volume.Days();

    /// <summary>The source as it can be simulated: times as they were measured, patience by Kaplan and Meier.</summary>
    /// <param name="arrivals">When its contacts come, such as by a forecast of <see cref="Days"/>.</param>
    /// <returns>The source; null where nobody was answered, so that nothing is known of how long contacts take.</returns>
    public ContactSource? ToSource(ArrivalProfile arrivals) => Talk.ToMeasured() is not { } talk ? null : new ContactSource
    {
        Code = Need is null ? Channel : $"{Channel}/{Need}",
        Contacts = [new WeightedContact(new Contact { Channel = Channel, Need = Need })],
        Arrivals = arrivals,
        Talk = talk,
        WrapUp = WrapUp.ToMeasured(),
        Patience = Patience.ToPatience(),
        Resolved = Resolved ?? Percentage.FromRatio(1),
    };

    internal void Add(in ContactRecord record)
    {
        Contacts++;
        volume.Add(record.Arrival);
        if (record.Outcome is ContactOutcome.Answered or ContactOutcome.Abandoned or ContactOutcome.LeftQueue)
        {
            Patience.Add(record.Wait, record.Outcome == ContactOutcome.Abandoned);
        }

        if (record.Outcome != ContactOutcome.Answered)
        {
            return;
        }

        Talk.Add(record.Talk);
        if (record.WrapUp is { } wrapUp)
        {
            WrapUp.Add(wrapUp);
        }

        if (record.ResolvedAtFirstContact is { } isResolved)
        {
            told++;
            resolved += isResolved ? 1 : 0;
        }
    }
}
