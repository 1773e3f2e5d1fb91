using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>A step of a ladder for one thing that is overdue: who is told, and on which day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OverdueNotice
{
    private readonly Listed<string> tell;

    /// <summary>How many business days after the day it was due.</summary>
    public required int AfterDays { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The roles that are told.</summary>
    public required ImmutableArray<string> Tell
    {
        get => tell;
        init => tell = value;
    }
}
