using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>A time in which an agent did something else than the roster said.</summary>
/// <param name="Kind">How it parted from the roster.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended, itself no part of it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct RosterDeviation(RosterDeviationKind Kind, Instant From, Instant To)
{
    /// <summary>How it parted from the roster.</summary>
    public RosterDeviationKind Kind { get; init => field = Given.Member(value); } = Given.Member(Kind);

    /// <summary>How long it took.</summary>
    public Duration Length => To - From;
}
