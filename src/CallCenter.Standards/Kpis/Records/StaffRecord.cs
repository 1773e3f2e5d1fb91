using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The facts of one agent or one team over one reporting period, from the staff, planning, quality and finance systems (D2.1, D9, D12.5).
/// Null is unknown; a period of another length gives rates of that length, such as a turnover by month.
/// </summary>
/// <remarks>Every count, time and amount is at least 0; a negative one throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StaffRecord
{
    /// <summary>When the period begins.</summary>
    public required Instant PeriodStart { get; init; }

    /// <summary>The team.</summary>
    public string? Team { get; init; }

    /// <summary>The agent; null for facts of the team as a whole.</summary>
    public string? Agent { get; init; }

    /// <summary>The average number of staff over the period, to 4 decimals; 1 for one agent.</summary>
    public decimal? Headcount { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Staff who left in the period (D2.1).</summary>
    public long? Leavers { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Staff rated excellent in the period's appraisal (D14).</summary>
    public long? ExcellentStaff { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Trainings that were due, one for each person (D9, D13.1).</summary>
    public long? TrainingDue { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of these, trainings completed.</summary>
    public long? TrainingCompleted { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Assessments taken: written, oral or practical (D9).</summary>
    public long? AssessmentsTaken { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of these, assessments passed.</summary>
    public long? AssessmentsPassed { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Assessments taken again after a training, which has one before and one after it (D14).</summary>
    public long? AssessmentsCompared { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>The points of all these assessments before the training together, each of 0 to 100, to 2 decimals.</summary>
    public decimal? PointsBeforeTraining { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>The points of all these assessments after the training together, each of 0 to 100, to 2 decimals.</summary>
    public decimal? PointsAfterTraining { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Contacts whose quality was reviewed.</summary>
    public long? QualityReviews { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>The points of all these reviews together, each of 0 to 100, to 2 decimals.</summary>
    public decimal? QualityPoints { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Business operations carried out (D12.5).</summary>
    public long? Operations { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of these, operations with an error.</summary>
    public long? OperationErrors { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Goals that were due: strategic ones of the centre, or a team's own (D2.1).</summary>
    public long? GoalsDue { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of these, goals met.</summary>
    public long? GoalsMet { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Problems of the service found by the team (D2.1).</summary>
    public long? ProblemsFound { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of these, problems solved.</summary>
    public long? ProblemsSolved { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time from the start of each found problem until found, all problems together.</summary>
    public Duration? ProblemFindingTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Paid time on the roster.</summary>
    public Duration? Scheduled { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of the time on the roster, the time without breaks.</summary>
    public Duration? PlannedWork { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of the time on the roster, the time in which the agents did what the roster said.</summary>
    public Duration? Adherent { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time worked, on the roster or not: on contacts, in wrap-up, and ready for one.</summary>
    public Duration? Worked { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time logged in, breaks and other work included.</summary>
    public Duration? LoggedIn { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time ready and waiting for a contact.</summary>
    public Duration? Available { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time on contacts: talk, hold and wrap-up.</summary>
    public Duration? HandlingTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>The budget for the period, in the bank's reporting currency, to 2 decimals (D2.1).</summary>
    public decimal? Budget { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>The cost of the period, in the bank's reporting currency, to 2 decimals (D2.1).</summary>
    public decimal? Cost { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<StaffRecord> Schema { get; } = RecordSchema.Create<StaffRecord>("staff")
        .WithInstant("period-start", static (in r) => r.PeriodStart)
        .WithText("team", static (in r) => r.Team)
        .WithText("agent", static (in r) => r.Agent)
        .WithNumber("headcount", Dimension.Count, 4, static (in r) => r.Headcount)
        .WithNumber("leavers", Dimension.Count, static (in r) => r.Leavers)
        .WithNumber("excellent-staff", Dimension.Count, static (in r) => r.ExcellentStaff)
        .WithNumber("training-due", Dimension.Count, static (in r) => r.TrainingDue)
        .WithNumber("training-completed", Dimension.Count, static (in r) => r.TrainingCompleted)
        .WithNumber("assessments-taken", Dimension.Count, static (in r) => r.AssessmentsTaken)
        .WithNumber("assessments-passed", Dimension.Count, static (in r) => r.AssessmentsPassed)
        .WithNumber("assessments-compared", Dimension.Count, static (in r) => r.AssessmentsCompared)
        .WithNumber("points-before-training", Dimension.Score, 2, static (in r) => r.PointsBeforeTraining)
        .WithNumber("points-after-training", Dimension.Score, 2, static (in r) => r.PointsAfterTraining)
        .WithNumber("quality-reviews", Dimension.Count, static (in r) => r.QualityReviews)
        .WithNumber("quality-points", Dimension.Score, 2, static (in r) => r.QualityPoints)
        .WithNumber("operations", Dimension.Count, static (in r) => r.Operations)
        .WithNumber("operation-errors", Dimension.Count, static (in r) => r.OperationErrors)
        .WithNumber("goals-due", Dimension.Count, static (in r) => r.GoalsDue)
        .WithNumber("goals-met", Dimension.Count, static (in r) => r.GoalsMet)
        .WithNumber("problems-found", Dimension.Count, static (in r) => r.ProblemsFound)
        .WithNumber("problems-solved", Dimension.Count, static (in r) => r.ProblemsSolved)
        .WithDuration("problem-finding-time", static (in r) => r.ProblemFindingTime)
        .WithDuration("scheduled", static (in r) => r.Scheduled)
        .WithDuration("planned-work", static (in r) => r.PlannedWork)
        .WithDuration("adherent", static (in r) => r.Adherent)
        .WithDuration("worked", static (in r) => r.Worked)
        .WithDuration("logged-in", static (in r) => r.LoggedIn)
        .WithDuration("available", static (in r) => r.Available)
        .WithDuration("handling-time", static (in r) => r.HandlingTime)
        .WithNumber("budget", Dimension.Money, 2, static (in r) => r.Budget)
        .WithNumber("cost", Dimension.Money, 2, static (in r) => r.Cost);
}
