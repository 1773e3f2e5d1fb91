using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tool.Contacts;

/// <summary>A command that was tried for a role.</summary>
/// <param name="Command">The command.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Roles">The roles that may give it there.</param>
/// <param name="Result">What it does, or every reason why not, for the first of the roles.</param>
internal sealed record TriedStep(string Command, LocalizedText Name, ImmutableArray<string> Roles, StepResult Result);

/// <summary>Which steps of a workflow a case may take where it stands, and why others are refused.</summary>
/// <param name="Workflow">The workflow.</param>
/// <param name="State">The path of the state; empty where the case could not be opened.</param>
/// <param name="Opening">What opening came to.</param>
/// <param name="Steps">Every command that the state has a step for.</param>
internal sealed record PermittedSteps(Workflow Workflow, string State, StepResult Opening, ImmutableArray<TriedStep> Steps)
{
    private const string Opener = "ccstd";

    /// <summary>Opens a case for a contact, and tries every command on it.</summary>
    public static PermittedSteps Of(Standard standard, Workflow workflow, in Contact contact, string? band, Instant now)
    {
        WorkflowDecider<WorkItem> decider = workflow.For(WorkItem.Schema);
        WorkItem facts = standard.Routing.Triaged(new WorkItem { Contact = contact }, now, band);
        StepResult opened = decider.Decide(workflow.NewCase, Command(CaseCommand.Open, workflow.Definition.Opening, now, workflow.Definition.Opening.Roles.FirstOrDefault() ?? ""), facts);
        return opened.IsDone
            ? new PermittedSteps(workflow, workflow.Evolve(workflow.NewCase, opened).State, opened, At(standard, workflow.Evolve(workflow.NewCase, opened), facts, now))
            : new PermittedSteps(workflow, "", opened, []);
    }

    /// <summary>Every command that a case's state has a step for, tried with the facts known of it.</summary>
    public static ImmutableArray<TriedStep> At(Standard standard, CaseState state, WorkItem facts, Instant now)
    {
        WorkflowDecider<WorkItem> decider = state.Workflow.For(WorkItem.Schema);
        var tried = ImmutableArray.CreateBuilder<TriedStep>();
        foreach (WorkflowCommand command in Definitions(standard, state.Workflow.Definition).SelectMany(static definition => definition.Commands).DistinctBy(static command => command.Code))
        {
            (string Role, StepResult Result)[] results =
            [
                .. command.Steps.SelectMany(step => RolesOf(standard, step).Select(role => (Role: role, Step: step))).DistinctBy(static both => both.Role)
                    .Select(both => (both.Role, Result: decider.Decide(in state, Command(command.Code, both.Step, now, both.Role), facts)))
                    .Where(static both => !both.Result.Refusals.Any(static refusal => refusal.Reason is RefusalReason.WrongState or RefusalReason.UnknownCommand)),
            ];
            if (results.Length > 0)
            {
                (string, StepResult)[] told = results.Any(static both => both.Result.IsDone) ? [.. results.Where(static both => both.Result.IsDone)] : WithoutRole(results);
                tried.Add(new TriedStep(command.Code, command.Name, [.. told.Select(static both => both.Item1)], told[0].Item2));
            }
        }

        return tried.ToImmutable();
    }

    /// <summary>Refusals of those who may give the command at all, where anybody may.</summary>
    private static (string, StepResult)[] WithoutRole((string Role, StepResult Result)[] results) =>
        [.. results.Where(static both => both.Result.Refusals.All(static refusal => refusal.Reason != RefusalReason.Role)) is var may && may.Any() ? may : results];

    private static CaseCommand Command(string code, WorkflowStep step, Instant now, string role) =>
        new() { Id = $"{Opener}-{code}-{role}", Code = code, At = now, By = Opener, Role = role, Authorities = step.Authorities, Documents = step.Documents };

    /// <summary>The roles that may give a step, and those that hold an authority for it.</summary>
    private static IEnumerable<string> RolesOf(Standard standard, WorkflowStep step) =>
        step.Roles.Concat(standard.Organization.Catalogue.Roles.Where(role => role.Authorities.Any(grant => step.Authorities.Contains(grant.Action))).Select(static role => role.Code));

    /// <summary>A workflow, and those inside its states.</summary>
    private static IEnumerable<WorkflowDefinition> Definitions(Standard standard, WorkflowDefinition workflow) => workflow.States
        .Select(static state => state.Subworkflow?.Workflow).OfType<string>().Distinct(StringComparer.Ordinal)
        .Select(code => standard.Workflows.Find(code)?.Definition).OfType<WorkflowDefinition>()
        .SelectMany(inner => Definitions(standard, inner)).Prepend(workflow);
}
