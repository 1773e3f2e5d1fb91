using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>Data: who is told of a transfer (D5.7).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record NoticeList : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The codes of the roles to tell.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Whether the department that the ordinary table names is told too, where the matter goes elsewhere.</summary>
    public bool TellsOrdinaryTarget { get; init; }

    /// <summary>Where the list comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(NoticeList? other) => other is not null && TransferForms.Notice.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
