using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Training;

/// <summary>How standings of training look in JSON.</summary>
internal static class StandingForms
{
    public static MembersForm<TrainingItem> Item { get; } = Form.Of<TrainingItem>("培训考核项目", "Part of training", static (m, e) => new()
    {
        Part = m.Required("part", e?.Part, As.OneOf<TrainingPart>(), "项目类别", "Part"),
        Code = m.Required("code", e?.Code, As.AnyText, "代码", "Code"),
        Name = m.Required("name", e?.Name, As.Localized, "名称", "Name"),
        Status = m.Required("status", e?.Status, As.OneOf<TrainingStatus>(), "状态", "Status"),
        Programmes = m.OptionalList("programmes", e?.Programmes, As.AnyText, "所属培训计划", "Programmes"),
        Done = m.Optional("done", e?.Done, As.Date, "完成日期", "Done"),
        Score = m.Optional("score", e?.Score, As.Percentage, "得分率", "Score"),
        Due = m.Optional("due", e?.Due, As.Date, "到期日期", "Due"),
        Expires = m.Optional("expires", e?.Expires, As.Date, "失效日期", "Expires"),
        ResitFrom = m.Optional("resitFrom", e?.ResitFrom, As.Date, "可补考日期", "Resit from"),
    });

    public static MembersForm<LockedSkill> Lock { get; } = Form.Of<LockedSkill>("锁定的技能", "Locked skill", static (m, e) => new()
    {
        Skill = m.Required("skill", e?.Skill, As.AnyText, "技能", "Skill"),
        Qualification = m.Required("qualification", e?.Qualification, TrainingForms.Qualification, "上岗资格", "Qualification"),
        Missing = m.List("missing", e?.Missing, Item, "欠缺项目", "Missing"),
    });

    public static MembersForm<AssessmentConsequence> Consequence { get; } = Form.Of<AssessmentConsequence>("考核结果影响", "Consequence", static (m, e) => new()
    {
        Exam = m.Required("exam", e?.Exam, As.AnyText, "考试", "Exam"),
        Name = m.Required("name", e?.Name, As.Localized, "名称", "Name"),
        Event = m.Required("event", e?.Event, As.AnyText, "考试事件", "Event"),
        Effect = m.Required("effect", e?.Effect, TrainingForms.Effect, "考核结果应用", "Effect"),
        Appeal = m.Required("appeal", e?.Appeal, As.OneOf<AppealStatus>(), "申诉状态", "Appeal"),
        AppealUntil = m.Optional("appealUntil", e?.AppealUntil, As.Date, "申诉截止日期", "Appeal until"),
    });

    public static MembersForm<TrainingStanding> Standing { get; } = Form.Of<TrainingStanding>("培训考核状况", "Standing", static (m, e) => new()
    {
        Agent = m.Required("agent", e?.Agent, As.AnyText, "工号", "Agent"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        IsHere = m.Required("here", e?.IsHere, As.Flag, "在职", "Here"),
        Role = m.Optional("role", e?.Role, As.AnyText, "岗位", "Role"),
        Stage = m.Optional("stage", e?.Stage, As.AnyText, "职业发展阶段", "Career stage"),
        Items = m.OptionalList("items", e?.Items, Item, "培训考核项目", "Items"),
        Locks = m.OptionalList("locks", e?.Locks, Lock, "锁定的技能", "Locked skills"),
        Coming = m.OptionalList("coming", e?.Coming, Lock, "即将锁定的技能", "Skills locked soon"),
        Consequences = m.OptionalList("consequences", e?.Consequences, Consequence, "考核结果影响", "Consequences"),
        ProbationUntil = m.Optional("probationUntil", e?.ProbationUntil, As.Date, "试用期截止", "Probation until"),
        FeedbackDue = m.Optional("feedbackDue", e?.FeedbackDue, As.Date, "下次征求意见日期", "Feedback due"),
        NextChange = m.Optional("nextChange", e?.NextChange, As.Instant, "下次变化时间", "Next change"),
    });

    public static MembersForm<TrainingSummary> Summary { get; } = Form.Of<TrainingSummary>("培训考核汇总", "Summary", static (m, e) =>
    {
        long due = m.Required("due", e?.Due, As.Quantity, "应完成人次", "Due");
        long completed = m.Required("completed", e?.Completed, As.Quantity, "完成人次", "Completed");
        long taken = m.Required("taken", e?.Taken, As.Quantity, "考核人次", "Taken");
        long passed = m.Required("passed", e?.Passed, As.Quantity, "合格人次", "Passed");
        long compared = m.Default("compared", e?.Compared, 0, As.Quantity, "培训前后对比人次", "Compared");
        decimal before = m.Default("pointsBefore", e?.PointsBefore, 0, As.Number, "培训前总分", "Points before");
        decimal after = m.Default("pointsAfter", e?.PointsAfter, 0, As.Number, "培训后总分", "Points after");
        return m.IsComplete ? new TrainingSummary(due, completed, taken, passed, compared, before, after) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Item),
        .. RegisteredForm.Of(Lock),
        .. RegisteredForm.Of(Consequence),
        .. RegisteredForm.Of(Standing),
        .. RegisteredForm.Of(Summary),
        .. RegisteredForm.Of(As.OneOf<TrainingStatus>()),
        .. RegisteredForm.Of(As.OneOf<TrainingPart>()),
        .. RegisteredForm.Of(As.OneOf<AppealStatus>()),
    ];
}
