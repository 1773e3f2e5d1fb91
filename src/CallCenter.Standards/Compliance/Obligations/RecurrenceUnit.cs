using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>What the length of a cycle counts in, by the almanac.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RecurrenceUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks of seven days.</summary>
    Weeks,

    /// <summary>Months; from the 31st the last day of a shorter month.</summary>
    Months,

    /// <summary>Quarters of three months.</summary>
    Quarters,

    /// <summary>Years; from 29 February the 28th of other years.</summary>
    Years,
}
