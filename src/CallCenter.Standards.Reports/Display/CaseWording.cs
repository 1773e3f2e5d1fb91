using CallCenter.Standards.Reports.Cases;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Reports.Display;

/// <summary>The words of cases; names of states, commands, fields and documents come from the book.</summary>
internal sealed class CaseWording(CaseDay day, Wording wording)
{
    public string Title => wording.In("服务流程中的工单", "Contacts as cases of the service workflow");

    public string Cases => wording.In("工单", "Cases");

    public string Paths => wording.In("最常见的路径", "Commonest paths");

    public string Path => wording.In("路径", "Path");

    public string Share => wording.In("占比", "Share");

    public string Order => wording.In("顺序", "Order");

    public string Deviations => wording.In("偏离流程之处", "Where cases leave the workflow");

    public string Refusals => wording.In("被拒绝的步骤", "Steps refused");

    public string Step => wording.In("步骤", "Step");

    public string Why => wording.In("原因", "Why");

    public string Places => wording.In("工单现处状态", "Where cases stand");

    public string State => wording.In("状态", "State");

    public string Missing => wording.In("流程必填而日志未载", "Required, and not in the log");

    public string Entry => wording.In("内容", "Entry");

    public string Diagram => wording.In("服务流程图", "The service workflow");

    public string Chart => wording.In("组织架构图", "The organisation");

    public string Source => wording.In("Mermaid 源文本", "As Mermaid text");

    public string InferredNote => wording.In(
        "括号内的步骤日志未载，由其前后推定。",
        "Steps in brackets are not in the log; what it tells could not have happened without them.");

    public string MissingNote => wording.In(
        "日志未载不等于未填：工单按已填继续，并在此计数。",
        "That the log does not tell an entry does not mean that nobody made it: cases go on as if it was there, and are counted here.");

    public string RefusedNote => wording.In("步骤被拒后，工单停在原处。", "A case stays where a step is refused to it.");

    public string ChartOf(string posts) => wording.In($"共{posts}个岗位；实线为汇报，虚线为协作。", $"{posts} posts; solid lines are command, dashed ones mutual help.");

    /// <summary>How a picture reads.</summary>
    public string LegendOf(string picture) => picture == "workflow"
        ? wording.In("框内数字：现处此状态的工单；线上数字：走过的工单", "In a box: cases that stand there; on a line: cases that went there")
        : wording.In("实线：汇报；虚线：协作；框内数字：编制", "Solid: command; dashed: mutual help; in a box: planned seats");

    public string WalkTitle(string id) => wording.In($"{id}的经过（UTC 时间）", $"The case of {id} (times in UTC)");

    public string Fits(bool fits) => fits ? wording.In("✔ 相符", "✔ fits") : wording.In("✖ 偏离", "✖ deviates");

    /// <summary>The counts in one sentence.</summary>
    public string Summary(Figures figures)
    {
        ConformanceReport report = day.Conformance;
        string cases = figures.Count(day.Cases), fitting = figures.Count(report.FittingCases), fitness = figures.Percent((double)report.Fitness.Ratio);
        string refused = figures.Count(day.RefusedCases), open = figures.Count(day.Open);
        return wording.In(
            $"共{cases}单，{fitting}单顺序与流程相符，拟合度{fitness}；{refused}单有步骤被拒绝，{open}单未办结。",
            $"{Wording.Counted(cases, "case", "cases")}, {fitting} in the order that the workflow allows, fitness {fitness}; {refused} with a step refused, {open} not ended.");
    }

