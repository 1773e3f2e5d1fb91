using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Quality;

/// <summary>How samples and what they tell look in JSON.</summary>
internal static class SamplingForms
{
    private const string UsualRecord = "contact";

    public static MembersForm<SamplingStratum> Stratum { get; } = Form.Of<SamplingStratum>("抽样层", "Stratum", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        When = m.Conditions("when", e?.When, "适用条件", "Conditions"),
        Least = m.Default("least", e?.Least, 0, As.Count, "最低抽取数", "Least"),
    });

    public static MembersForm<SamplingPlan> Plan { get; } = Form.Of<SamplingPlan>("质检抽样方案", "Sampling plan", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Record = m.Default("record", e?.Record, UsualRecord, As.Code, "抽样记录", "Record"),
        Form = m.Required("form", e?.Form, As.Code, "质检表", "Review form"),
        Quota = m.Required("quota", e?.Quota, As.Count, "每人每月抽检数", "Quota a month"),
        SecondScores = m.Default("secondScores", e?.SecondScores, default, As.Percentage, "双人盲评比例", "Second scores"),
        Strata = m.List("strata", e?.Strata, Stratum, "抽样层", "Strata"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ReviewableContact> Reviewable { get; } = Form.Of<ReviewableContact>("可抽检联络", "Contact to draw from", static (m, e) =>
    {
        ContactRecord contact = m.Required("contact", e?.Contact, RecordForms.Contact, "联络记录", "Contact record");
        bool? touchesRisk = m.Optional("touchesRisk", e?.TouchesRisk, As.Flag, "涉及风险", "Touches a risk");
        bool? newStaff = m.Optional("newStaff", e?.NewStaff, As.Flag, "新员工接听", "New staff");
        bool? afterComplaint = m.Optional("afterComplaint", e?.AfterComplaint, As.Flag, "客户此前曾投诉", "After a complaint");
        return m.IsComplete ? new ReviewableContact { Contact = contact, TouchesRisk = touchesRisk, NewStaff = newStaff, AfterComplaint = afterComplaint } : e!;
    });

    public static MembersForm<SampledContact> Contact { get; } = Form.Of<SampledContact>("抽检记录", "Sampled contact", static (m, e) => new(
        m.Required("contact", e?.Contact, As.AnyText, "联络编号", "Contact"),
        m.Required("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        m.Required("stratum", e?.Stratum, As.Code, "抽样层", "Stratum"),
        m.Required("taken", e?.Taken, As.Count, "抽取数", "Taken"),
        m.Required("population", e?.Population, As.Count, "总数", "Population"),
        m.Flag("secondScored", e?.IsSecondScored, "双人盲评", "Second score")));

    public static MembersForm<AgentSample> Cell { get; } = Form.OfValue<AgentSample>("坐席抽样情况", "Sample of an agent", static (m, e) => new(
        m.Required("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        m.Required("stratum", e?.Stratum, As.Code, "抽样层", "Stratum"),
        m.Required("population", e?.Population, As.Count, "总数", "Population"),
        m.Required("taken", e?.Taken, As.Count, "抽取数", "Taken")));

    public static MembersForm<ContactSample> Sample { get; } = Form.Of<ContactSample>("质检样本", "Sample", static (m, e) => new(
        m.Required("plan", e?.Plan, As.Code, "抽样方案", "Plan"),
        m.Required("seed", e?.Seed, As.Seed, "随机种子", "Seed"),
        m.List("contacts", e?.Contacts, Contact, "抽检记录", "Contacts"),
        m.List("cells", e?.Cells, Cell, "抽样情况", "Cells"),
        m.Default("unassigned", e?.Unassigned, 0, As.Count, "无坐席联络数", "Contacts without an agent"),
        m.Default("outside", e?.Outside, 0, As.Count, "不属任何层的联络数", "Contacts of no stratum")));

    public static MembersForm<StratumScores> Scores { get; } = Form.Of<StratumScores>("分层得分", "Scores of a stratum", static (m, e) =>
    {
        string stratum = m.Required("stratum", e?.Stratum, As.AnyText, "抽样层", "Stratum");
        long population = m.Required("population", e?.Population, As.Quantity, "总数", "Population");
        ImmutableArray<decimal> scores = m.List("scores", e?.Scores, As.Number, "得分", "Scores");
        return m.IsComplete ? new StratumScores(stratum, population, scores) : e!;
    });

    public static MembersForm<StratifiedMean> Mean { get; } = Form.Of<StratifiedMean>("分层加权平均分", "Mean over strata", static (m, e) => new(
        m.Required("population", e?.Population, As.Quantity, "总数", "Population"),
        m.Required("covered", e?.Covered, As.Quantity, "覆盖数", "Covered"),
        m.Required("reviewed", e?.Reviewed, As.Quantity, "质检数", "Reviewed"),
        m.Optional("mean", e?.Mean, As.Number, "平均分", "Mean"),
        m.Optional("standardError", e?.StandardError, As.Real, "标准误", "Standard error"),
        m.OptionalList("missing", e?.Missing, As.AnyText, "未抽检的层", "Missing strata")));

    public static MembersForm<SampleSize> Size { get; } = Form.Of<SampleSize>("样本量", "Sample size", static (m, e) =>
    {
        long population = m.Required("population", e?.Population, As.Quantity, "总体数量", "Population");
        Percentage margin = m.Required("margin", e?.Margin, As.Percentage, "允许误差", "Margin");
        double chiSquare = m.Required("chiSquare", e?.ChiSquare, As.Real, "卡方值", "Chi-square");
        Percentage share = m.Required("share", e?.Share, As.Percentage, "预期比例", "Expected share");
        return m.IsComplete ? SampleSize.ByChiSquare(population, margin, chiSquare, share) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Stratum),
        .. RegisteredForm.Of(Plan),
        .. RegisteredForm.Of(Reviewable),
        .. RegisteredForm.Of(Contact),
        .. RegisteredForm.Of(Cell),
        .. RegisteredForm.Of(Sample),
        .. RegisteredForm.Of(Scores),
        .. RegisteredForm.Of(Mean),
        .. RegisteredForm.Of(Size),
    ];
}
