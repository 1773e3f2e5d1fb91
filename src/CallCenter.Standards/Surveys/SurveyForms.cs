using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Surveys;

/// <summary>How surveys, answers and figures look in JSON.</summary>
internal static class SurveyForms
{
    private const string UsualRecord = "contact";

    public static MembersForm<ProblemClass> Problem { get; } = Form.Of<ProblemClass>("问题类别", "Problem class", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Improvement = m.Optional("improvement", e?.Improvement, As.Localized, "改进措施", "Improvement"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<SurveyQuestion> Question { get; } = Form.Of<SurveyQuestion>("调查问题", "Question", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Script = m.Required("script", e?.Script, As.Code, "提问话术", "Script"),
        TopBox = m.Required("topBox", e?.TopBox, As.Count, "满意起始分值", "Top box"),
        Comment = m.Optional("comment", e?.Comment, As.Code, "征询意见话术", "Script that asks why"),
        Topic = m.Optional("topic", e?.Topic, As.Code, "所问类别", "Topic"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<Survey> Survey { get; } = Form.Of<Survey>("满意度调查", "Survey", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Version = m.Required("version", e?.Version, As.Remark, "版本", "Version"),
        Name = m.Name(e?.Name),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective"),
        Audience = m.Default("audience", e?.Audience, SurveyAudience.Customer, As.OneOf<SurveyAudience>(), "调查对象", "Audience"),
        Record = m.Default("record", e?.Record, UsualRecord, As.Code, "邀请依据的记录", "Record"),
        When = m.Conditions("when", e?.When, "邀请范围", "Who can be asked"),
        Invited = m.Required("invited", e?.Invited, As.Percentage, "邀请比例", "Share invited"),
        LeastAnswers = m.Required("leastAnswers", e?.LeastAnswers, As.Count, "最少答卷数", "Least answers"),
        Questions = m.List("questions", e?.Questions, Question, "调查问题", "Questions"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<SurveyRest> Rest { get; } = Form.Of<SurveyRest>("调查间隔", "Rest between surveys", static (m, e) => new()
    {
        Days = m.Required("days", e?.Days, As.Count, "间隔天数", "Days"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<PastInvitation> Past { get; } = Form.Of<PastInvitation>("过往邀请", "Past invitation", static (m, e) =>
    {
        string survey = m.Required("survey", e?.Survey, As.AnyText, "满意度调查", "Survey");
        string contact = m.Required("contact", e?.Contact, As.AnyText, "联络编号", "Contact");
        var at = m.Required("at", e?.At, As.Instant, "时间", "At");
        return m.IsComplete ? new PastInvitation(survey, contact, at) : e!;
    });

    public static MembersForm<SurveyCatalogue> Catalogue { get; } = Form.Of<SurveyCatalogue>("满意度调查", "Surveys", static (m, e) => new()
    {
        Problems = m.OptionalList("problems", e?.Problems, Problem, "问题类别", "Problem classes"),
        Rest = m.Optional("rest", e?.Rest, Rest, "调查间隔", "Rest"),
        Surveys = m.OptionalList("surveys", e?.Surveys, Survey, "满意度调查", "Surveys"),
    });

    public static MembersForm<SurveyAnswer> Answer { get; } = Form.Of<SurveyAnswer>("调查作答", "Answer", static (m, e) => new()
    {
        Question = m.Required("question", e?.Question, As.AnyText, "调查问题", "Question"),
        Given = m.Required("given", e?.Given, As.AnyText, "所答内容", "Given"),
        ScriptVersion = m.Optional("scriptVersion", e?.ScriptVersion, As.AnyText, "话术版本", "Version of the script"),
        Comment = m.Optional("comment", e?.Comment, As.AnyText, "意见", "Comment"),
    });

    public static MembersForm<UnreadAnswer> Unread { get; } = Form.Of<UnreadAnswer>("无法识别的作答", "Unread answer", static (m, e) =>
    {
        string question = m.Required("question", e?.Question, As.AnyText, "调查问题", "Question");
        string given = m.Required("given", e?.Given, As.AnyText, "所答内容", "Given");
        AnswerFault fault = m.Required("fault", e?.Fault, As.OneOf<AnswerFault>(), "原因", "Fault");
        string? nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的问题", "Nearest question");
        return m.IsComplete ? new UnreadAnswer(question, given, fault) { Nearest = nearest } : e!;
    });

    public static MembersForm<SurveyReading> Reading { get; } = Form.Of<SurveyReading>("作答识别结果", "Reading of answers", static (m, e) => new()
    {
        Survey = m.Required("survey", e?.Survey, As.AnyText, "满意度调查", "Survey"),
        Version = m.Required("version", e?.Version, As.AnyText, "版本", "Version"),
        Response = m.Required("response", e?.Response, RecordForms.Survey, "调查答卷", "Response"),
        Read = m.Required("read", e?.Read, As.Count, "已识别数", "Read"),
        Unread = m.OptionalList("unread", e?.Unread, Unread, "未识别作答", "Unread"),
    });

    public static MembersForm<InvitationAudit> Audit { get; } = Form.Of<InvitationAudit>("邀请核查结果", "Audit of invitations", static (m, e) => new()
    {
        Survey = m.Required("survey", e?.Survey, As.AnyText, "满意度调查", "Survey"),
        Version = m.Required("version", e?.Version, As.AnyText, "版本", "Version"),
        Seed = m.Required("seed", e?.Seed, As.Seed, "随机种子", "Seed"),
        Eligible = m.Required("eligible", e?.Eligible, As.Quantity, "可邀请数", "Eligible"),
        Drawn = m.Required("drawn", e?.Drawn, As.Quantity, "抽中数", "Drawn"),
        Resting = m.Required("resting", e?.Resting, As.Quantity, "间隔期内未邀请数", "Resting"),
        Invited = m.Required("invited", e?.Invited, As.Quantity, "已邀请数", "Invited"),
        Picked = m.OptionalList("picked", e?.Picked, As.AnyText, "未抽中而被邀请", "Picked"),
        LeftOut = m.OptionalList("leftOut", e?.LeftOut, As.AnyText, "抽中而未邀请", "Left out"),
    });

    public static MembersForm<QuestionFigures> Figures { get; } = Form.Of<QuestionFigures>("问题统计", "Figures of a question", static (m, e) =>
    {
        string question = m.Required("question", e?.Question, As.AnyText, "调查问题", "Question");
        LocalizedText name = m.Name(e?.Name);
        RatingScale scale = m.Required("scale", e?.Scale, As.OneOf<RatingScale>(), "评分标尺", "Scale");
        int topBox = m.Required("topBox", e?.TopBox, As.Count, "满意起始分值", "Top box");
        int least = m.Required("least", e?.Least, As.Count, "最少答卷数", "Least answers");
        ImmutableArray<long> counts = m.List("counts", e?.Counts, As.Quantity, "各分值人数", "Counts");
        return m.IsComplete ? new QuestionFigures(question, name, scale, topBox, least, counts) : e!;
    });

    public static MembersForm<SurveyFigures> WholeFigures { get; } = Form.Of<SurveyFigures>("调查统计", "Figures of a survey", static (m, e) =>
    {
        string survey = m.Required("survey", e?.Survey, As.AnyText, "满意度调查", "Survey");
        string version = m.Required("version", e?.Version, As.AnyText, "版本", "Version");
        LocalizedText name = m.Name(e?.Name);
        long eligible = m.Required("eligible", e?.Eligible, As.Quantity, "可邀请数", "Eligible");
        long invited = m.Required("invited", e?.Invited, As.Quantity, "已邀请数", "Invited");
        long responses = m.Required("responses", e?.Responses, As.Quantity, "答卷数", "Responses");
        ImmutableArray<QuestionFigures> questions = m.List("questions", e?.Questions, Figures, "问题统计", "Questions");
        return m.IsComplete ? new SurveyFigures(survey, version, name, eligible, invited, responses, questions) : e!;
    });

    public static MembersForm<SurveySheetRow> Row { get; } = Form.Of<SurveySheetRow>("调查分析表行", "Line of the analysis sheet", static (m, e) => new(
        m.Required("date", e?.Date, As.Date, "日期", "Date"),
        m.Required("answers", e?.Answers, As.Quantity, "答卷数", "Answers"),
        m.Optional("score", e?.Score, As.Number, "客户满意度评分", "Score"),
        m.Optional("problem", e?.Problem, As.AnyText, "主要问题类别", "Main problem class"),
        m.Required("cases", e?.Cases, As.Quantity, "提及数", "Cases"),
        m.Optional("name", e?.Name, As.Localized, "类别名称", "Name"),
        m.Optional("improvement", e?.Improvement, As.Localized, "改进措施", "Improvement")));

    public static MembersForm<SurveySheet> Sheet { get; } = Form.Of<SurveySheet>("客户满意度调查结果分析表", "Survey analysis sheet", static (m, e) => new()
    {
        Survey = m.Required("survey", e?.Survey, As.AnyText, "满意度调查", "Survey"),
        Version = m.Required("version", e?.Version, As.AnyText, "版本", "Version"),
        Question = m.Required("question", e?.Question, As.Localized, "调查问题", "Question"),
        Rows = m.List("rows", e?.Rows, Row, "分析表行", "Rows"),
        Unknown = m.OptionalList("unknown", e?.Unknown, As.AnyText, "标准未列的类别", "Unknown classes"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Catalogue),
        .. RegisteredForm.Of(Rest),
        .. RegisteredForm.Of(Past),
        .. RegisteredForm.Of(Problem),
        .. RegisteredForm.Of(Question),
        .. RegisteredForm.Of(Survey),
        .. RegisteredForm.Of(Answer),
        .. RegisteredForm.Of(Unread),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(Audit),
        .. RegisteredForm.Of(Figures),
        .. RegisteredForm.Of(WholeFigures),
        .. RegisteredForm.Of(Row),
        .. RegisteredForm.Of(Sheet),
        .. RegisteredForm.Of(As.OneOf<AnswerFault>()),
        .. RegisteredForm.Of(As.OneOf<Invitation>()),
    ];
}
