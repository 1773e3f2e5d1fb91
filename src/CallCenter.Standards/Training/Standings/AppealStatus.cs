using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>How it stands with an appeal against the result of an exam.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AppealStatus : byte
{
    /// <summary>There are no appeals, or the days for one have passed.</summary>
    NotPossible,

    /// <summary>An appeal can be made.</summary>
    Possible,

    /// <summary>An appeal was made, and is not decided.</summary>
    Open,

    /// <summary>An appeal was decided.</summary>
    Decided,
}
