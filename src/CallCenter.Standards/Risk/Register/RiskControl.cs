using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>What a control cuts.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ControlEffect
{
    /// <summary>How likely the risk is.</summary>
    Likelihood,

    /// <summary>How much harm it does.</summary>
    Impact,

    /// <summary>Both, each by its effectiveness.</summary>
    Both,
}

/// <summary>Data: a kind of control (D12.6). How effective it is is not told here but where it is assessed: no control earns anything by its name.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskControl : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code of the category it is listed under.</summary>
    public required string Category { get; init; }

    /// <summary>What it cuts.</summary>
    public required ControlEffect ActsOn { get; init => field = Given.Member(value); }

    /// <summary>The codes of the risks of the register that it acts on, each once; empty where that is told where risks are assessed.</summary>
    public ImmutableArray<string> Risks { get; init; } = [];

    /// <summary>What shows that it works, each once; empty where that is told where risks are assessed.</summary>
    public ImmutableArray<ControlEvidence> Evidence { get; init; } = [];

    /// <summary>Where the control comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskControl? other) => other is not null && VocabularyForms.Control.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
