using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>Data: how a type of problem is handled: an entry of the strategy library (D3.3).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record HandlingStrategy : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What to do, for the agent to read.</summary>
    public required LocalizedText Guidance { get; init; }

    /// <summary>The codes of the resources it takes.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>The code of the business action whose authority is needed (D2.5); null where every agent may.</summary>
    public string? Action { get; init; }

    /// <summary>Whether the operation is stopped at once, before anything else is done.</summary>
    public bool StopsAtOnce { get; init; }

    /// <summary>
    /// How strict the handling is among the strategies of the library, 1 for the weakest; the same number for those of equal strictness. Null leaves it open. A higher risk score never leads to a lower rank, and nothing ranks above what
    /// stops the operation without stopping it.
    /// </summary>
    public int? Rank { get; init; }

    /// <summary>The code of the department that takes part or takes over; null where the front line handles it alone.</summary>
    public string? Department { get; init; }

    /// <summary>Where the strategy comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(HandlingStrategy? other) => other is not null && RoutingForms.Strategy.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
