using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>The kinds of fact record the shipped standard's measures are taken over.</summary>
public static class FactRecords
{
    /// <summary>The names and fields of all shipped fact records.</summary>
    public static ImmutableArray<RecordDefinition> All { get; } =
    [
        ContactRecord.Schema.Definition,
        TransferRecord.Schema.Definition,
        SurveyResponse.Schema.Definition,
        WorkOrderRecord.Schema.Definition,
        ComplaintRecord.Schema.Definition,
        StaffRecord.Schema.Definition,
        SystemRecord.Schema.Definition,
        ForecastRecord.Schema.Definition,
        RiskRecord.Schema.Definition,
        ImprovementRecord.Schema.Definition,
    ];
}
