using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How scorecards look in JSON.</summary>
internal static class ScorecardForms
{
    private const string UsualRecord = "incoming-contact";
    private const int UsualReasonLimit = 4;

    public static MembersForm<ScoreBin> Bin { get; } = Form.Of<ScoreBin>("分箱", "Bin", static (m, e) => new()
    {
        When = m.Required("when", e?.When, As.Text, "取值范围", "When"),
        Points = m.Required("points", e?.Points, As.Number, "分值", "Points"),
        Reason = m.Optional("reason", e?.Reason, As.Localized, "原因说明", "Reason"),
    });

    public static MembersForm<ScoreCharacteristic> Characteristic { get; } = Form.Of<ScoreCharacteristic>("评分项", "Characteristic", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Field = m.Optional("field", e?.Field, As.Code, "字段", "Field"),
        When = m.Conditions("when", e?.When, "成立条件", "Conditions"),
        Trend = m.Optional("trend", e?.Trend, As.OneOf<ScoreTrend>(), "分值走向", "Trend"),
        Neutral = m.Optional("neutral", e?.Neutral, As.Number, "中性分值", "Neutral points"),
        Bins = m.List("bins", e?.Bins, Bin, "分箱", "Bins"),
        Provenance = m.Optional("provenance", e?.Provenance, As.Provenance, "来源", "Provenance"),
    });

    public static MembersForm<ScoreBand> Band { get; } = Form.Of<ScoreBand>("分数段", "Band", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        From = m.Optional("from", e?.From, As.Number, "起始分（含）", "From"),
        Action = m.Optional("action", e?.Action, As.Localized, "处置措施", "Action"),
        StopsOperation = m.Flag("stopsOperation", e?.StopsOperation, "立即中止业务", "Stops the operation"),
    });

    public static MembersForm<ScoreKnockOut> KnockOut { get; } = Form.Of<ScoreKnockOut>("一票否决项", "Knock-out", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        When = m.Conditions("when", e?.When, "成立条件", "Conditions"),
        Band = m.Required("band", e?.Band, As.Code, "适用分数段", "Band"),
    });

    public static MembersForm<OddsScaling> Odds { get; } = Form.Of<OddsScaling>("几率刻度", "Scale of odds", static (m, e) => new()
    {
        Score = m.Required("score", e?.Score, As.Number, "基准分", "Score"),
        Odds = m.Required("odds", e?.Odds, As.Number, "基准几率", "Odds"),
        PointsToDoubleOdds = m.Required("pointsToDoubleOdds", e?.PointsToDoubleOdds, As.Number, "几率翻倍分值", "Points to double the odds"),
    });

    public static MembersForm<RiskScorecard> Scorecard { get; } = Form.Of<RiskScorecard>("风险评分卡", "Risk scorecard", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Version = m.Required("version", e?.Version, As.Text, "版本", "Version"),
        Name = m.Name(e?.Name),
        Record = m.Default("record", e?.Record, UsualRecord, As.Code, "评分记录", "Record"),
        Direction = m.Required("direction", e?.Direction, As.OneOf<ScoreDirection>(), "分数方向", "Direction"),
        Base = m.Default("base", e?.Base, 0, As.Number, "基础分", "Base"),
        Characteristics = m.List("characteristics", e?.Characteristics, Characteristic, "评分项", "Characteristics"),
        Bands = m.List("bands", e?.Bands, Band, "分数段", "Bands"),
        KnockOuts = m.OptionalList("knockOuts", e?.KnockOuts, KnockOut, "一票否决项", "Knock-outs"),
        Odds = m.Optional("odds", e?.Odds, Odds, "几率刻度", "Scale of odds"),
        ReasonsAgainst = m.Default("reasonsAgainst", e?.ReasonsAgainst, ReasonReference.Best, As.OneOf<ReasonReference>(), "原因比较基准", "Reasons against"),
        ReasonLimit = m.Default("reasonLimit", e?.ReasonLimit, UsualReasonLimit, As.Count, "原因数量上限", "Most reasons"),
        Provenance = m.Provenance(e?.Provenance),
    });
}
