using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>The compliance of a standard, all data (D10, D13): what has to be done when, how findings of inspections are rectified, which documents are in force, what information systems have to reach, how long records are kept, who may see what, and what follows violations.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ComplianceCatalogue
{
    private readonly Listed<Obligation> obligations;
    private readonly Listed<OverdueLadder> ladders;
    private readonly Listed<ControlledDocument> documents;
    private readonly Listed<SystemTarget> targets;
    private readonly Listed<RetentionRule> retention;
    private readonly Listed<AccessPurpose> purposes;
    private readonly Listed<AccessRule> access;

    /// <summary>No compliance.</summary>
    public static ComplianceCatalogue Empty { get; } = new();

    /// <summary>What has to be done again and again.</summary>
    public ImmutableArray<Obligation> Obligations
    {
        get => obligations;
        init => obligations = value;
    }

    /// <summary>Who is told when something is overdue.</summary>
    public ImmutableArray<OverdueLadder> Ladders
    {
        get => ladders;
        init => ladders = value;
    }

    /// <summary>How findings of inspections and audits are graded, rectified and reported; null where the standard does not say.</summary>
    public InspectionRules? Inspections { get; init; }

    /// <summary>The policies, procedures, manuals and forms.</summary>
    public ImmutableArray<ControlledDocument> Documents
    {
        get => documents;
        init => documents = value;
    }

    /// <summary>What information systems have to reach.</summary>
    public ImmutableArray<SystemTarget> Targets
    {
        get => targets;
        init => targets = value;
    }

    /// <summary>How long records are kept.</summary>
    public ImmutableArray<RetentionRule> Retention
    {
        get => retention;
        init => retention = value;
    }

    /// <summary>What data is looked at for.</summary>
    public ImmutableArray<AccessPurpose> Purposes
    {
        get => purposes;
        init => purposes = value;
    }

    /// <summary>Who may see data of which class for which purpose; what no rule allows is not seen.</summary>
    public ImmutableArray<AccessRule> Access
    {
        get => access;
        init => access = value;
    }

    /// <summary>What follows violations; null where the standard does not say.</summary>
    public ViolationRules? Violations { get; init; }
}
