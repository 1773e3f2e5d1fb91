using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>What a department is to the centre.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DepartmentKind
{
    /// <summary>A department of the bank.</summary>
    Internal,

    /// <summary>A body outside of the bank, such as a credit bureau (D5.3).</summary>
    External,

    /// <summary>A service centre for the customers of a region (D5.7).</summary>
    RegionalCentre,
}

/// <summary>Data: an entry of the directory of departments: whom to reach, how and when (D5.4).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Department : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it is to the centre.</summary>
    public required DepartmentKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The region whose customers it serves, as contacts write it; for a regional centre, and for no other.</summary>
    public string? Region { get; init; }

    /// <summary>The person or post to ask for.</summary>
    public required string ContactPerson { get; init; }

    /// <summary>The telephone number.</summary>
    public required string Phone { get; init; }

    /// <summary>
    /// The fields of a slip that a body outside of the bank may see, each of <see cref="SlipFields"/>; it is told its own address in any case. Given for external bodies, and for no other:
    /// departments of the bank see the whole slip.
    /// </summary>
    public ImmutableArray<string> MaySee { get; init; } = [];

    /// <summary>The code of the calendar with its hours.</summary>
    public required string Hours { get; init; }

    /// <summary>Where the entry comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The fields of a slip that can be shown or kept back, in the order of the form.</summary>
    public static ImmutableArray<string> SlipFields { get; } =
        ["time", "customer-id", "customer-name", "customer-contact", "first-line-agent", "problem", "done", "help-needed", "reason", "expected-time"];

    internal bool Sees(string field) => MaySee.Contains(field);

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(Department? other) => other is not null && TransferForms.Department.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
