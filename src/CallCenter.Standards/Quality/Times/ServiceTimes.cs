using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>
/// Reads the times of stages and of business by the limits of a book, as records that KPIs count: share in time, quantiles, and of how many they are known. Pure, immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a QualityCatalogue, which is written; what leaves are readings.")]
public sealed class ServiceTimes
{
    private readonly Dictionary<string, ImmutableArray<StageLimit>> stages;
    private readonly Dictionary<string, BusinessType> businesses;

    private readonly ImmutableArray<string>? channels;

    internal ServiceTimes(ImmutableArray<StageLimit> stages, ImmutableArray<BusinessType> businesses, Codes channels)
    {
        this.channels = channels.TakesAny ? null : [.. channels.All];
        this.stages = stages.GroupBy(static limit => limit.Channel, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.ToImmutableArray(), StringComparer.Ordinal);
        this.businesses = businesses.ToDictionary(static business => business.Code, StringComparer.Ordinal);
    }

    /// <summary>The times of a contact by the limits of its channel. Where its stages exceed the whole, none of them counts.</summary>
    /// <param name="contact">The contact.</param>
    public TimeReading Read(ContactStages contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return FaultOf(contact) is { } fault ? new TimeReading { Fault = fault }
            : new TimeReading { Records = stages.TryGetValue(contact.Channel, out ImmutableArray<StageLimit> limits) ? [.. limits.Select(limit => Of(limit, contact))] : [] };
    }

    /// <summary>The time of a piece of business as it stands at an instant: one that has not ended is late once its limit has passed, and undecided before.</summary>
    /// <param name="business">The business.</param>
    /// <param name="at">The instant.</param>
    public TimeReading Read(BusinessCase business, Instant at)
    {
        ArgumentNullException.ThrowIfNull(business);
        TimeFault? fault = !businesses.TryGetValue(business.Type, out BusinessType? type) ? TimeFault.UnknownBusiness
            : business.Ended < business.Started ? TimeFault.EndsBeforeStart
            : business.Started > at || business.Ended > at ? TimeFault.NotYet
            : null;
        return fault is { } reason ? new TimeReading { Fault = reason } : new TimeReading { Records = [Of(type!, business, at)] };
    }

    private TimeFault? FaultOf(ContactStages contact) =>
        channels is { } known && !known.Contains(contact.Channel) ? TimeFault.UnknownChannel
        : !StageTimes.AreTimes(contact) ? TimeFault.OutOfRange
        : contact.Whole is not { } whole ? null
        : StageTimes.Successive.Aggregate(Duration.Zero, (sum, stage) => sum + (contact.Of(stage) ?? Duration.Zero)) > whole ? TimeFault.StagesExceedWhole
        : contact.Hold > whole ? TimeFault.HoldExceedsWhole
        : null;

    private static ServiceTimeRecord Of(StageLimit limit, ContactStages contact)
    {
        Duration? taken = contact.Of(limit.Stage);
        return new ServiceTimeRecord
        {
            Time = contact.Time,
            Kind = ServiceTimeKind.Stage,
            Item = limit.Code,
            Channel = contact.Channel,
            Need = contact.Need,
            Segment = contact.Segment,
            Team = contact.Team,
            Agent = contact.Agent,
            Taken = taken,
            Limit = limit.Within,
            Met = taken is { } known ? known <= limit.Within : null,
        };
    }

    private static ServiceTimeRecord Of(BusinessType type, BusinessCase business, Instant at)
    {
        Duration passed = (business.Ended ?? at) - business.Started;
        return new ServiceTimeRecord
        {
            Time = business.Started,
            Kind = ServiceTimeKind.Business,
            Item = type.Code,
            Channel = business.Channel,
            Segment = business.Segment,
            Team = business.Team,
            Agent = business.Agent,
            Taken = business.Ended is null ? null : passed,
            Limit = type.Within,
            Met = passed > type.Within ? false : business.Ended is null ? null : true,
        };
    }
}
