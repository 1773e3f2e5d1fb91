using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>The kind of a reporting line.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum LineKind
{
    /// <summary>Command: the direct superior. A post has one, the head of the centre none (D2.4).</summary>
    Solid,

    /// <summary>Matrix: mutual help without command (D2.2, D2.4). It gives no authority.</summary>
    Dotted,
}

/// <summary>A line between two posts.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReportingLine
{
    /// <summary>The code of the post that reports; of a dotted line, the one that is helped.</summary>
    public required string From { get; init; }

    /// <summary>The code of the post reported to; of a dotted line, the one that helps.</summary>
    public required string To { get; init; }

    /// <summary>The kind.</summary>
    public LineKind Kind { get; init => field = Given.Member(value); }

    /// <summary>Where the line comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The line, such as <c>agent -> service-manager</c>.</summary>
    public override string ToString() => $"{From} {(Kind == LineKind.Solid ? "->" : "..>")} {To}";
}

/// <summary>Says between which two units dotted lines are allowed, in either direction (D2.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DottedLineRule
{
    /// <summary>The codes of the two units; the same twice for lines within one.</summary>
    public required ImmutableArray<string> Units { get; init; }

    /// <summary>What such lines are for.</summary>
    public required LocalizedText Purpose { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(DottedLineRule? other) => other is not null && StructureForms.DottedLine.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Units.Length;
}
