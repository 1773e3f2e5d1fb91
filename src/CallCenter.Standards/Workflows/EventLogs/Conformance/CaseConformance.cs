using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How a case compares with a workflow.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CaseConformance
{
    private readonly Listed<RoleDeviation> roleDeviations;

    internal CaseConformance(LoggedCase logged, Alignment alignment, ImmutableArray<RoleDeviation> roleDeviations)
    {
        Case = logged;
        Alignment = alignment;
        RoleDeviations = roleDeviations;
    }

    /// <summary>The case.</summary>
    public LoggedCase Case { get; }

    /// <summary>The comparison of its activities; cases of one variant share it.</summary>
    public Alignment Alignment { get; }

    /// <summary>The events in step by a role that may not take the step, in order.</summary>
    public ImmutableArray<RoleDeviation> RoleDeviations
    {
        get => roleDeviations;
        private init => roleDeviations = value;
    }
}
