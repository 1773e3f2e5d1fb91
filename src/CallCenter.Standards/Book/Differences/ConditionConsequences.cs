namespace CallCenter.Standards.Book;

/// <summary>Finds facts for which conditions hold that did not, or did that do not: what a measure counts, an authority covers, a step takes, a survey or a sample asks.</summary>
internal sealed class ConditionConsequences(Standard before, Standard after, IReadOnlyList<ConditionEdit> edits, DiffWork work)
{
    private const string Holds = "true";
    private const string Fails = "false";

    /// <summary>Conditions whose consequences are told as what they choose: bands of cards, and policies.</summary>
    private static readonly string[] Chosen = ["risk/scorecards/", "serviceLevels/policies/when"];

    public void Find()
    {
        foreach (ConditionEdit edit in edits.Where(static edit => !Array.Exists(Chosen, path => edit.At.Members.StartsWith(path, StringComparison.Ordinal))))
        {
            Find(edit);
        }
    }

    private void Find(ConditionEdit edit)
    {
        if (RecordOf(edit) is not { } name || JoinedRecord.Of(before, after, name) is not { } record || record.Read(edit.Before, isLater: false) is not { } was || record.Read(edit.After, isLater: true) is not { } now)
        {
            work.IsCutShort = true;
            return;
        }

        new RuleSearch(record, work).Run(RuleSearch.Branches([(Holds, was)], Fails), RuleSearch.Branches([(Holds, now)], Fails), (facts, earlier, later) => new RuleChanged
        {
            Kind = RuleKind.Condition,
            Section = edit.At.Section,
            SectionName = edit.At.SectionName,
            Path = edit.At.Path,
            Entry = edit.At.Entry,
            Name = edit.At.Words ?? edit.At.SectionName,
            Record = record.Name,
            Witness = facts,
            Before = earlier,
            After = later,
            Facts = record.Told(facts),
        });
    }

    /// <summary>The record that conditions are on: the one of their section, of the measure or workflow that they are of, or the first that has all fields.</summary>
    private string? RecordOf(ConditionEdit edit)
    {
        if (ReferencePaths.RecordOf.TryGetValue(edit.At.Members, out string? known))
        {
            return known;
        }

        string[] steps = edit.At.Path.Split('/');
        string? named = edit.At.Section switch
        {
            "kpis" => after.Book.Kpis.Measures.FirstOrDefault(measure => measure.Code == edit.At.Code)?.Record,
            "workflows" when steps.Length > 2 => after.Book.Workflows.Workflows.FirstOrDefault(workflow => workflow.Code == steps[2].Split('@')[0])?.Record,
            _ => null,
        };
        return named ?? after.Book.AllRecords.FirstOrDefault(record => edit.Before.Concat(edit.After).All(test => standardHas(record, test.Field)))?.Name;

        bool standardHas(RecordDefinition record, string field) => after.Vocabulary.Close(record).Find(field) is not null || before.Vocabulary.Close(record).Find(field) is not null;
    }
}
