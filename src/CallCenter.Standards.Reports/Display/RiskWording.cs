using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Reports.Display;

/// <summary>The words of scores, risks and indicators; names of cards, bands, risks and levels come from the book.</summary>
internal sealed class RiskWording(Wording wording)
{
    public string Scores => wording.In("联络风险评分", "Contacts scored");

    public string ScoresNote => wording.In(
        "每次联络按每张评分卡打分，依据仅为日志所载事实；未载者按“未知”计分。",
        "Every contact is scored on every card, by what the log tells and nothing else; what it does not tell counts as unknown.");

    public string Card => wording.In("评分卡", "Scorecard");

    public string Band => wording.In("等级", "Band");

    public string From => wording.In("起分", "From");

    public string Contacts => wording.In("联络", "Contacts");

    public string Share => wording.In("占比", "Share");

    public string Action => wording.In("应对", "What to do");

    public string Score => wording.In("得分", "Score");

    public string Points => wording.In("分值", "Points");

    public string Total => wording.In("合计", "Total");

    public string Base => wording.In("基础分", "Base");

    public string Characteristic => wording.In("评分项", "Looked at");

    public string Reasons => wording.In("理由", "Reasons");

    public string Highest => wording.In("得分最高的联络", "Riskiest contacts");

    public string Register => wording.In("风险登记册", "Risk register");

    public string Risk => wording.In("风险", "Risk");

    public string Category => wording.In("类别", "Category");

    public string Likelihood => wording.In("可能性", "Likelihood");

    public string Impact => wording.In("影响", "Impact");

    public string Inherent => wording.In("控制前", "Before controls");

    public string Residual => wording.In("控制后", "After controls");

    public string Appetite => wording.In("风险偏好", "Appetite");

    public string HeatMap => wording.In("风险热图", "Heat map");

    public string HeatMapNote => wording.In("每格为控制前 → 控制后的风险数。", "Each cell counts the risks that stand there before → after controls.");

    public string Indicators => wording.In("风险指标", "Risk indicators");

    public string Indicator => wording.In("指标", "Indicator");

    public string Green => wording.In("绿灯范围", "Green within");

    public string Amber => wording.In("黄灯范围", "Amber within");

    public string Source => wording.In("数据来源", "Measured by");

    public string Informs => wording.In("提示的风险", "Informs");

    public string Unknown => wording.In("未知", "unknown");

    public string Separator => wording.In("；", "; ");

    public string Colon => wording.In("：", ": ");

    /// <summary>What the log tells a card.</summary>
    public string Told(int told, int all, string names) => told == 0
        ? wording.In($"日志未载评分卡所看{all}项中的任何一项。", $"The log tells none of the {all} things the card looks at.")
        : wording.In($"评分卡所看{all}项中，日志载有{told}项：{names}。", $"The log tells {told} of the {all} things the card looks at: {names}.");

    public string KnockOuts(int told, int all, string counts) => told == 0
        ? wording.In($"一票否决{all}条，日志所载均不足以判断。", $"Knock-outs it tells enough for: none of {all}.")
        : wording.In($"可判断的一票否决{told}/{all}条：{counts}。", $"Knock-outs it tells enough for, {told} of {all}: {counts}.");

    public string NothingAbove(string band) => wording.In($"没有高于“{band}”的联络。", $"No contact is above “{band}”.");

    public string MeanScore(string mean) => wording.In($"平均{mean}分", $"{mean} points on average");

    public string Stops => wording.In("停止操作", "Stop the operation");

    public string KnockedOut(string name, string band) => wording.In($"一票否决：{name}（至少“{band}”）", $"Knock-out: {name} (at least “{band}”)");

    public string WithoutPoints(string count) => wording.In($"另有{count}项不计分", $"{count} without points");

    public string CardVersion(string version, string hash) => wording.In($"评分卡版本{version}，内容校验码{hash}", $"Card version {version}, content hash {hash}");

    public string Drift(string index, StabilityLevel level) => wording.In(
        $"下午与上午相比的稳定度指数{index}：{wording.WordFor(level)}。",
        $"Afternoon against morning, stability index {index}: {wording.WordFor(level)}.");

    public string NoDrift => wording.In("上午或下午联络过少，不作比较。", "Too few contacts in the morning or the afternoon to compare them.");

    public string RegisterNote(string day) => wording.In(
        $"标准所载风险，截至{day}；风险偏好为暂定值，须由本行确定。",
        $"The risks of the standard as of {day}; appetites are assumptions that the adopting bank still has to decide.");

    public string NoControls => wording.In(
        "尚无任何控制措施经过评估，故控制后与控制前相同。",
        "No control has been assessed yet, so that every risk is as great after controls as before.");

    public string Warnings(string count) => wording.In($"登记册检查：{count}项提示。", $"Checks of the register: {count} {(count == "1" ? "warning" : "warnings")}.");

    public string AppetiteName(bool? isAbove) => isAbove switch
    {
        true => wording.In("▲ 超出偏好", "▲ Above appetite"),
        false => wording.In("✔ 偏好以内", "✔ Within appetite"),
        _ => wording.In("– 未定", "– Not decided"),
    };

    public string IndicatorsNote(int known, int all) => wording.In(
        $"{all}项指标中{known}项有数据。缺数据不等于正常：须由差错、投诉、人员、系统记录或人工统计补齐。以日志所跨天数为一期。",
        $"{known} of {all} indicators have a value. Missing is not green: the rest take records of errors, complaints, staff and systems, or people who count. The days of the log are one period.");

    public string MissingIndicators => wording.In("缺数据的指标", "Indicators without a value");

    public string Manual(string how) => wording.In($"人工：{how}", $"By people: {how}");

    public string IndicatorName(IndicatorStatus status) => MarkOf(status) + wording.NameOf(status);

    /// <summary>How long an indicator has been beyond red without being red.</summary>
    public string Beyond(int periods, int needed) => wording.In($"连续{periods}期超出红线，满{needed}期即触发", $"beyond red for {periods} of {needed} periods");

    private static string MarkOf(IndicatorStatus status) => status switch
    {
        IndicatorStatus.Green => "✔ ",
        IndicatorStatus.Amber => "▲ ",
        IndicatorStatus.Red => "✖ ",
        _ => "– ",
    };
}
