using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Quality;

/// <summary>How the conduct of reviews and their cases look in JSON.</summary>
internal static class ReviewCaseForms
{
    public static MembersForm<AutomaticScoring> Automatic { get; } = Form.Of<AutomaticScoring>("机器评分规则", "Automatic scoring", static (m, e) => new()
    {
        Audit = m.Required("audit", e?.Audit, As.Percentage, "人工复核比例", "Audit"),
        LeastPairs = m.Required("leastPairs", e?.LeastPairs, As.Count, "最少复核数", "Least pairs"),
        GreatestError = m.Required("greatestError", e?.GreatestError, As.Number, "平均误差上限（分）", "Greatest error"),
    });

    public static MembersForm<ReviewDeadline> Deadline { get; } = Form.Of<ReviewDeadline>("质检办理期限", "Deadline of a review", static (m, e) => new()
    {
        Within = m.Required("within", e?.Within, TargetTimeForms.TargetTime, "办理时限", "Within"),
        Calendar = m.Required("calendar", e?.Calendar, As.Code, "计时日历", "Calendar"),
    });

    public static MembersForm<ReviewConduct> Conduct { get; } = Form.Of<ReviewConduct>("质检执行规则", "Conduct of reviews", static (m, e) => new()
    {
        Scoring = m.Optional("scoring", e?.Scoring, Deadline, "抽中后质检期限", "Scoring of what was drawn"),
        AppealDays = m.Required("appealDays", e?.AppealDays, As.Count, "申诉期限（天）", "Days to appeal"),
        Decision = m.Optional("decision", e?.Decision, Deadline, "申诉裁定期限", "Decision of an appeal"),
        CoachingDays = m.Required("coachingDays", e?.CoachingDays, As.Count, "辅导期限（天）", "Days to coach"),
        RecheckDays = m.Required("recheckDays", e?.RecheckDays, As.Count, "复查期限（天）", "Days to re-check"),
        Automatic = m.Optional("automatic", e?.Automatic, Automatic, "机器评分", "Automatic scoring"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ReviewEvent> Event { get; } = Form.Of<ReviewEvent>("质检事件", "Event of a review", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Action = m.Required("action", e?.Action, As.OneOf<ReviewAction>(), "动作", "Action"),
        By = m.Required("by", e?.By, As.AnyText, "经办人", "By"),
        IsAutomatic = m.Flag("automatic", e?.IsAutomatic, "机器评分", "Automatic"),
        SecondBy = m.Optional("secondBy", e?.SecondBy, As.AnyText, "盲评人", "Second reviewer"),
        Result = m.Optional("result", e?.Result, ReviewForms.Result, "质检结果", "Result"),
        Contact = m.Optional("contact", e?.Contact, As.AnyText, "复查的联络", "Contact"),
        Note = m.Optional("note", e?.Note, As.AnyText, "说明", "Note"),
    });

    public static MembersForm<ReviewCaseRefusal> Refusal { get; } = Form.Of<ReviewCaseRefusal>("质检事件拒绝", "Refusal", static (m, e) =>
    {
        var happened = m.Required("event", e?.Event, Event, "事件", "Event");
        var reason = m.Required("reason", e?.Reason, As.OneOf<ReviewCaseRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<ReviewCaseRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<ReviewCaseRefusalReason>(), "其他拒绝原因", "Also");
        string? subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        string? nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        return m.IsComplete ? new ReviewCaseRefusal(happened, reason) { Also = also, Subject = subject, Nearest = nearest } : e!;
    });

    public static MembersForm<ReviewCase> Case { get; } = Form.Of<ReviewCase>("质检个案", "Review case", static (m, e) =>
    {
        string contact = m.Required("contact", e?.Contact, As.AnyText, "联络编号", "Contact");
        string agent = m.Required("agent", e?.Agent, As.AnyText, "坐席", "Agent");
        History<ReviewEvent> events = m.Required("events", e?.Events, As.History(Event), "质检事件", "Events");
        return m.IsComplete ? Folded(ReviewCase.Begin(contact, agent), events) : e!;
    });

    public static MembersForm<ReviewCaseStanding> Standing { get; } = Form.Of<ReviewCaseStanding>("质检进展", "Standing", static (m, e) => new()
    {
        Contact = m.Required("contact", e?.Contact, As.AnyText, "联络编号", "Contact"),
        Agent = m.Required("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Status = m.Required("status", e?.Status, As.OneOf<ReviewCaseStatus>(), "进展", "Status"),
        Result = m.Optional("result", e?.Result, ReviewForms.Result, "质检结果", "Result"),
        Second = m.Optional("second", e?.Second, Event, "盲评", "Second score"),
        Decision = m.Optional("decision", e?.Decision, Event, "申诉裁定", "Decision"),
        Recheck = m.Optional("recheck", e?.Recheck, Event, "复查", "Re-check"),
        Due = m.Optional("due", e?.Due, As.Instant, "到期时间", "Due"),
        AppealUntil = m.Optional("appealUntil", e?.AppealUntil, As.Instant, "申诉截止时间", "Appeal until"),
    });

    public static MembersForm<AutomaticAudit> Audit { get; } = Form.Of<AutomaticAudit>("机器评分复核", "Audit", static (m, e) =>
    {
        long scores = m.Required("scores", e?.Scores, As.Quantity, "机器评分数", "Scores");
        long pairs = m.Required("pairs", e?.Pairs, As.Quantity, "人工复核数", "Pairs");
        decimal distance = m.Required("distance", e?.Distance, As.Number, "误差合计", "Distance");
        decimal difference = m.Required("difference", e?.Difference, As.Number, "偏差合计", "Difference");
        return m.IsComplete ? new AutomaticAudit(scores, pairs, distance, difference) : e!;
    });

    public static MembersForm<ReviewCasesSummary> Cases { get; } = Form.Of<ReviewCasesSummary>("质检个案汇总", "Summary of cases", static (m, e) =>
    {
        var summary = m.Required("summary", e?.Summary, ReviewForms.Summary, "质检汇总", "Summary");
        var audit = m.Required("audit", e?.Audit, Audit, "机器评分复核", "Audit");
        bool counts = m.Flag("countsAutomatic", e?.CountsAutomatic, "计入机器评分", "Counts automatic scores");
        long open = m.Required("openAppeals", e?.OpenAppeals, As.Quantity, "待裁定申诉数", "Open appeals");
        return m.IsComplete ? new ReviewCasesSummary(summary, audit, counts, open) : e!;
    });

    public static MembersForm<CalibrationScore> Score { get; } = Form.OfValue<CalibrationScore>("校准评分", "Score", static (m, e) => new(
        m.Required("reviewer", e?.Reviewer, As.AnyText, "质检员", "Reviewer"),
        m.Required("score", e?.Score, As.Number, "得分", "Score")));

    public static MembersForm<CalibrationSession> Session { get; } = Form.Of<CalibrationSession>("校准会", "Calibration session", static (m, e) =>
    {
        string contact = m.Required("contact", e?.Contact, As.AnyText, "联络编号", "Contact");
        string form = m.Required("form", e?.Form, As.AnyText, "质检表", "Form");
        string version = m.Required("version", e?.Version, As.AnyText, "版本", "Version");
        var at = m.Required("at", e?.At, As.Instant, "时间", "At");
        decimal agreed = m.Required("agreed", e?.Agreed, As.Number, "一致得分", "Agreed score");
        var scores = m.List("scores", e?.Scores, Score, "各人评分", "Scores");
        return m.IsComplete ? new() { Contact = contact, Form = form, Version = version, At = at, Agreed = agreed, Scores = scores } : e!;
    });

    public static MembersForm<ReviewerCalibration> Calibration { get; } = Form.Of<ReviewerCalibration>("质检员校准", "Calibration of a reviewer", static (m, e) =>
    {
        string reviewer = m.Required("reviewer", e?.Reviewer, As.AnyText, "质检员", "Reviewer");
        int sessions = m.Required("sessions", e?.Sessions, As.Count, "场次", "Sessions");
        decimal bias = m.Required("bias", e?.Bias, As.Number, "平均偏差", "Bias");
        decimal error = m.Required("error", e?.Error, As.Number, "平均误差", "Error");
        return m.IsComplete ? new ReviewerCalibration(reviewer, sessions, bias, error) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Automatic),
        .. RegisteredForm.Of(Deadline),
        .. RegisteredForm.Of(Conduct),
        .. RegisteredForm.Of(Case),
        .. RegisteredForm.OfHistory(Event),
        .. RegisteredForm.OfFolded(Case, Refusal),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(Standing),
        .. RegisteredForm.Of(Audit),
        .. RegisteredForm.Of(Cases),
        .. RegisteredForm.Of(Score),
        .. RegisteredForm.Of(Session),
        .. RegisteredForm.Of(Calibration),
        .. RegisteredForm.Of(As.OneOf<ReviewAction>()),
        .. RegisteredForm.Of(As.OneOf<ReviewCaseRefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<ReviewCaseStatus>()),
    ];

    private static ReviewCase Folded(ReviewCase start, History<ReviewEvent> events)
    {
        Folded<ReviewCase, ReviewCaseRefusal> folded = ReviewCaseRules.Fold(start, events.AsSpan(), book: null);
        return folded.HasRefusals ? throw new ArgumentException($"The events are no review of a contact: {folded.Refusals[0]}") : folded.State;
    }
}
