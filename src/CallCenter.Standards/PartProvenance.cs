using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>The origin of some of an entry's values, where it is not the entry's own.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PartProvenance
{
    private readonly Listed<string> of;

    /// <summary>Creates the provenance of a part.</summary>
    /// <param name="of">
    /// The values, at least one: the name of a member in JSON, such as <c>calendar</c>, or a path to one within it: <c>time/count</c>. In a list the step is the item's
    /// code, the item itself where it is a text, or its number from 0: <c>kpis/staff-turnover</c>.
    /// </param>
    /// <param name="kind">The kind of source.</param>
    /// <param name="citation">Where to look it up; never blank.</param>
    /// <exception cref="ArgumentException">There is no value, or the citation is blank.</exception>
    public PartProvenance(ImmutableArray<string> of, ProvenanceKind kind, string citation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(citation);
        if (of.IsDefaultOrEmpty)
        {
            throw Refused.Argument($"Name at least one value.", nameof(of));
        }

        Of = of;
        Kind = Given.Member(kind);
        Citation = citation;
    }

    /// <summary>The values: members of the entry, or paths to values within them.</summary>
    public ImmutableArray<string> Of
    {
        get => of;
        private init => of = value;
    }

    /// <summary>The kind of source.</summary>
    public ProvenanceKind Kind { get; }

    /// <summary>Where to look it up; never blank.</summary>
    public string Citation { get; }

    /// <summary>Who confirmed what was assumed, unchanged; null where nobody did, or it was not assumed.</summary>
    public Confirmation? Confirmation { get; init; }
}
