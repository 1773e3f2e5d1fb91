namespace CallCenter.Standards.Reports.Display;

/// <summary>The words of promises and clocks; names of policies and targets come from the book.</summary>
internal sealed class PromiseWording(Wording wording)
{
    public string Promises => wording.In("服务承诺达成", "Promises kept, by policy");

    public string Promise => wording.In("承诺", "Promise");

    public string Within => wording.In("时限", "Within");

    public string Clocks => wording.In("计时", "Clocks");

    public string Met => wording.In("按时", "Met");

    public string Breached => wording.In("超时", "Breached");

    public string Cancelled => wording.In("放弃或取消", "Cancelled");

    public string Open => wording.In("进行中", "Open");

    public string Attainment => wording.In("达成率", "Attainment");

    public string Goal => wording.In("目标", "Goal");

    public string Breaches => wording.In("超时最久的承诺", "Worst breaches");

    public string Id => wording.In("编号", "ID");

    public string Used => wording.In("已用", "Used");

    public string Explanation => wording.In("说明", "Why");

    public string NoBreaches => wording.In("没有超时的承诺。", "No promise was breached.");

    public string From => wording.In("起", "From");

    public string To => wording.In("止", "To");

    public string Length => wording.In("时长", "Length");

    public string State => wording.In("状态", "State");

    public string Due => wording.In("到期", "Due");

    public string Warning(string share) => wording.In($"预警{share}", $"Warning at {share}");

    public string WarningBefore(string time) => wording.In($"到期前{time}预警", $"Warning {time} before it is due");

    public string Note => wording.In(
        "达成率为按时数占已有结果者的比例；在时限内放弃或取消的不计。及时应答类指标以全部呼入请求为分母，放弃的计为未达成，因此两者的数值可能不同。",
        "Attainment is the share of met clocks among those met or breached; a clock cancelled in time, as by a customer who gives up, counts for neither. KPIs of answering in time are out of all contacts offered, those given up among them, so that both may differ.");

    /// <summary>What tells KPIs from the promises that they are near to.</summary>
    public string BesideKpis => wording.In(
        "及时应答类指标以全部呼入请求为分母，放弃的计为未达成；“服务承诺达成”不计在时限内放弃的，因此两者的数值可能不同。",
        "KPIs of answering in time are out of all contacts offered, those given up among them; promises leave out who gives up in time, so that both may differ.");

    public string Refused(string count) => wording.In($"{count}件的事件数据有误，未计时。", $"{Wording.Counted(count, "case has", "cases have")} invalid events and {(count == "1" ? "was" : "were")} not timed.");

    public string NoPromise(string id) => wording.In($"{id}：没有适用的承诺。", $"{id}: nothing was promised.");

    public string ClockOf(string id) => wording.In($"{id}的计时", $"The clock of {id}");

    /// <summary>Why a piece counts or not; the shipped reasons of pauses are codes, which have no names in the book.</summary>
    public string Reason(CallCenter.Standards.LocalizedText reason) => reason.In(wording.Culture) switch
    {
        "waiting-for-customer" => wording.In("等待客户", "waiting for the customer"),
        string other => other,
    };
}
