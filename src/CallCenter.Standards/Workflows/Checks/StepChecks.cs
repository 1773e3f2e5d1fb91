using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks what steps name.</summary>
internal sealed class StepChecks(
    WorkflowDefinition definition, RecordDefinition? record, IReadOnlyCollection<string>? roles, IReadOnlyCollection<string>? authorities, HashSet<string> states, CodeChecks codes)
{
    private readonly string[] fields = [.. definition.Fields.Where(field => field is not null).Select(field => field.Field)];
    private readonly string[] documents = [.. definition.Documents.Where(document => document is not null).Select(document => document.Code)];

    /// <summary>The step; null where its condition cannot be read.</summary>
    public CheckedStep? Check(WorkflowCommand? command, WorkflowStep step, string at)
    {
        if (step.To is { } to)
        {
            codes.Known(to, "state", states, at + "/to");
        }

        codes.Form(step.Event, at + "/event");
        codes.Known(step.Roles, "role or party", roles, at + "/roles");
        codes.Known(step.Authorities, "action", authorities, at + "/authorities");
        codes.Known(step.Collects, "field among the workflow's", fields, at + "/collects");
        codes.Known(step.Requires, "field among the workflow's", fields, at + "/requires");
        codes.Known(step.Documents, "document", documents, at + "/documents");
        return Guards.Compile(step.When, record, at + "/when", codes.Findings) is { } guard ? new CheckedStep(command, step, guard, at) : null;
    }
}