    /// <summary>What the log cannot say.</summary>
    public IEnumerable<string> Limits(Figures figures)
    {
        if (day.WithoutCase > 0)
        {
            yield return wording.In($"{figures.Count(day.WithoutCase)}次因占线未建单。", $"Contacts that met a busy line, and have no case: {figures.Count(day.WithoutCase)}.");
        }

        if (day.Silent.Contains("transferred"))
        {
            yield return wording.In("日志未载是否转接。", "The log does not tell whether a contact was transferred.");
        }

        if (day.Silent.Contains("resolved-at-first-contact"))
        {
            yield return wording.In("日志未载是否解决：已受理的工单停在处理中。", "The log does not tell whether a contact was resolved: cases that were taken in stay in handling.");
        }

        yield return wording.In("首次联系之后的办理与回访不在日志中。", "What was done after the first contact, callbacks among it, is not in the log.");
    }

    /// <summary>The steps of a path, inferred ones in brackets.</summary>
    public string PathOf(IEnumerable<string> commands) => string.Join(" → ", commands.Select(code => day.Inferred.Contains(code) ? $"({NameOfCommand(code)})" : NameOfCommand(code)));

    public string NameOfCommand(string code) =>
        code == CaseCommand.Open ? wording.In("建单", "Open")
        : day.Definitions.SelectMany(definition => definition.Commands).FirstOrDefault(command => command.Code == code) is { } known ? wording.In(known.Name) : code;

    /// <summary>The name of a state, of one inside another after that one's.</summary>
    public string NameOfState(string? path) => string.IsNullOrEmpty(path)
        ? wording.In("建单前", "before the opening")
        : string.Join(" / ", path.Split('/').Select((code, level) => day.Definitions.Skip(level == 0 ? 0 : 1).SelectMany(definition => definition.States).FirstOrDefault(state => state.Code == code) is { } known ? wording.In(known.Name) : code));

    public string NameOf(MissingEntry entry) => entry.Kind == RefusalReason.MissingDocument
        ? Find(definition => definition.Documents.FirstOrDefault(document => document.Code == entry.Code)?.Name) ?? entry.Code
        : Find(definition => definition.Fields.FirstOrDefault(field => field.Field == entry.Code)?.Name) ?? entry.Code;

    /// <summary>A deviation in one sentence.</summary>
    public string Of(Deviation deviation)
    {
        string state = NameOfState(deviation.State);
        return deviation.Kind == DeviationKind.EventWithoutStep
            ? wording.In($"“{state}”时不应有“{NameOfCommand(deviation.Found!)}”", $"“{NameOfCommand(deviation.Found!)}” is not for “{state}”")
            : deviation.Found is { } before
                ? wording.In($"“{state}”之后、“{NameOfCommand(before)}”之前缺“{NameOfCommand(deviation.Step!)}”", $"“{NameOfCommand(deviation.Step!)}” is missing between “{state}” and “{NameOfCommand(before)}”")
                : wording.In($"“{state}”之后缺“{NameOfCommand(deviation.Step!)}”", $"“{NameOfCommand(deviation.Step!)}” is missing after “{state}”");
    }

    /// <summary>What is to be known of an explained case besides its walk.</summary>
    public IEnumerable<string> Remarks(ExplainedCase one)
    {
        if (!one.Inferred.IsEmpty)
        {
            yield return wording.In("推定的步骤：", "Inferred steps: ") + Joined(one.Inferred.Select(NameOfCommand));
        }

        if (!one.Missing.IsEmpty)
        {
            yield return wording.In("日志未载、视为已填：", "Not in the log, taken as entered: ") + Joined(one.Missing.Select(NameOf).Distinct());
        }

        foreach (CaseRefusal refusal in one.Refusals)
        {
            yield return wording.In($"被拒绝“{NameOfCommand(one.Refused!)}”：", $"Refused “{NameOfCommand(one.Refused!)}”: ") + refusal.Explain(wording.Culture);
        }
    }

    private string Joined(IEnumerable<string> names) => string.Join(wording.In("、", ", "), names) + wording.In("。", ".");

    private string? Find(Func<WorkflowDefinition, LocalizedText?> nameIn) => day.Definitions.Select(nameIn).FirstOrDefault(name => name is not null) is { } found ? wording.In(found) : null;
}
