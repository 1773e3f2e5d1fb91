using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>What can happen to a finding of an inspection.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum InspectionAction
{
    /// <summary>Something was found.</summary>
    Raise,

    /// <summary>It was told what will be done, and by which day.</summary>
    Plan,

    /// <summary>It was rectified, with a proof.</summary>
    Rectify,

    /// <summary>A re-check found it rectified.</summary>
    Pass,

    /// <summary>A re-check found it not rectified: it is open again, with a new due day.</summary>
    Fail,

    /// <summary>The risk was accepted until a day, by who may do so.</summary>
    Accept,

    /// <summary>It was closed by who decides.</summary>
    Close,

    /// <summary>It is open again after it was closed, with a new due day.</summary>
    Reopen,

    /// <summary>The report went to management; it is of the inspection, not of one finding.</summary>
    Report,
}
