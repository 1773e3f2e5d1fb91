using CallCenter.Standards.Decisions;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>What the steps of a command from one state ask for that they did not.</summary>
internal static class NewNeeds
{
    /// <param name="was">The earlier steps.</param>
    /// <param name="now">The later steps.</param>
    /// <param name="from">The state; null where a case begins.</param>
    public static IEnumerable<(StepNeed Need, string What, string From)> Of(WorkflowStep[] was, WorkflowStep[] now, string? from)
    {
        var needs = new List<(StepNeed, string, string)>();
        foreach (WorkflowStep step in now)
        {
            WorkflowStep[] alike = Alike(was, step);
            needs.AddRange(step.Requires.Where(field => !alike.Any(one => one.Requires.Contains(field))).Select(field => (StepNeed.Field, field, from ?? "")));
            needs.AddRange(step.Documents.Where(document => !alike.Any(one => one.Documents.Contains(document))).Select(document => (StepNeed.Document, document, from ?? "")));
        }

        IEnumerable<string> roles = was.SelectMany(static step => step.Roles).Except(now.SelectMany(static step => step.Roles), StringComparer.Ordinal);
        needs.AddRange(roles.Select(role => (StepNeed.OtherRole, role, from ?? "")));
        return needs.Distinct();
    }

    /// <summary>The earlier steps that a later one stands for: those of the same facts to the same state, or else to the same state, or else all.</summary>
    private static WorkflowStep[] Alike(WorkflowStep[] was, WorkflowStep step)
    {
        WorkflowStep[] same = Array.FindAll(was, one => one.To == step.To && AreSame(one.When, step.When));
        WorkflowStep[] there = same.Length > 0 ? same : Array.FindAll(was, one => one.To == step.To);
        return there.Length > 0 ? there : was;
    }

    private static bool AreSame(IReadOnlyCollection<FieldCondition> one, IReadOnlyCollection<FieldCondition> other) => one.Count == other.Count && one.All(other.Contains);
}
