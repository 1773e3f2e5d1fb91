using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>How much of what was due in a period was completed, and how many exams were passed (D9, D11). Summaries of teams and periods add up.</summary>
/// <param name="Due">Modules and exams that were due, one for each person: those whose day lies in the period, and those of earlier days that were still open when it began.</param>
/// <param name="Completed">Those of them that were completed or passed by the end of the period, in time or not.</param>
/// <param name="Taken">Exams taken in the period.</param>
/// <param name="Passed">Those of them that were passed, after appeals.</param>
/// <param name="Compared">Those of them that were tried before, with a module of the exam completed in between: how training helped.</param>
/// <param name="PointsBefore">The points of those tries before, each of 0 to 100.</param>
/// <param name="PointsAfter">The points of those tries after, each of 0 to 100.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is negative, or more were completed than due, or passed or compared than taken, or points are more than 100 a try.</exception>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TrainingSummary(long Due, long Completed, long Taken, long Passed, long Compared = 0, decimal PointsBefore = 0, decimal PointsAfter = 0)
{
    /// <summary>Modules and exams that were due.</summary>
    public long Due { get; } = AtLeast(0, Due, nameof(Due));

    /// <summary>Those of them that were completed or passed by the end of the period.</summary>
    public long Completed { get; } = AtMost(Due, Completed, nameof(Completed));

    /// <summary>Exams taken in the period.</summary>
    public long Taken { get; } = AtLeast(0, Taken, nameof(Taken));

    /// <summary>Those of them that were passed, after appeals.</summary>
    public long Passed { get; } = AtMost(Taken, Passed, nameof(Passed));

    /// <summary>Those of them that were tried before, with a module of the exam completed in between.</summary>
    public long Compared { get; } = AtMost(Taken, Compared, nameof(Compared));

    /// <summary>The points of those tries before, each of 0 to 100.</summary>
    public decimal PointsBefore { get; } = Points(Compared, PointsBefore, nameof(PointsBefore));

    /// <summary>The points of those tries after, each of 0 to 100.</summary>
    public decimal PointsAfter { get; } = Points(Compared, PointsAfter, nameof(PointsAfter));

    /// <summary>Nothing.</summary>
    public static TrainingSummary None { get; } = new(0, 0, 0, 0);

    /// <summary>Both together: of two teams, say.</summary>
    /// <exception cref="OverflowException">A sum is too great for 64 bits.</exception>
    public TrainingSummary Merge(TrainingSummary other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(checked(Due + other.Due), checked(Completed + other.Completed), checked(Taken + other.Taken), checked(Passed + other.Passed), checked(Compared + other.Compared), PointsBefore + other.PointsBefore, PointsAfter + other.PointsAfter);
    }

    /// <summary>The record that the KPIs <c>training-completion</c>, <c>assessment-pass-rate</c> and <c>training-gain</c> count.</summary>
    /// <param name="periodStart">When the period began.</param>
    /// <param name="team">The team; null for none.</param>
    /// <param name="agent">The agent; null for a whole team.</param>
    public StaffRecord ToStaffRecord(Instant periodStart, string? team = null, string? agent = null) => new()
    {
        PeriodStart = periodStart,
        Team = team,
        Agent = agent,
        TrainingDue = Due,
        TrainingCompleted = Completed,
        AssessmentsTaken = Taken,
        AssessmentsPassed = Passed,
        AssessmentsCompared = Compared,
        PointsBeforeTraining = PointsBefore,
        PointsAfterTraining = PointsAfter,
    };

    private static decimal Points(long tries, decimal points, string name) =>
        points >= 0 && points <= 100m * tries ? points : throw new ArgumentOutOfRangeException(name, points, "A try has 0 to 100 points.");

    private static long AtLeast(long least, long value, string name) => value >= least ? value : throw new ArgumentOutOfRangeException(name, value, "A number is 0 or more.");

    private static long AtMost(long most, long value, string name) => value >= 0 && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, "There are not so many to be counted of.");
}
