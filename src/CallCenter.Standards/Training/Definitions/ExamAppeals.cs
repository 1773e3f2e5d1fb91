using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>How somebody may appeal against the result of an exam; whoever marked it first does not decide.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ExamAppeals
{
    /// <summary>How many days after the exam an appeal may be made, 1 to 365, the last one included.</summary>
    public required int WithinDays { get; init; }

    /// <summary>The code of the role that decides.</summary>
    public required string To { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
