using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>A sequence of activities that at least one case of a log went through from its first event to its last.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LogVariant
{
    private readonly Listed<string> activities;

    internal LogVariant(ImmutableArray<string> activities, long cases)
    {
        Activities = activities;
        Cases = cases;
    }

    /// <summary>The activities in order; at least one.</summary>
    public ImmutableArray<string> Activities
    {
        get => activities;
        private init => activities = value;
    }

    /// <summary>How many cases went through exactly these.</summary>
    public long Cases { get; }

    /// <summary>The activities, joined by arrows.</summary>
    public override string ToString() => string.Join(" → ", Activities);
}
