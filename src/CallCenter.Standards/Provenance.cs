using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>Where a number or rule of a standard comes from.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ProvenanceKind
{
    /// <summary>The bank customer-service-centre template gives it.</summary>
    Template,

    /// <summary>A named rule outside the template gives it.</summary>
    Regulation,

    /// <summary>The template leaves it blank or is silent; the shipped standard chose a default that a bank still has to decide.</summary>
    Assumption,

    /// <summary>An adopting bank set it.</summary>
    Bank,
}

/// <summary>
/// The origin of an entry together with the place that says so: a <c>D…</c> number, a paper or a rule. It speaks of everything in the entry, except for what a part
/// says otherwise, and for entries within it that have a provenance of their own.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Provenance
{
    private readonly Listed<PartProvenance> parts;

    /// <summary>Creates a provenance.</summary>
    /// <param name="kind">The kind of source.</param>
    /// <param name="citation">Where to look it up, such as <c>D10</c>; never blank.</param>
    /// <exception cref="ArgumentException">The citation is blank, or there is no such kind.</exception>
    public Provenance(ProvenanceKind kind, string citation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(citation);
        Kind = Given.Member(kind);
        Citation = citation;
    }

    /// <summary>The kind of source.</summary>
    public ProvenanceKind Kind { get; }

    /// <summary>Where to look it up; never blank.</summary>
    public string Citation { get; }

    /// <summary>The values of the entry that come from elsewhere: the template gives a time, say, and the calendar by which it runs was chosen. Empty where all come from here.</summary>
    public ImmutableArray<PartProvenance> Parts
    {
        get => parts;
        init => parts = value;
    }

    /// <summary>Who confirmed what was assumed, unchanged; null where nobody did, or it was not assumed.</summary>
    public Confirmation? Confirmation { get; init; }

    /// <summary>Where a value of the entry comes from: from the part that names it or what it lies in, or else from where the entry does.</summary>
    /// <param name="value">A member of the entry, or a path within it, such as <c>time/count</c>.</param>
    internal Provenance Of(string value) =>
        Parts.FirstOrDefault(part => part.Of.Any(named => named == value || value.StartsWith(named + "/", StringComparison.Ordinal))) is { } part
            ? new Provenance(part.Kind, part.Citation) { Confirmation = part.Confirmation }
            : this;

    /// <summary>The kind and the citation, such as <c>template (D10)</c>.</summary>
    public override string ToString() => $"{EnumCodes<ProvenanceKind>.CodeOf(Kind)} ({Citation})";
}
