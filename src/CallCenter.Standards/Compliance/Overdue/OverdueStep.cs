using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: one step of a ladder: who is told on which business day after the one that something was due on.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OverdueStep
{
    private readonly Listed<string> tell;

    /// <summary>How many business days after the day it was due, 1 to 366; more than the step before.</summary>
    public required int AfterDays { get; init; }

    /// <summary>The roles that are told; at least one.</summary>
    public required ImmutableArray<string> Tell
    {
        get => tell;
        init => tell = value;
    }
}
