using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>Data: a type of business, such as opening an account, from where its time runs to where, and what it may take (D8). Time runs by the clock; what is promised in business time is a policy of service levels.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BusinessType : ICoded
{
    /// <summary>The code, kebab-case; of stages and business alike each its own.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What starts its time.</summary>
    public required LocalizedText Starts { get; init; }

    /// <summary>What ends its time.</summary>
    public required LocalizedText Ends { get; init; }

    /// <summary>What it may take, that time included; above 0, up to 365 days.</summary>
    public required Duration Within { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
