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
        ResponseRecord.Schema.Definition,
        ServiceTimeRecord.Schema.Definition,
        ForecastRecord.Schema.Definition,
        RiskRecord.Schema.Definition,
        ImprovementRecord.Schema.Definition,
    ];

    /// <summary>The shipped records with a host's own: each replaces the shipped one of its name, or joins them; of two with one name the last counts.</summary>
    /// <param name="own">The host's own records.</param>
    public static ImmutableArray<RecordDefinition> With(ImmutableArray<RecordDefinition> own) => OwnRecords.Over(All, own.OrEmpty());
}
