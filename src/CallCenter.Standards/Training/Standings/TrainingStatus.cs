using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>How it stands with a module or an exam.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TrainingStatus : byte
{
    /// <summary>It was never completed or passed, and is not late.</summary>
    Open,

    /// <summary>It counts, and is not due soon.</summary>
    Valid,

    /// <summary>It counts, and is due again within the days of notice.</summary>
    Due,

    /// <summary>Its day has passed; what was passed before still counts where it has not expired.</summary>
    Overdue,

    /// <summary>It was failed last, and does not count until it is passed.</summary>
    Failed,

    /// <summary>It was passed so long ago that it does not count any more.</summary>
    Expired,
}
