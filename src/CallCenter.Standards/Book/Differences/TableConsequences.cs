using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>Finds facts for which a table beside those of routing decides otherwise: when customers are called back, which emergency plan is followed, which sanctions a violation has.</summary>
internal sealed class TableConsequences(Standard before, Standard after, DiffWork work)
{
    public void Find()
    {
        Find(before.Book.Callbacks.Triggers, after.Book.Callbacks.Triggers, "callbacks/triggers", Sections.Callbacks.Words, "callback-occasion");
        Find(before.Book.Risk.PlanTable, after.Book.Risk.PlanTable, "risk/planTable", Sections.Risk.Words, "emergency-incident");
        Find(before.Book.Compliance.Violations?.Table, after.Book.Compliance.Violations?.Table, "compliance/violations/table", Sections.Compliance.Words, "violation");
    }

    private void Find(DecisionTable? was, DecisionTable? now, string path, LocalizedText section, string name)
    {
        if (was is null || now is null || JoinedRecord.Of(before, after, name) is not { } record || (record.IsAlike && was.Equals(now)))
        {
            return;
        }

        if (record.Read(was, isLater: false) is not { } earlier || record.Read(now, isLater: true) is not { } later)
        {
            work.IsCutShort = true;
            return;
        }

        new RuleSearch(record, work).Run(Branches(earlier, record), Branches(later, record), (facts, one, other) => new RuleChanged
        {
            Kind = RuleKind.Table,
            Section = path[..path.IndexOf('/', StringComparison.Ordinal)],
            SectionName = section,
            Path = path,
            Name = now.Name ?? new LocalizedText(now.Code, now.Code),
            Record = record.Name,
            Witness = facts,
            Before = one,
            After = other,
            BeforeName = NameOf(before, path, one),
            AfterName = NameOf(after, path, other),
            Facts = record.Told(facts),
        });
    }

    /// <summary>The answers of a table, each for the facts that the table allows.</summary>
    private static List<Branch> Branches(CompiledTable table, JoinedRecord record)
    {
        Condition allowed = record.Joined(TableCases.AllowedOf(table));
        List<Branch> branches = RuleSearch.Branches(
            table.Order.Select(rule => (Answer(table.Table.Rules[rule].Then), record.Joined(table.Conditions[rule]))),
            table.HasDefault ? Answer(table.Table.Outputs.Select(static output => output.Default ?? "null")) : null);
        return [.. branches.Select(branch => branch with { All = [.. branch.All, allowed] })];
    }

    /// <summary>What a rule gives, as one text; texts without their quotes.</summary>
    private static string? Answer(IEnumerable<string> outputs) => string.Join(", ", outputs.Select(static output => output.Trim('"'))) is var text && text is "null" ? null : text;

    private static LocalizedText? NameOf(Standard standard, string path, string? code) => path switch
    {
        "callbacks/triggers" => standard.Book.Callbacks.Reasons.FirstOrDefault(reason => reason.Code == code)?.Name,
        "risk/planTable" => standard.Book.Risk.Plans.FirstOrDefault(plan => plan.Code == code)?.Name,
        _ => null,
    };
}
