using System.Collections.Frozen;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>Makes the records of one kind of what rows have for its fields.</summary>
internal abstract class TableRecords
{
    /// <summary>The kinds that tables can hold, by the names of their records.</summary>
    public static FrozenDictionary<string, TableRecords> All { get; } = new TableRecords[]
    {
        new Kind<ContactRecord>(ContactRecord.Schema, static v => new ContactRecord
        {
            Channel = v.Text("channel"), Need = v.Text("need"), Topic = v.Text("topic"), Segment = v.Text("segment"), Region = v.Text("region"), Language = v.Text("language"), Agent = v.Text("agent"), Team = v.Text("team"),
            Queue = v.Text("queue"), Arrival = v.Instant("arrival"), IvrTime = v.Length("ivr-time"), Wait = v.Length("wait") ?? Duration.Zero, Talk = v.Length("talk") ?? Duration.Zero, Hold = v.Length("hold"),
            WrapUp = v.Length("wrap-up"), Outcome = v.Member<ContactOutcome>("outcome"), Queued = v.Flag("queued"), ResolvedAtFirstContact = v.Flag("resolved-at-first-contact"), Transferred = v.Flag("transferred"),
            Repeat = v.Flag("repeat"),
        }),
        new Kind<SurveyResponse>(SurveyResponse.Schema, static v => new SurveyResponse
        {
            Time = v.Instant("time"), Audience = v.Member<SurveyAudience>("audience"), Channel = v.Text("channel"), Need = v.Text("need"), Segment = v.Text("segment"), Team = v.Text("team"), Agent = v.Text("agent"),
            Csat = v.Points("csat"), Nps = v.Points("nps"), Ces = v.Points("ces"), Attitude = v.Points("attitude"), TeamClimate = v.Points("team-climate"), Comment = v.Text("comment"), Category = v.Text("category"),
        }),
        new Kind<WorkOrderRecord>(WorkOrderRecord.Schema, static v => new WorkOrderRecord
        {
            Created = v.Instant("created"), Open = v.Flag("open")!.Value, Channel = v.Text("channel"), Need = v.Text("need"), Segment = v.Text("segment"), Team = v.Text("team"), Agent = v.Text("agent"),
            Category = v.Text("category"), Priority = v.Text("priority"), AssignmentTime = v.Length("assignment-time"), HandlingTime = v.Length("handling-time"), Met = v.Flag("met"),
            SpecialBusiness = v.Flag("special-business"), Reopened = v.Flag("reopened"),
        }),
        new Kind<ComplaintRecord>(ComplaintRecord.Schema, static v => new ComplaintRecord
        {
            Received = v.Instant("received"), Channel = v.Text("channel"), Segment = v.Text("segment"), Team = v.Text("team"), Agent = v.Text("agent"), Category = v.Text("category"), Severity = v.Text("severity"),
            Timely = v.Flag("timely"), Satisfied = v.Flag("satisfied"), Escalated = v.Flag("escalated"), Resolved = v.Flag("resolved"), ResolutionTime = v.Length("resolution-time"),
        }),
        new Kind<StaffRecord>(StaffRecord.Schema, static v => new StaffRecord
        {
            PeriodStart = v.Instant("period-start"), Team = v.Text("team"), Agent = v.Text("agent"), Headcount = v.Number("headcount"), Leavers = v.Count("leavers"), ExcellentStaff = v.Count("excellent-staff"),
            TrainingDue = v.Count("training-due"), TrainingCompleted = v.Count("training-completed"), AssessmentsTaken = v.Count("assessments-taken"), AssessmentsPassed = v.Count("assessments-passed"),
            AssessmentsCompared = v.Count("assessments-compared"), PointsBeforeTraining = v.Number("points-before-training"), PointsAfterTraining = v.Number("points-after-training"),
            QualityReviews = v.Count("quality-reviews"), QualityPoints = v.Number("quality-points"), Operations = v.Count("operations"), OperationErrors = v.Count("operation-errors"), GoalsDue = v.Count("goals-due"),
            GoalsMet = v.Count("goals-met"), ProblemsFound = v.Count("problems-found"), ProblemsSolved = v.Count("problems-solved"), ProblemFindingTime = v.Length("problem-finding-time"), Scheduled = v.Length("scheduled"),
            PlannedWork = v.Length("planned-work"), Adherent = v.Length("adherent"), Worked = v.Length("worked"),
            LoggedIn = v.Length("logged-in"), Available = v.Length("available"), HandlingTime = v.Length("handling-time"), Budget = v.Number("budget"), Cost = v.Number("cost"),
        }),
        new Kind<TransferRecord>(TransferRecord.Schema, static v => new TransferRecord
        {
            Time = v.Instant("time"), Channel = v.Text("channel"), Need = v.Text("need"), Segment = v.Text("segment"), Team = v.Text("team"), Agent = v.Text("agent"), CustomerId = v.Text("customer-id"),
            Problem = v.Text("problem"), Reason = v.Text("reason"), TargetDepartment = v.Text("target-department"), ContactPerson = v.Text("contact-person"), Phone = v.Text("phone"), Status = v.Text("status"),
            Result = v.Text("result"), ReplyTime = v.Length("reply-time"), Reached = v.Flag("reached"), Handled = v.Flag("handled"), SpeedScore = v.Points("speed-score"), QualityScore = v.Points("quality-score"),
        }),
    }.ToFrozenDictionary(static kind => kind.Definition.Name, StringComparer.Ordinal);

    /// <summary>The record's name and fields.</summary>
    public abstract RecordDefinition Definition { get; }

    /// <summary>Tells the record of a row; false with the field where it can be none.</summary>
    public abstract bool Tell(LogSink sink, LogPlace place, string? id, FieldValues values, out string? field);

    /// <summary>A kind whose records are <typeparamref name="T"/>.</summary>
    private sealed class Kind<T>(RecordSchema<T> schema, Func<FieldValues, T> make) : TableRecords
    {
        public override RecordDefinition Definition => schema.Definition;

        public override bool Tell(LogSink sink, LogPlace place, string? id, FieldValues values, out string? field)
        {
            T record;
            try
            {
                record = make(values);
            }
            catch (ArgumentException fault)
            {
                field = Definition.Fields.Select(static known => known.Name).FirstOrDefault(name => string.Equals(name.Replace("-", "", StringComparison.Ordinal), fault.ParamName, StringComparison.OrdinalIgnoreCase));
                return false;
            }

            field = null;
            sink.Tell(place, id, record);
            return true;
        }
    }
}
