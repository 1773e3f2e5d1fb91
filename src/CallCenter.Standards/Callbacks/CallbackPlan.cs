using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: how often the customers of some classes are called back without any other reason (D6).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackPlan : ICoded
{
    private readonly Listed<string> segments;

    /// <summary>The code, kebab-case; versions share it.</summary>
    public required string Code { get; init; }

    /// <summary>The version, any text that is not blank; unique for the code.</summary>
    public required string Version { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The first day it is in force; null for ever since.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>The classes of customers that it is for; empty for all that no plan names.</summary>
    public ImmutableArray<string> Segments
    {
        get => segments;
        init => segments = value;
    }

    /// <summary>The months from a callback to the next, 1 to 60.</summary>
    public required int Months { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code and the version.</summary>
    public override string ToString() => $"{Code} {Version}";
}
