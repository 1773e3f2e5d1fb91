using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>What the last result of an exam leads to for somebody, by the bank's rule; it waits for an appeal that is open.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AssessmentConsequence
{
    /// <summary>The code of the exam.</summary>
    public required string Exam { get; init; }

    /// <summary>The exam's display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The identity of the event by which it was taken.</summary>
    public required string Event { get; init; }

    /// <summary>What it leads to, and by which rule.</summary>
    public required AssessmentEffect Effect { get; init; }

    /// <summary>How it stands with an appeal.</summary>
    public required AppealStatus Appeal { get; init => field = Given.Member(value); }

    /// <summary>The last day on which an appeal may be made; null where there are no appeals.</summary>
    public LocalDate? AppealUntil { get; init; }
}
