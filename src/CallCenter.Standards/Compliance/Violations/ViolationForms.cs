using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>How rules of violations and answers about them look in JSON.</summary>
internal static class ViolationForms
{
    private static readonly MembersForm<ViolationGrade> Grade = Form.Of<ViolationGrade>("违规等级", "Grade of violations", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<LossLevel> Loss = Form.Of<LossLevel>("损失程度", "Level of loss", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        From = m.Required("from", e?.From, As.Amount, "起点金额", "From"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<Sanction> Sanction = Form.Of<Sanction>("处理措施", "Sanction", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Authority = m.Required("authority", e?.Authority, As.Code, "决定权限", "Authority"),
        IsFine = m.Flag("fine", e?.IsFine, "涉及扣减收入", "Fine"),
        LegalBasis = m.Optional("legalBasis", e?.LegalBasis, As.Text, "法律依据", "Legal basis"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ViolationRules> Rules { get; } = Form.Of<ViolationRules>("违规处理", "Violations", static (m, e) => new()
    {
        Grades = m.List("grades", e?.Grades, Grade, "违规等级", "Grades"),
        Losses = m.List("losses", e?.Losses, Loss, "损失程度", "Losses"),
        Sanctions = m.List("sanctions", e?.Sanctions, Sanction, "处理措施", "Sanctions"),
        Table = m.Required("table", e?.Table, TableForms.Table.AsNote(null!), "处理措施判定表", "Table"),
        HearingDays = m.Required("hearingDays", e?.HearingDays, As.Count, "陈述申辩天数", "Days of hearing"),
        AppealDays = m.Required("appealDays", e?.AppealDays, As.Count, "申诉期限（天）", "Days to appeal"),
        AppealTo = m.Required("appealTo", e?.AppealTo, As.Code, "申诉受理岗位", "Appeal to"),
        LimitationMonths = m.Required("limitationMonths", e?.LimitationMonths, As.Count, "追究时效（月）", "Months of limitation"),
        WhistleBlowers = m.Required("whistleBlowers", e?.WhistleBlowers, As.Localized, "举报人保护", "Protection of those who report"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<Violation> Violation = Form.Of<Violation>("违规行为", "Violation", static (m, e) =>
    {
        string grade = m.Required("grade", e?.Grade, As.AnyText, "违规等级", "Grade");
        ViolationIntent intent = m.Required("intent", e?.Intent, As.OneOf<ViolationIntent>(), "主观过错", "Intent");
        int repeats = m.Required("repeats", e?.Repeats, As.Count, "此前违规次数", "Earlier violations");
        decimal loss = m.Required("loss", e?.Loss, As.Number, "损失金额", "Loss");
        NodaTime.LocalDate occurred = m.Required("occurredOn", e?.OccurredOn, As.Date, "发生日期", "Occurred on");
        NodaTime.LocalDate told = m.Required("toldOn", e?.ToldOn, As.Date, "告知日期", "Told on");
        return m.IsComplete ? new Violation { Grade = grade, Intent = intent, Repeats = repeats, Loss = loss, OccurredOn = occurred, ToldOn = told } : e!;
    });

    private static readonly MembersForm<SanctionDecision> Decision = Form.Of<SanctionDecision>("违规处理意见", "Sanctions of a violation", static (m, e) => new()
    {
        Violation = m.Required("violation", e?.Violation, Violation, "违规行为", "Violation"),
        Grade = m.Required("grade", e?.Grade, Grade, "违规等级", "Grade"),
        Sanctions = m.OptionalList("sanctions", e?.Sanctions, Sanction, "处理措施", "Sanctions"),
        AsOf = m.Required("asOf", e?.AsOf, As.Date, "截至日期", "As of"),
        DecideFrom = m.Required("decideFrom", e?.DecideFrom, As.Date, "最早决定日", "Decide from"),
        LapsesOn = m.Required("lapsesOn", e?.LapsesOn, As.Date, "时效届满日", "Lapses on"),
        AppealDays = m.Required("appealDays", e?.AppealDays, As.Count, "申诉期限（天）", "Days to appeal"),
        AppealTo = m.Required("appealTo", e?.AppealTo, As.AnyText, "申诉受理岗位", "Appeal to"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Grade),
        .. RegisteredForm.Of(Loss),
        .. RegisteredForm.Of(Sanction),
        .. RegisteredForm.Of(Rules),
        .. RegisteredForm.Of(Violation),
        .. RegisteredForm.Of(Decision),
        .. RegisteredForm.Of(As.OneOf<ViolationIntent>()),
    ];
}
