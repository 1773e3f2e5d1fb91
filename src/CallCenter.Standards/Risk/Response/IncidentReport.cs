using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>What an incident cost, in the bank's reporting currency (D12.7). Amounts are 0 to 10^15.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LossAssessment
{
    private const decimal Greatest = 1_000_000_000_000_000;

    /// <summary>What was lost, compensated or spent at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range; the same holds for every amount and number here.</exception>
    public required decimal Direct { get; init => field = Amount(value); }

    /// <summary>What follows from it, such as business not done.</summary>
    public decimal Indirect { get; init => field = Amount(value); }

    /// <summary>What came back, such as from insurance.</summary>
    public decimal Recovered { get; init => field = Amount(value); }

    /// <summary>How many customers it concerned.</summary>
    public long Customers { get; init => field = value >= 0 ? value : throw Refused.Range(nameof(value), value, $"A number of customers is not negative."); }

    /// <summary>Direct and indirect together.</summary>
    public decimal Gross => Direct + Indirect;

    /// <summary>What is left after recoveries; below 0 where more came back than was lost.</summary>
    public decimal Net => Gross - Recovered;

    private static decimal Amount(decimal value) => value is >= 0 and <= Greatest ? value : throw Refused.Range(nameof(value), value, $"An amount is 0 to 10^15.");
}

/// <summary>A lesson of an incident: what was found, and what is done about it.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Action">What is done.</param>
/// <param name="Owner">The code of the role that does it.</param>
/// <param name="Due">The day by which it is done.</param>
/// <param name="Done">The day on which it was done; null while it is not.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LessonLearned(LocalizedText Found, LocalizedText Action, string Owner, LocalDate Due, LocalDate? Done = null)
{
    /// <summary>Whether it is late on a day: not done by then, and due before; or done after it was due.</summary>
    public bool IsLate(LocalDate on) => Due.ToIso() < (Done?.ToIso() <= on.ToIso() ? Done.Value.ToIso() : on.ToIso());
}

/// <summary>The record of an incident, from report to lessons.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record IncidentReport
{
    private readonly Listed<LessonLearned> lessons;

    /// <summary>The identity the host gave it.</summary>
    public required string Id { get; init; }

    /// <summary>What it was.</summary>
    public required EmergencyIncident Incident { get; init; }

    /// <summary>When it was reported.</summary>
    public required Instant ReportedAt { get; init; }

    /// <summary>The code of the plan that was started; null for none.</summary>
    public string? Plan { get; init; }

    /// <summary>What it cost; null while that is not assessed.</summary>
    public LossAssessment? Loss { get; init; }

    /// <summary>What was learned.</summary>
    public ImmutableArray<LessonLearned> Lessons
    {
        get => lessons;
        init => lessons = value;
    }

    /// <summary>The lessons that are late on a day.</summary>
    public ImmutableArray<LessonLearned> LateLessons(LocalDate on) => [.. Lessons.Where(lesson => lesson.IsLate(on))];

    /// <summary>The identity.</summary>
    public override string ToString() => Id;
}
