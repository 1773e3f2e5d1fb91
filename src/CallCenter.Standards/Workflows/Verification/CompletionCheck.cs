using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>Finds where cases get stuck: dead ends, and circles without a way out (soundness in the sense of van der Aalst: from wherever a case can come to, it can end).</summary>
internal static class CompletionCheck
{
    public static void Check(WorkflowGraph graph, ConfigurationSpace space, FindingList findings)
    {
        int count = space.Count;
        bool[] isLeft = new bool[count];
        for (int i = 0; i < count; i++)
        {
            for (int passage = space.FirstPassage(i); passage < space.FirstPassage(i + 1); passage++)
            {
                isLeft[i] |= space.To(passage) != i;
            }
        }

        bool[] ends = space.CanCome(at => space[at].Place.IsEnd);
        bool[] stops = space.CanCome(at => !isLeft[at] && !ends[at]);
        var told = new HashSet<Location>();
        for (int i = 0; i < count; i++)
        {
            Location place = space[i].Place;
            bool isDeadEnd = !isLeft[i] && !ends[i];
            if (!ends[i] && (isDeadEnd || !stops[i]) && told.Add(place))
            {
                Report(graph, space, i, isDeadEnd, findings);
            }
        }
    }

    private static void Report(WorkflowGraph graph, ConfigurationSpace space, int at, bool isDeadEnd, FindingList findings)
    {
        Location place = space[at].Place;
        FindingWords way = Ways.Text(space.WayTo(at));
        Place where = place.IsUnopened ? graph.Workflow.Source.At(d => d.Opening) : graph.Workflow.PlaceOf(place.Levels[0].State.Code);
        string name = place.IsUnopened ? "not opened" : place.Path;
        if (isDeadEnd)
        {
            findings.Add(WorkflowFindings.DeadEnd, where, name, $"A case that came to '{name}' by {way} cannot leave it: {WhyStuck(graph, space[at])}.");
        }
        else
        {
            findings.Add(WorkflowFindings.CannotComplete, where, name, $"A case that came to '{name}' by {way} can go on, but never ends.");
        }
    }

    private static FindingWords WhyStuck(WorkflowGraph graph, Configuration at)
    {
        FindingWords[] missing =
        [
            .. at.Place.Moves.Where(move => !move.Stays)
                .Select(move => FindingWords.Of($"'{move.Code}' needs {FindingWords.List(move.Requires.Where(field => ((at.Fields | move.Collects) & (1UL << field)) == 0).Select(field => graph.Fields[field]))}")),
        ];
        return missing.Length == 0 ? FindingWords.Of($"no step leads on") : $"{missing}";
    }
}
