using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>Data: when the agents of a centre work, pause and are away (D3.1). Whoever has no shift is off duty. <see cref="RosterEvaluator"/> is the roster at work.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Roster
{
    /// <summary>The id of the time zone, in the IANA database, whose dates and hours are meant.</summary>
    public required string Zone { get; init; }

    /// <summary>The entries, in any order.</summary>
    public ImmutableArray<RosterEntry> Entries { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(Roster? other) => other is not null && RosterForms.Roster.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, Entries.Length);

    /// <summary>Checks the roster: the zone, dates, hours that overlap; shifts of one agent that overlap are a warning.</summary>
    public ImmutableArray<Finding> Validate()
    {
        var findings = new FindingList();
        RosterChecks.Check(new Located<Roster>(this, Place.At("")), findings);
        return findings.ToImmutable();
    }

    /// <summary>The roster at work. Shifts that overlap are one stretch of work.</summary>
    /// <exception cref="FindingsException">It has errors; all findings are in the exception.</exception>
    public RosterEvaluator Compile() =>
        Validate() is var findings && findings.Any(static finding => finding.Severity == FindingSeverity.Error) ? throw new FindingsException("The roster", findings) : new RosterEvaluator(this);
}
