using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: something that has to be done again and again, by whom, for whom, and what proves it (D10, D13.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Obligation : ICoded
{
    private readonly Listed<string> roles;
    private readonly Listed<string> kpis;
    private readonly Listed<string> targets;

    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What kind of thing it asks for.</summary>
    public required ObligationKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The role that answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The roles that it concerns; empty for everybody.</summary>
    public ImmutableArray<string> Roles
    {
        get => roles;
        init => roles = value;
    }

    /// <summary>What it covers: business, systems, data; null where its name says so.</summary>
    public LocalizedText? Scope { get; init; }

    /// <summary>The first day of the first cycle, in the years 1900 to 2200; all others count from it.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day on which it is in force: the cycle of that day ends on it. Null for no end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>How often.</summary>
    public required Recurrence Recurrence { get; init; }

    /// <summary>What is kept as a proof; null where none has to be.</summary>
    public LocalizedText? Evidence { get; init; }

    /// <summary>The ladder by which others are told where it is overdue; null where nobody is.</summary>
    public string? Ladder { get; init; }

    /// <summary>The KPIs that it looks at.</summary>
    public ImmutableArray<string> Kpis
    {
        get => kpis;
        init => kpis = value;
    }

    /// <summary>The targets of information systems that it checks.</summary>
    public ImmutableArray<string> Targets
    {
        get => targets;
        init => targets = value;
    }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
