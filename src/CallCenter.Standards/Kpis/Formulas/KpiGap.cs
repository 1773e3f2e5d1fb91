using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>Why a KPI has no value.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum KpiGap
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>No source records a measure that its formula takes.</summary>
    NotRecorded,

    /// <summary>
    /// Its formula takes measures that are recorded of different records, or a sum that is recorded of some of the records only: sources record different facts, or standards define a measure differently.
    /// </summary>
    RecordedInPart,

    /// <summary>Its formula sums what has to be kept apart: totals of several improved measures, not grouped by measure.</summary>
    MixedMeasures,

    /// <summary>All is recorded, but nothing is there to divide by or to take a quantile of.</summary>
    NothingCounted,
}
