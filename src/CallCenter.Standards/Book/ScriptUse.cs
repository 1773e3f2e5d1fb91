using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>Checks that the scripts which steps of workflows require exist, can be in force, and tip no customer off.</summary>
internal static class ScriptUse
{
    public static void Check(Located<WorkflowCatalogue> workflows, BookCompilation book)
    {
        foreach (Located<WorkflowDefinition> workflow in workflows.Each(w => w.Workflows))
        {
            foreach (Located<WorkflowStep> step in Steps(workflow))
            {
                if (step.Value.Script is { } code)
                {
                    Check(code, step.At(s => s.Script), book);
                    KeptSecrets.Check(workflow, step, book);
                }
            }
        }
    }

    private static void Check(string code, Place at, BookCompilation book)
    {
        if (book.Scripts.Check(code, at)
            && !book.Scripts.IsExcused(code)
            && book.Book.Scripts.Scripts.All(script => script.Code != code || script.Approval == ScriptApproval.Withdrawn))
        {
            book.Findings.Add(ScriptFindings.ScriptWithdrawn, at, code, $"Every version of script '{code}' is withdrawn.");
        }
    }

    /// <summary>All steps of a workflow, its opening first.</summary>
    public static IEnumerable<Located<WorkflowStep>> Steps(Located<WorkflowDefinition> workflow)
    {
        if (workflow.Optional(w => w.Opening) is { } opening)
        {
            yield return opening;
        }

        foreach (Located<WorkflowStep> step in workflow.Each(w => w.Commands).SelectMany(command => command.Each(c => c.Steps)))
        {
            yield return step;
        }
    }
}
