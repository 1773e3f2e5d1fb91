using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// One version of what is said at a step. Wording that came late or was hard to understand is what a bank in D14 got complaints for: so a script has versions with
/// approval and effective date, and a revision is approved, trained and in force on a known day.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Script : ICoded
{
    /// <summary>The code that steps of workflows name it by, kebab-case; versions share it.</summary>
    public required string Code { get; init; }

    /// <summary>The version, any text that is not blank; unique for the code.</summary>
    public required string Version { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The first day it is in force, in the zone of the section; null for ever since.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>How far it has come.</summary>
    public required ScriptApproval Approval { get; init => field = Given.Member(value); }

    /// <summary>The first day it is no longer in force, after <see cref="Effective"/>; given where it is withdrawn, null otherwise.</summary>
    public LocalDate? Withdrawn { get; init; }

    /// <summary>The one question that it asks, by the scale it is answered on; null where it asks for no rating.</summary>
    public RatingScale? Asks { get; init => field = Given.Member(value); }

    /// <summary>The codes of what the customer can tell from it, of those that a <see cref="ConfidentialMatter"/> keeps, such as <c>risk-check</c>.</summary>
    public ImmutableArray<string> Reveals { get; init; } = [];

    /// <summary>The code of the script that is said in its place where what it reveals has to be kept from the customer; that one reveals nothing, and declares every placeholder of this one. Null for none.</summary>
    public string? Discreet { get; init; }

    /// <summary>The placeholders that its wordings may have.</summary>
    public ImmutableArray<ScriptPlaceholder> Placeholders { get; init; } = [];

    /// <summary>The wordings, at least one; no two for one channel.</summary>
    public required ImmutableArray<ScriptWording> Wordings { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(Script? other) => other is not null && ScriptForms.Script.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Version);

    /// <summary>The code and the version.</summary>
    public override string ToString() => $"{Code} {Version}";
}
