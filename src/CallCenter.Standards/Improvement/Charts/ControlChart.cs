using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>Data: a control chart of a KPI, and the rules by which its points show more than chance.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ControlChart : ICoded
{
    private readonly Listed<ControlRule> rules;

    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The KPI that it is drawn of.</summary>
    public required string Kpi { get; init; }

    /// <summary>What it is drawn of.</summary>
    public required ControlChartKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The rules, each once, <see cref="ControlRule.BeyondLimits"/> among them.</summary>
    public required ImmutableArray<ControlRule> Rules
    {
        get => rules;
        init => rules = value;
    }

    /// <summary>How many points its limits rest on at least, 2 to 1,000; with fewer they are told as provisional.</summary>
    public required int LeastPoints { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
