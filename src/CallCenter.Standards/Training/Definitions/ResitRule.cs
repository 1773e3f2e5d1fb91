using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>Whether somebody who failed may try again, and when. After the last resit a module of the exam has to be completed anew before the next try.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ResitRule
{
    /// <summary>The most resits after a failed exam, 0 to 20.</summary>
    public required int Most { get; init; }

    /// <summary>How many days have to pass after a failed try, 0 to 3,650: 1 lets it be repeated on the next day.</summary>
    public required int AfterDays { get; init; }
}
