using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>One assessment of one risk by the steps of its scales, 1 the lowest (D12.4); null is not assessed yet.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskRecord
{
    /// <summary>When it was assessed.</summary>
    public required Instant Assessed { get; init; }

    /// <summary>The category (D12.1).</summary>
    public string? Category { get; init; }

    /// <summary>The risk (D12.2).</summary>
    public string? Risk { get; init; }

    /// <summary>The team that bears it.</summary>
    public string? Team { get; init; }

    /// <summary>The step of likelihood.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, as for the impact.</exception>
    public int? Likelihood { get; init => field = RecordBounds.Within(value, 1, int.MaxValue); }

    /// <summary>The step of impact.</summary>
    public int? Impact { get; init => field = RecordBounds.Within(value, 1, int.MaxValue); }

    /// <summary>Likelihood × impact (D12.4); null where either is unknown.</summary>
    public long? Value => (long?)Likelihood * Impact;

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<RiskRecord> Schema { get; } = RecordSchema.Create<RiskRecord>("risk")
        .WithInstant("assessed", static (in r) => r.Assessed)
        .WithText("category", static (in r) => r.Category)
        .WithText("risk", static (in r) => r.Risk)
        .WithText("team", static (in r) => r.Team)
        .WithNumber("likelihood", Dimension.Score, static (in r) => r.Likelihood)
        .WithNumber("impact", Dimension.Score, static (in r) => r.Impact)
        .WithNumber("value", Dimension.Score, static (in r) => r.Value);
}
