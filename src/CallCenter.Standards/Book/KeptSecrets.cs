using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>
/// Checks that no step of a workflow has a script said that tips the customer off: where a step can be taken while a confidential matter holds, its script reveals nothing that the matter keeps, or has a discreet one.
/// </summary>
internal static class KeptSecrets
{
    private static readonly AnalysisOptions WithMissing = new() { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing };

    public static void Check(Located<WorkflowDefinition> workflow, Located<WorkflowStep> step, BookCompilation book)
    {
        foreach (Script script in book.Book.Scripts.Scripts.Where(script => script.Code == step.Value.Script && script.Approval != ScriptApproval.Withdrawn && script.Discreet is null))
        {
            foreach (ConfidentialMatter matter in book.Book.Scripts.Confidential.Where(matter => matter.IsBetrayedBy(script)))
            {
                if (RecordOf(workflow.Value, book) is { } record && Witness(step.Value, matter, record) is { } facts)
                {
                    book.Findings.Add(ScriptFindings.TipsOff, step.At(s => s.Script), script.Code,
                        $"Script '{script}' reveals {FindingWords.List(script.Reveals.Where(revealed => matter.Keeps.Contains(revealed)))}, which '{matter}' keeps, and the step '{step.Value.Event}' of '{workflow.Value}' can be taken where {facts}.");
                }
            }
        }
    }

    private static RecordDefinition? RecordOf(WorkflowDefinition workflow, BookCompilation book) =>
        book.Book.AllRecords.FirstOrDefault(record => record.Name == workflow.Record) is { } record ? book.Vocabulary!.Close(record) : null;

    /// <summary>Facts under which the step can be taken while the matter holds; null where there are none. A case whose facts do not tell whether it holds may be one where it does.</summary>
    private static string? Witness(WorkflowStep step, ConfidentialMatter matter, RecordDefinition record)
    {
        string[] untold = [.. matter.When.Select(test => test.Field).Where(field => record.Find(field) is null)];
        if (untold.Length > 0)
        {
            return $"its facts do not tell {string.Join(", ", untold)}";
        }

        var faults = new FindingList();
        return Condition.Compile(step.When, record, "", faults, DateTimeZone.Utc) is { } guard && Condition.Compile(matter.When, record, "", faults) is { } when && !guard.Excludes(when)
            ? ConditionBoxes.Of([guard, when], WithMissing, new WorkBudget(Verifier.WorkLimit))?.Shared(0, 1)?.ToString()
            : null;
    }
}
