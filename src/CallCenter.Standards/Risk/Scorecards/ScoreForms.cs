using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How scores look in JSON: with the card's code, version and content, and all that they are made of.</summary>
internal static class ScoreForms
{
    public static MembersForm<ScoreContribution> Contribution { get; } = Form.Of<ScoreContribution>("评分构成", "Contribution", static (m, e) =>
    {
        var characteristic = m.Required("characteristic", e?.Characteristic, ScorecardForms.Characteristic, "评分项", "Characteristic");
        var bin = m.Required("bin", e?.Bin, ScorecardForms.Bin, "分箱", "Bin");
        var value = m.Required("value", e?.Value, As.AnyText, "取值", "Value");
        return m.IsComplete ? new ScoreContribution(characteristic, bin, value) : e!;
    });

    public static MembersForm<ScoreReason> Reason { get; } = Form.Of<ScoreReason>("评分理由", "Reason", static (m, e) =>
    {
        var contribution = m.Required("contribution", e?.Contribution, Contribution, "评分构成", "Contribution");
        var distance = m.Required("distance", e?.Distance, As.Number, "偏离基准", "Distance");
        return m.IsComplete ? new ScoreReason(contribution, distance) : e!;
    });

    public static MembersForm<ScoreOutcome> Outcome { get; } = Form.OfValue<ScoreOutcome>("评分结果", "Outcome", static (m, given) =>
    {
        ScoreOutcome? e = given is { BelongsToNoCard: true } ? null : given;
        string code = m.Code(e?.Code);
        string version = m.Required("version", e?.Version, As.AnyText, "版本", "Version");
        string hash = m.Required("contentHash", e?.ContentHash, As.AnyText, "内容校验码", "Content");
        decimal total = m.Required("total", e?.Total, As.Number, "总分", "Total");
        int index = m.Required("bandIndex", e?.BandIndex, As.Count, "分数段序号", "Band's position");
        ScoreBand band = m.Required("band", e?.Band, ScorecardForms.Band, "分数段", "Band");
        ScoreKnockOut? knockOut = m.Optional("knockOut", e?.KnockOut, ScorecardForms.KnockOut, "一票否决项", "Knock-out");
        return m.IsComplete ? ScoreOutcome.Recorded(new RecordedScore(code, version, hash, ScorePoints.DecimalsOf(total), band, knockOut), total, index) : e.GetValueOrDefault();
    });

    public static MembersForm<RiskScore> Score { get; } = Form.Of<RiskScore>("风险评分", "Score", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Version = m.Required("version", e?.Version, As.AnyText, "版本", "Version"),
        ContentHash = m.Required("contentHash", e?.ContentHash, As.AnyText, "内容校验码", "Content"),
        Provenance = m.Required("provenance", e?.Provenance, As.Provenance, "来源", "Provenance"),
        Base = m.Default("base", e?.Base, 0, As.Number, "基础分", "Base"),
        Total = m.Required("total", e?.Total, As.Number, "总分", "Total"),
        Band = m.Required("band", e?.Band, ScorecardForms.Band, "分数段", "Band"),
        KnockOuts = m.OptionalList("knockOuts", e?.KnockOuts, ScorecardForms.KnockOut, "一票否决项", "Knock-outs"),
        Contributions = m.List("contributions", e?.Contributions, Contribution, "评分构成", "Contributions"),
        Reasons = m.OptionalList("reasons", e?.Reasons, Reason, "理由", "Reasons"),
        UnknownValues = m.OptionalList("unknownValues", e?.UnknownValues, TableForms.Unknown, "未知取值", "Unknown values"),
        Odds = m.Optional("odds", e?.Odds, As.Real, "几率", "Odds"),
        RiskProbability = m.Optional("riskProbability", e?.RiskProbability, As.Real, "风险发生概率", "Probability"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Contribution),
        .. RegisteredForm.Of(Reason),
        .. RegisteredForm.Of(Outcome),
        .. RegisteredForm.Of(Score),
    ];
}
