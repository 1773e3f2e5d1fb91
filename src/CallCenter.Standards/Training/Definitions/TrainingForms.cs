using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Training;

/// <summary>How the section of training looks in JSON.</summary>
internal static class TrainingForms
{
    public static MembersForm<CareerStage> Stage { get; } = Form.Of<CareerStage>("职业发展阶段", "Career stage", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<TrainingModule> Module { get; } = Form.Of<TrainingModule>("培训课程", "Module", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Methods = m.OptionalList("methods", e?.Methods, As.OneOf<TrainingMethod>(), "培训方式", "Methods"),
        EveryMonths = m.Optional("everyMonths", e?.EveryMonths, As.Count, "周期（月）", "Cycle in months"),
        ValidMonths = m.Optional("validMonths", e?.ValidMonths, As.Count, "有效期（月）", "Validity in months"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ResitRule> Resits { get; } = Form.Of<ResitRule>("补考规则", "Rule of resits", static (m, e) => new()
    {
        Most = m.Required("most", e?.Most, As.Count, "补考次数上限", "Most"),
        AfterDays = m.Required("afterDays", e?.AfterDays, As.Count, "补考间隔（天）", "Days between"),
    });

    public static MembersForm<Exam> Exam { get; } = Form.Of<Exam>("考试", "Exam", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Version = m.Required("version", e?.Version, As.Remark, "版本", "Version"),
        Name = m.Name(e?.Name),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective date"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<ExamKind>(), "考试形式", "Kind"),
        Modules = m.OptionalList("modules", e?.Modules, As.Code, "考前须完成的课程", "Modules before"),
        PassMark = m.Required("passMark", e?.PassMark, As.Percentage, "合格线", "Pass mark"),
        Resits = m.Optional("resits", e?.Resits, Resits, "补考", "Resits"),
        EveryMonths = m.Optional("everyMonths", e?.EveryMonths, As.Count, "周期（月）", "Cycle in months"),
        ValidMonths = m.Optional("validMonths", e?.ValidMonths, As.Count, "有效期（月）", "Validity in months"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<TrainingProgramme> Programme { get; } = Form.Of<TrainingProgramme>("培训计划", "Programme", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Kind = m.Required("kind", e?.Kind, As.OneOf<TrainingKind>(), "培训类型", "Kind"),
        Roles = m.OptionalList("roles", e?.Roles, As.Code, "适用岗位", "Roles"),
        Stages = m.OptionalList("stages", e?.Stages, As.Code, "适用职业阶段", "Career stages"),
        Modules = m.OptionalList("modules", e?.Modules, As.Code, "课程", "Modules"),
        Exams = m.OptionalList("exams", e?.Exams, As.Code, "考试", "Exams"),
        WithinDays = m.Optional("withinDays", e?.WithinDays, As.Count, "首次完成期限（天）", "Days to complete it first"),
        ProbationMonths = m.Optional("probationMonths", e?.ProbationMonths, As.Count, "试用期（月）", "Months of probation"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ExternalCertificate> Certificate { get; } = Form.Of<ExternalCertificate>("外部证书", "External certificate", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Exams = m.List("exams", e?.Exams, As.Code, "可替代的考试", "Exams it stands for"),
        ValidMonths = m.Optional("validMonths", e?.ValidMonths, As.Count, "有效期（月）", "Validity in months"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<Qualification> Qualification { get; } = Form.Of<Qualification>("上岗资格", "Qualification", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Standard = m.Optional("standard", e?.Standard, As.Remark, "标准版本", "Version of the standard"),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective date"),
        CountsFrom = m.Optional("countsFrom", e?.CountsFrom, As.Date, "成绩起算日期", "Counts from"),
        Roles = m.OptionalList("roles", e?.Roles, As.Code, "适用岗位", "Roles"),
        Modules = m.OptionalList("modules", e?.Modules, As.Code, "须完成的课程", "Modules"),
        Exams = m.OptionalList("exams", e?.Exams, As.Code, "须通过的考试", "Exams"),
        Skills = m.List("skills", e?.Skills, As.Code, "达到前锁定的技能", "Skills locked"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<AssessmentEffect> Effect { get; } = Form.Of<AssessmentEffect>("考核结果应用", "Effect", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        On = m.Required("on", e?.On, As.OneOf<AssessmentOutcome>(), "考试结果", "Outcome"),
        Exams = m.OptionalList("exams", e?.Exams, As.Code, "考试", "Exams"),
        AtLeast = m.Optional("atLeast", e?.AtLeast, As.Percentage, "最低得分", "At least"),
        Affects = m.Required("affects", e?.Affects, As.OneOf<StaffMatter>(), "影响事项", "Affects"),
        Rule = m.Required("rule", e?.Rule, As.Localized, "依据的制度", "Rule"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ExamAppeals> Appeals { get; } = Form.Of<ExamAppeals>("考试申诉规则", "Appeals", static (m, e) => new()
    {
        WithinDays = m.Required("withinDays", e?.WithinDays, As.Count, "申诉期限（天）", "Within days"),
        To = m.Required("to", e?.To, As.Code, "申诉受理岗位", "To"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<SchemeFeedback> Feedback { get; } = Form.Of<SchemeFeedback>("考核体系意见收集", "Feedback on the scheme", static (m, e) => new()
    {
        EveryMonths = m.Required("everyMonths", e?.EveryMonths, As.Count, "周期（月）", "Cycle in months"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<TrainingCatalogue> Catalogue { get; } = Form.Of<TrainingCatalogue>("培训与考核", "Training", static (m, e) => new()
    {
        Zone = m.Required("zone", e?.Zone, As.Text.AsNote("UTC"), "时区", "Time zone"),
        NoticeDays = m.Default("noticeDays", e?.NoticeDays, TrainingCatalogue.UsualNotice, As.Count, "提前提醒（天）", "Days of notice"),
        Stages = m.OptionalList("stages", e?.Stages, Stage, "职业发展阶段", "Career stages"),
        Modules = m.OptionalList("modules", e?.Modules, Module, "培训课程", "Modules"),
        Exams = m.OptionalList("exams", e?.Exams, Exam, "考试", "Exams"),
        Programmes = m.OptionalList("programmes", e?.Programmes, Programme, "培训计划", "Programmes"),
        Certificates = m.OptionalList("certificates", e?.Certificates, Certificate, "外部证书", "External certificates"),
        Qualifications = m.OptionalList("qualifications", e?.Qualifications, Qualification, "上岗资格", "Qualifications"),
        Effects = m.OptionalList("effects", e?.Effects, Effect, "考核结果应用", "Effects"),
        Appeals = m.Optional("appeals", e?.Appeals, Appeals, "考试申诉", "Appeals"),
        Feedback = m.Optional("feedback", e?.Feedback, Feedback, "意见收集", "Feedback"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Stage),
        .. RegisteredForm.Of(Module),
        .. RegisteredForm.Of(Resits),
        .. RegisteredForm.Of(Exam),
        .. RegisteredForm.Of(Programme),
        .. RegisteredForm.Of(Certificate),
        .. RegisteredForm.Of(Qualification),
        .. RegisteredForm.Of(Effect),
        .. RegisteredForm.Of(Appeals),
        .. RegisteredForm.Of(Feedback),
        .. RegisteredForm.Of(Catalogue),
        .. RegisteredForm.Of(As.OneOf<TrainingMethod>()),
        .. RegisteredForm.Of(As.OneOf<ExamKind>()),
        .. RegisteredForm.Of(As.OneOf<AssessmentOutcome>()),
        .. RegisteredForm.Of(As.OneOf<StaffMatter>()),
    ];
}
