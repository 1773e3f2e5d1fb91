using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: how findings of inspections and audits are graded, rectified and reported (D13.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InspectionRules
{
    private readonly Listed<InspectionGrade> grades;
    private readonly Listed<string> reportTo;

    /// <summary>How grave findings are, the mildest first; 1 to 12. A graver one leaves no more time than a milder one, and is re-checked wherever a milder one is.</summary>
    public required ImmutableArray<InspectionGrade> Grades
    {
        get => grades;
        init => grades = value;
    }

    /// <summary>The calendar whose business days count; each day is judged by the version in force when it begins.</summary>
    public required string Calendar { get; init; }

    /// <summary>The roles of management that the report goes to; at least one.</summary>
    public required ImmutableArray<string> ReportTo
    {
        get => reportTo;
        init => reportTo = value;
    }

    /// <summary>Within how many business days after the first finding it goes there, 1 to 366.</summary>
    public required int ReportDays { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
