using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Quality;

/// <summary>How review forms, reviews and their results look in JSON.</summary>
internal static class ReviewForms
{
    private const int UsualDecimals = 2;
    private static readonly Percentage Full = Percentage.FromPercent(100);

    public static MembersForm<ReviewChoice> Choice { get; } = Form.Of<ReviewChoice>("答案选项", "Answer", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Meets = m.Required("meets", e?.Meets, As.Percentage, "得分比例", "Meets"),
    });

    public static MembersForm<ReviewAnswers> Answers { get; } = Form.Union(
        "评判方式",
        "Answers",
        "kind",
        Form.Case<ReviewAnswers, YesNoAnswers>("yes-no", Form.Of<YesNoAnswers>("是否判断", "Yes or no", static (_, _) => new())),
        Form.Case<ReviewAnswers, ScaleAnswers>("scale", Form.Of<ScaleAnswers>("分值评分", "Points", static (m, e) => new(
            m.Required("from", e?.From, As.Number, "最低分", "From"),
            m.Required("to", e?.To, As.Number, "最高分", "To"),
            m.Default("step", e?.Step, 1, As.Number, "步长", "Step")))),
        Form.Case<ReviewAnswers, ChoiceAnswers>("choice", Form.Of<ChoiceAnswers>("单项选择", "One of several", static (m, e) => new(
            m.List("choices", e?.Choices, Choice, "选项", "Choices")))));

    public static MembersForm<CriticalRule> Critical { get; } = Form.Of<CriticalRule>("关键差错规则", "Critical rule", static (m, e) => new()
    {
        Class = m.Required("class", e?.Class, As.OneOf<CriticalClass>(), "关键差错类别", "Class"),
        Effect = m.Required("effect", e?.Effect, As.OneOf<CriticalEffect>(), "影响范围", "Effect"),
        Below = m.Default("below", e?.Below, Full, As.Percentage, "判错界限", "Below"),
    });

    public static MembersForm<ReviewItem> Item { get; } = Form.Of<ReviewItem>("质检项", "Item", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Weight = m.Default("weight", e?.Weight, 1, As.Number, "权重", "Weight"),
        Answers = m.Required("answers", e?.Answers, Answers, "评判方式", "Answers"),
        NotApplicable = m.Default("notApplicable", e?.NotApplicable, NotApplicablePolicy.Forbidden, As.OneOf<NotApplicablePolicy>(), "不适用时的处理", "Not applicable"),
        Critical = m.Optional("critical", e?.Critical, Critical, "关键差错", "Critical"),
        Gate = m.Optional("gate", e?.Gate, As.Percentage, "准入线", "Gate"),
        NeedsComment = m.Flag("needsComment", e?.NeedsComment, "扣分须写评语", "Needs a comment"),
        NeedsEvidence = m.Flag("needsEvidence", e?.NeedsEvidence, "扣分须标注时点", "Needs evidence"),
        Script = m.Optional("script", e?.Script, As.Code, "对应话术", "Script"),
    });

    public static MembersForm<ReviewSection> Section { get; } = Form.Of<ReviewSection>("质检分组", "Section", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Weight = m.Required("weight", e?.Weight, As.Number, "权重", "Weight"),
        Items = m.List("items", e?.Items, Item, "质检项", "Items"),
    });

    public static MembersForm<ReviewBand> Band { get; } = Form.Of<ReviewBand>("质检等级", "Band", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        From = m.Required("from", e?.From, As.Number, "起始分（含）", "From"),
    });

    public static MembersForm<ReviewForm> Sheet { get; } = Form.Of<ReviewForm>("质检表", "Review form", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Version = m.Required("version", e?.Version, As.Remark, "版本", "Version"),
        Name = m.Name(e?.Name),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective"),
        Channels = m.OptionalList("channels", e?.Channels, As.Code, "适用渠道", "Channels"),
        Needs = m.OptionalList("needs", e?.Needs, As.Code, "适用需求类型", "Needs"),
        Rollup = m.Default("rollup", e?.Rollup, ReviewRollup.WeightedMean, As.OneOf<ReviewRollup>(), "总分算法", "Rollup"),
        Sections = m.List("sections", e?.Sections, Section, "质检分组", "Sections"),
        Bands = m.OptionalList("bands", e?.Bands, Band, "质检等级", "Bands"),
        PassMark = m.Optional("passMark", e?.PassMark, As.Number, "合格分", "Pass mark"),
        Completeness = m.Default("completeness", e?.Completeness, Full, As.Percentage, "最低完成比例", "Completeness"),
        Decimals = m.Default("decimals", e?.Decimals, UsualDecimals, As.Count, "小数位数", "Decimals"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ReviewAnswer> Answer { get; } = Form.Of<ReviewAnswer>("质检答案", "Answer", static (m, e) => new()
    {
        Item = m.Required("item", e?.Item, As.Code, "质检项", "Item"),
        Choice = m.Optional("choice", e?.Choice, As.Code, "所选答案", "Choice"),
        Points = m.Optional("points", e?.Points, As.Number, "得分", "Points"),
        IsNotApplicable = m.Flag("notApplicable", e?.IsNotApplicable, "不适用", "Not applicable"),
        Comment = m.Optional("comment", e?.Comment, As.AnyText, "评语", "Comment"),
        At = m.Optional("at", e?.At, As.Elapsed, "录音时点", "At"),
    });

    public static MembersForm<Review> Review { get; } = Form.Of<Review>("质检记录", "Review", static (m, e) => new()
    {
        Form = m.Required("form", e?.Form, As.Code, "质检表", "Form"),
        Version = m.Required("version", e?.Version, As.AnyText, "版本", "Version"),
        Contact = m.Required("contact", e?.Contact, As.AnyText, "联络编号", "Contact"),
        Agent = m.Required("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Reviewer = m.Required("reviewer", e?.Reviewer, As.AnyText, "质检员", "Reviewer"),
        Time = m.Required("time", e?.Time, As.Instant, "质检时间", "Time"),
        Answers = m.List("answers", e?.Answers, Answer, "质检答案", "Answers"),
    });

    public static MembersForm<ReviewRefusal> Refusal { get; } = Form.OfValue<ReviewRefusal>("质检记录退回原因", "Refusal", static (m, e) => new(
        m.Required("fault", e?.Fault, As.OneOf<ReviewFault>(), "原因", "Fault"),
        m.Optional("item", e?.Item, As.AnyText, "质检项", "Item"),
        m.Optional("value", e?.Value, As.AnyText, "所填内容", "Value"))
    {
        Nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code"),
        Expected = m.Optional("expected", e?.Expected, As.AnyText, "可填内容", "Expected"),
    });

    public static MembersForm<ItemScore> ItemScore { get; } = Form.OfValue<ItemScore>("质检项得分", "Score of an item", static (m, e) => new(
        m.Required("item", e?.Item, As.Code, "质检项", "Item"),
        m.Optional("met", e?.Met, As.Percentage, "达成比例", "Met"),
        m.Required("points", e?.Points, As.Number, "得分", "Points"),
        m.Required("lost", e?.Lost, As.Number, "失分", "Lost"),
        m.Flag("criticalFailure", e?.IsCriticalFailure, "关键差错", "Critical failure"))
    {
        IsVoided = m.Flag("voided", e?.IsVoided, "因关键差错清零", "Voided"),
    });

    public static MembersForm<SectionScore> SectionScore { get; } = Form.OfValue<SectionScore>("质检分组得分", "Score of a section", static (m, e) => new(
        m.Required("section", e?.Section, As.Code, "质检分组", "Section"),
        m.Optional("score", e?.Score, As.Number, "分组得分", "Score"),
        m.Required("points", e?.Points, As.Number, "计入总分", "Points")));

    public static MembersForm<ReviewResult> Result { get; } = Form.Of<ReviewResult>("质检结果", "Result", static (m, e) => new()
    {
        Form = m.Required("form", e?.Form, As.Code, "质检表", "Form"),
        Version = m.Required("version", e?.Version, As.AnyText, "版本", "Version"),
        Contact = m.Optional("contact", e?.Contact, As.AnyText, "联络编号", "Contact"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        Reviewer = m.Optional("reviewer", e?.Reviewer, As.AnyText, "质检员", "Reviewer"),
        Outcome = m.Required("outcome", e?.Outcome, As.OneOf<ReviewOutcome>(), "结论", "Outcome"),
        Score = m.Optional("score", e?.Score, As.Number, "总分", "Score"),
        Band = m.Optional("band", e?.Band, Band, "等级", "Band"),
        Completeness = m.Required("completeness", e?.Completeness, As.Percentage, "完成比例", "Completeness"),
        Sections = m.OptionalList("sections", e?.Sections, SectionScore, "分组得分", "Sections"),
        Items = m.OptionalList("items", e?.Items, ItemScore, "质检项得分", "Items"),
        CriticalFailures = m.OptionalList("criticalFailures", e?.CriticalFailures, As.OneOf<CriticalClass>(), "关键差错类别", "Critical failures"),
        FailedGates = m.OptionalList("failedGates", e?.FailedGates, As.Code, "未过的准入项", "Failed gates"),
        OpenGates = m.OptionalList("openGates", e?.OpenGates, As.Code, "未评的准入项", "Open gates"),
        NotApplicable = m.OptionalList("notApplicable", e?.NotApplicable, As.Code, "不适用项", "Not applicable"),
        MustApply = m.OptionalList("mustApply", e?.MustApply, As.Code, "必须适用而未适用的项", "Must apply"),
        Unanswered = m.OptionalList("unanswered", e?.Unanswered, As.Code, "未评项", "Unanswered"),
        Refusals = m.OptionalList("refusals", e?.Refusals, Refusal, "退回原因", "Refusals"),
    });

    public static MembersForm<ReviewSummary> Summary { get; } = Form.Of<ReviewSummary>("质检汇总", "Summary", static (m, e) =>
    {
        long reviews = m.Required("reviews", e?.Reviews, As.Quantity, "质检数", "Reviews");
        long passed = m.Required("passed", e?.Passed, As.Quantity, "合格数", "Passed");
        decimal points = m.Required("points", e?.Points, As.Number, "总得分", "Points");
        ImmutableArray<long> failures = m.List("failures", e?.Failures, As.Quantity, "各类关键差错数", "Failures");
        long unscored = m.Default("unscored", e?.Unscored, 0, As.Quantity, "无得分数", "Unscored");
        return m.IsComplete ? new ReviewSummary(reviews, passed, points, failures, unscored) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Choice),
        .. RegisteredForm.Of(Answers),
        .. Kinds<YesNoAnswers>(),
        .. Kinds<ScaleAnswers>(),
        .. Kinds<ChoiceAnswers>(),
        .. RegisteredForm.Of(Critical),
        .. RegisteredForm.Of(Item),
        .. RegisteredForm.Of(Section),
        .. RegisteredForm.Of(Band),
        .. RegisteredForm.Of(Sheet),
        .. RegisteredForm.Of(Answer),
        .. RegisteredForm.Of(Review),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(ItemScore),
        .. RegisteredForm.Of(SectionScore),
        .. RegisteredForm.Of(Result),
        .. RegisteredForm.Of(Summary),
        .. RegisteredForm.Of(As.OneOf<NotApplicablePolicy>()),
        .. RegisteredForm.Of(As.OneOf<CriticalClass>()),
        .. RegisteredForm.Of(As.OneOf<CriticalEffect>()),
        .. RegisteredForm.Of(As.OneOf<ReviewRollup>()),
        .. RegisteredForm.Of(As.OneOf<ReviewFault>()),
        .. RegisteredForm.Of(As.OneOf<ReviewOutcome>()),
    ];

    private static ImmutableArray<RegisteredForm> Kinds<T>()
        where T : ReviewAnswers => RegisteredForm.Of(As.Case<ReviewAnswers, T>(Answers));
}
