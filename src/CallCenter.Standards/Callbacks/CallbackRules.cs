using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: when, how often and on which channel customers may be tried (D3.5: at a suitable time, no nuisance).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackRules
{
    private readonly Listed<FrequencyCap> caps;
    private readonly Listed<CallbackChannel> channels;

    /// <summary>The calendar of suitable hours.</summary>
    public required string Hours { get; init; }

    /// <summary>The hours in which customers are left in peace; null for none but those outside <see cref="Hours"/>.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>How often a customer who is missed is tried in a row, 1 to 100.</summary>
    public required int Attempts { get; init; }

    /// <summary>How long at least from one attempt to the next, 0 to 366 days.</summary>
    public required Duration Spacing { get; init; }

    /// <summary>How often a customer is contacted at most, over all campaigns; none of them may be broken.</summary>
    public ImmutableArray<FrequencyCap> Caps
    {
        get => caps;
        init => caps = value;
    }

    /// <summary>The channels, the preferred first; at least one.</summary>
    public required ImmutableArray<CallbackChannel> Channels
    {
        get => channels;
        init => channels = value;
    }

    /// <summary>Where they come from.</summary>
    public required Provenance Provenance { get; init; }
}
