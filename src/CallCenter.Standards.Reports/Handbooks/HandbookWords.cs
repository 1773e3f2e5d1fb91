using System.Globalization;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Reports.Handbooks;

/// <summary>The words of the handbook in Chinese and English; all that the book itself has words for comes from there.</summary>
internal sealed class HandbookWords(CultureInfo culture)
{
    private readonly bool isChinese = culture.TwoLetterISOLanguageName == "zh";

    public string Language => isChinese ? "zh-CN" : "en";

    public string Contents => In("目录", "Contents");

    public string Subtitle(StandardBook book) => In($"版本{book.Version} · {Date(book)}起生效", $"Version {book.Version} · in force from {Date(book)}");

    public string Title(StandardBook book) => book.Name.In(culture);

    public string Preface => In("前言", "Preface");

    public string Purpose => In(
        "本手册说明客服中心对客户的承诺、各岗位的职责、各类事项的办理方式，以及以什么数据衡量做得好不好。手册由标准数据生成，与系统执行的规则逐条一致：标准一改，手册随之更新，不另行抄写。",
        "This handbook says what the customer service centre promises its customers, who answers for what, how each matter is handled, and by which figures the centre is judged. It is made from the data of the standard, the same data that the systems run by: where the standard changes, the handbook changes with it, and nothing is copied by hand.");

    public string Scope => In(
        "适用于本行客服中心的全部岗位和渠道，包括咨询、业务办理、投诉、技术故障和紧急事项的受理、转接、回访和监督。业务细则以相关业务制度为准。",
        "It holds for all posts and channels of the centre: for taking up, passing on, following up and supervising inquiries, transactions, complaints, faults and emergencies. The rules of each line of business stay with that business.");

    public string AboutSources => In(
        "表中方括号内的数字是来源编号，指向“数据来源”一章：每个数值都注明出自模板、法规、本行规定还是暂定值。暂定值须由本行确定，汇总在“待确定事项”一章。",
        "Numbers in brackets refer to the chapter “Sources”: every figure says whether it comes from the template, a regulation, the bank's own rules or an assumption. Assumptions are the bank's to decide; the chapter “Still to decide” lists them.");

    public string Header => In("手册信息", "About this handbook");

    public string Version => In("版本", "Version");

    public string Effective => In("生效日期", "In force from");

    public string Currency => In("币种", "Currency");

    public string Hash => In("内容校验码（SHA-256）", "Hash of the content (SHA-256)");

    public string Structure => In("组织架构与岗位职责", "Organisation and duties");

    public string Work => In("工作流程", "How work is done");

    public string Management => In("标准化管理体系", "Standards, training and assessment");

    public string Risk => In("风险管理与合规管理", "Risk and compliance");

    public string Others => In("其他规定", "Further rules");

    public string Appendix => In("附录", "Appendices");

    public string OpenTitle => In("待确定事项", "Still to decide");

    public string OpenNote(int count) => In(
        $"以下{count}项由本行确定或确认后，本手册才算定稿。",
        $"The handbook is final once the bank has decided or confirmed these {count} entries.");

    public string OpenNothing => In("无待确定事项。", "Nothing is left to decide.");

    public string Entry => In("条目", "Entry");

    public string Values => In("内容", "Values");

    public string Why => In("原因", "Why");

    public string DecidedBy => In("确定岗位", "Decided by");

    public string SourcesTitle => In("数据来源", "Sources");

    public string Number => In("编号", "Number");

    public string Kind => In("类别", "Kind");

    public string Source => In("出处", "Source");

    public string Sources => In("来源", "Sources");

    public string Revisions => In("修订记录", "Revision history");

    public string RevisionsNote => In("由标准的各层数据生成；校验码相同即内容相同。", "Made from the layers of the standard: where the hash is the same, the content is.");

    public string Layer => In("层", "Layer");

    public string File => In("文件", "File");

    public string Approval => In("审批页", "Approval");

    public string ApprovalNote => In("签署前请核对版本和校验码。", "Check version and hash before signing.");

    public string Step => In("环节", "Step");

    public string Post => In("岗位", "Post");

    public string Signature => In("姓名与签字", "Name and signature");

    public string Day => In("日期", "Date");

    public string Prepared => In("编制", "Prepared");

    public string Reviewed => In("审核", "Reviewed");

    public string Approved => In("批准", "Approved");

    public string Name => In("名称", "Name");

    public string Case => In("情形", "Where");

    public string Decision => In("处理", "Then");

    public string Remark => In("备注", "Remark");

    public string Between => In("，", ", ");

    public string OrganizationChart => In("组织架构图", "Organisation chart");

    public string OrganizationDescription(int posts) => In($"组织架构，共{posts}个岗位；虚线为协作关系。", $"The organisation with its {posts} posts; dashed lines join those who work together.");

    public string WorkflowDiagram(string name) => In($"{name}：流程图", $"{name}: diagram");

    public string WorkflowDescription(int states, int ways) => In($"{states}个状态，{ways}条流转；详见下表。", $"{states} states and {ways} ways between them; the tables below tell each.");

    public string HeatMap(string matrix) => In($"风险热图：{matrix}", $"Heat map: {matrix}");

    public string HeatMapCell => In("可能性 × 影响", "Likelihood × impact");

    public string Level => In("等级", "Level");

    public string Risks => In("风险（控制后）", "Risks, after controls");

    public string Card => In("坐席速查卡", "Card for agents");

    public string CardSubtitle(StandardBook book) => In($"{book.Name.In(culture)} {book.Version} · 以手册为准", $"{book.Name.In(culture)} {book.Version} · the handbook prevails");

    public string CardPromises => In("我们承诺的时限", "What we promise, and by when");

    public string CardUrgent => In("先停办、先上报的情形", "Stop first, report first");

    public string CardLadders => In("解决不了，找谁", "Who helps when you cannot");

    public string CardScripts => In("怎么说", "What to say");

    public string CardSecrets => In("不能说的内容", "What must not be said");

    public string Promise => In("事项", "Matter");

    public string Within => In("时限", "Within");

    public string When => In("何时", "When");

    public string Whom => In("找谁", "Whom");

    public string Occasion => In("场合", "Occasion");

    public string Words => In("话术", "Words");

    public string Item(int number) => In($"第{number}项", $"Item {number}");

    public string Named(string name, string text) => name + In("：", ": ") + text;

    public string HowToRead(bool isFirst) => isFirst
        ? In("自上而下，第一条符合的规则生效。", "Read from the top: the first rule that fits decides.")
        : In("符合的规则生效。", "The rules that fit decide.");

    private static string Date(StandardBook book) => book.Effective.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private string In(string chinese, string english) => isChinese ? chinese : english;
}
