using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>A case of a log: what happened in it, in order.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LoggedCase
{
    private readonly Listed<LoggedEvent> events;

    internal LoggedCase(string id, ImmutableArray<LoggedEvent> events, LogVariant variant)
    {
        Id = id;
        Events = events;
        Variant = variant;
    }

    /// <summary>What tells it apart.</summary>
    public string Id { get; }

    /// <summary>Its events in order; at least one.</summary>
    public ImmutableArray<LoggedEvent> Events
    {
        get => events;
        private init => events = value;
    }

    /// <summary>The sequence of activities that it shares with other cases.</summary>
    public LogVariant Variant { get; }

    /// <summary>The identity.</summary>
    public override string ToString() => Id;
}
