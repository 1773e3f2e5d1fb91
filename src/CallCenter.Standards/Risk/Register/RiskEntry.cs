using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>Data: somebody accepts a risk for a time. It lowers no score: an accepted risk is as great as before.</summary>
/// <param name="By">The code of the role that accepts it.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskAcceptance(string By, LocalDate From, LocalDate Until, LocalizedText Reason);

/// <summary>Data: a risk in the register (D12.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskEntry : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code of the category.</summary>
    public required string Category { get; init; }

    /// <summary>The code of the matrix it is rated by.</summary>
    public required string Matrix { get; init; }

    /// <summary>What may happen; null for nothing recorded.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>What would cause it; null for nothing recorded.</summary>
    public LocalizedText? Cause { get; init; }

    /// <summary>The code of the role that owns it; null for nobody yet.</summary>
    public string? Owner { get; init; }

    /// <summary>The day it was entered; null for before every day.</summary>
    public LocalDate? Raised { get; init; }

    /// <summary>The first day it is closed; null while it is open.</summary>
    public LocalDate? Closed { get; init; }

    /// <summary>How many months after an assessment the next one is due, 1 to 120; null for no cycle.</summary>
    public int? ReviewEveryMonths { get; init; }

    /// <summary>The assessments, the earliest first; at least one.</summary>
    public required ImmutableArray<RiskAssessment> Assessments { get; init; }

    /// <summary>The acceptances in any order.</summary>
    public ImmutableArray<RiskAcceptance> Acceptances { get; init; } = [];

    /// <summary>Where the entry comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskEntry? other) => other is not null && RegisterForms.Entry.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
