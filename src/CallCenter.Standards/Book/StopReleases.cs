using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>Who can lift a stop of an operation (D3.3), as the workflows of a book have it: whoever may take a step that releases, from a state that a stop leads to and other than to the case's end.</summary>
internal static class StopReleases
{
    public static ImmutableArray<StopRelease> Of(StandardBook book)
    {
        Dictionary<string, LocalizedText> names = book.Organization.Roles.Select(static role => (role.Code, role.Name))
            .Concat(book.Organization.Posts.Select(static post => (post.Code, post.Name)))
            .Concat(book.Workflows.Parties.Select(static party => (party.Code, party.Name)))
            .GroupBy(static named => named.Code, StringComparer.Ordinal)
            .ToDictionary(static alike => alike.Key, static alike => alike.First().Name, StringComparer.Ordinal);
        return [.. book.Workflows.Workflows.SelectMany(RolesOf).Distinct(StringComparer.Ordinal).Where(names.ContainsKey).Select(role => new StopRelease(role, names[role]))];
    }

    private static IEnumerable<string> RolesOf(WorkflowDefinition workflow)
    {
        HashSet<string> ended = [.. workflow.States.Where(static state => state.IsFinal).Select(static state => state.Code)];
        WorkflowStep[] steps = [.. workflow.Commands.SelectMany(static command => command.Steps)];
        HashSet<string> stopped = [.. steps.Where(static step => step.Effect == MatterEffect.Stops).Select(static step => step.To).OfType<string>().Where(state => !ended.Contains(state))];
        return from step in steps
               where step.Effect == MatterEffect.Releases && step.To is { } to && !ended.Contains(to) && !stopped.Contains(to) && step.From.Any(stopped.Contains)
               from role in step.Roles
               select role;
    }
}
