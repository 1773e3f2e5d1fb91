using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>Checks that the scripts which steps of workflows require exist, and can be in force.</summary>
internal static class ScriptUse
{
    public static void Check(WorkflowCatalogue workflows, ScriptCatalogue scripts, UnusableCodes unusable, FindingList findings)
    {
        ILookup<string, Script> byCode = scripts.Scripts.Where(script => script?.Code is not null).ToLookup(script => script.Code, StringComparer.Ordinal);
        foreach ((WorkflowStep step, string at) in Steps(workflows))
        {
            if (step.Script is not { } code)
            {
                continue;
            }

            if (!byCode.Contains(code))
            {
                if (!unusable.Contains(code))
                {
                    findings.Add(FindingRules.UnknownCode, at + "/script", code, $"There is no script '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. byCode.Select(known => known.Key)])}.");
                }
            }
            else if (byCode[code].All(script => script.Approval != ScriptApproval.Approved) && !unusable.Contains(code))
            {
                findings.Add(FindingRules.ScriptNotApproved, at + "/script", code, $"No version of script '{code}' is approved.");
            }
        }
    }

    private static IEnumerable<(WorkflowStep Step, string At)> Steps(WorkflowCatalogue workflows)
    {
        for (int i = 0; i < workflows.Workflows.Length; i++)
        {
            if (workflows.Workflows[i] is not { } workflow)
            {
                continue;
            }

            string at = $"/workflows/workflows/{i}";
            if (workflow.Opening is { } opening)
            {
                yield return (opening, at + "/opening");
            }

            for (int j = 0; j < workflow.Commands.Length; j++)
            {
                for (int k = 0; k < (workflow.Commands[j]?.Steps.Length ?? 0); k++)
                {
                    if (workflow.Commands[j].Steps[k] is { } step)
                    {
                        yield return (step, $"{at}/commands/{j}/steps/{k}");
                    }
                }
            }
        }
    }
}
