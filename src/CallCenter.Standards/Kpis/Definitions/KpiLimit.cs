using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>A time that formulas and service levels hold single records to, given once and named by all that use it: <c>within(answered-wait, phone-answer)</c>.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KpiLimit : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The time; positive.</summary>
    public required Duration Time { get; init; }

    /// <summary>The target of a service-level policy that promises the same elapsed time, <c>policy/target</c>, and has to agree with it; null where there is none. What is promised in business time or days, records tell as kept or not: <see cref="ResponseRecord.Met"/>.</summary>
    public string? Promise { get; init; }

    /// <summary>Where the number comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
