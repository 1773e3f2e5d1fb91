using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Workflows.EventLogs.Conformance;

/// <summary>
/// A small workflow of random arrows, some of which no log shows, with a case of random activities; and what an optimal alignment costs, worked out apart from the library:
/// every word up to a length is tried, by following all arrows at once.
/// </summary>
public sealed record WrittenFlow(int States, (int From, char Event, int To)[] Arrows, string Trace, bool MayBeOpen)
{
    private const string Shown = "ab";
    private const char Silent = 'q';
    private const int LongestWord = 11;

    public static Gen<WrittenFlow> Generator { get; } =
        from states in Gen.Choose(1, 3)
        from arrows in (from at in Gen.Choose(0, states - 1) from name in Gen.Elements('a', 'b', Silent) from to in Gen.Choose(0, states - 1) select (at, name, to)).ArrayOf()
        from length in Gen.Choose(0, 4)
        from trace in Gen.ArrayOf(Gen.Elements('a', 'b', 'z'), length)
        from mayBeOpen in Gen.Elements(true, false)
        select new WrittenFlow(states, [.. arrows.Distinct().Take(6)], new string(trace), mayBeOpen);

    private int Final => States - 1;

    /// <summary>The workflow with its last state final; the opening is not shown.</summary>
    /// <param name="stop">The name of the arrows that stop a case; null for none.</param>
    /// <param name="costs">What deviations cost.</param>
    public WorkflowConformance? Compile(char? stop = null, params DeviationCost[] costs)
    {
        WorkflowDefinition flow = SampleFlow.Stopping(SampleFlow.Of("written", "s0", [$"s{Final}"], [.. Arrows.Select(arrow => $"s{arrow.From} -{arrow.Event}> s{arrow.To}")]), stop?.ToString());
        MappedActivity[] mapped = [.. Shown.Where(shown => Arrows.Any(arrow => arrow.Event == shown)).Select(shown => new MappedActivity(shown.ToString(), ActivityMeaning.Event, shown.ToString()))];
        try
        {
            return WorkflowConformance.Compile(flow, new ActivityMapping { Activities = [.. mapped], CasesMayBeOpen = MayBeOpen, Costs = [.. costs.Where(cost => mapped.Any(known => known.Activity == cost.Activity))] });
        }
        catch (FindingsException never) when (never.Findings.All(finding => finding.Code == "CCS8308"))
        {
            return null;
        }
    }

    /// <summary>The least cost over all words, and the length of the shortest; null where there is no word.</summary>
    public (int Cost, int Shortest)? Oracle()
    {
        (int, int)? best = null;
        foreach (string word in Words(""))
        {
            int cost = Trace.Length + word.Length - (2 * LongestCommon(Trace, word));
            best = best is var (least, shortest) ? (Math.Min(least, cost), Math.Min(shortest, word.Length)) : (cost, word.Length);
        }

        return best;
    }

    /// <summary>The least cost over all words where deviations are weighed, and the least of a word without events; null where there is no word.</summary>
    /// <param name="ofEvent">What an event costs that has no step.</param>
    /// <param name="ofStep">What a step costs that left no event.</param>
    public (int Cost, int Shortest)? Oracle(Func<char, int> ofEvent, Func<char, int> ofStep)
    {
        (int, int)? best = null;
        foreach (string word in Words(""))
        {
            (int cost, int missing) = (Distance(Trace, word), word.Sum(ofStep));
            best = best is var (least, shortest) ? (Math.Min(least, cost), Math.Min(shortest, missing)) : (cost, missing);
        }

        return best;

        int Distance(string trace, string word) => trace.Length == 0 ? word.Sum(ofStep)
            : word.Length == 0 ? trace.Sum(ofEvent)
            : trace[0] == word[0] ? Distance(trace[1..], word[1..])
            : Math.Min(ofEvent(trace[0]) + Distance(trace[1..], word), ofStep(word[0]) + Distance(trace, word[1..]));
    }

    public bool IsWord(string word) => word.All(Shown.Contains) && After(word).Any(state => MayBeOpen || state == Final);

    public override string ToString() => $"{States} states, {string.Join(' ', Arrows)}, '{Trace}'{(MayBeOpen ? " open" : "")}";

    private IEnumerable<string> Words(string beginning)
    {
        if (After(beginning).Count == 0)
        {
            yield break;
        }

        if (IsWord(beginning))
        {
            yield return beginning;
        }

        foreach (string word in beginning.Length == LongestWord ? [] : Shown.SelectMany(next => Words(beginning + next)))
        {
            yield return word;
        }
    }

    private HashSet<int> After(string word)
    {
        HashSet<int> states = WithSilent([0]);
        foreach (char next in word)
        {
            states = WithSilent([.. Arrows.Where(arrow => states.Contains(arrow.From) && arrow.Event == next).Select(arrow => arrow.To)]);
        }

        return states;
    }

    private HashSet<int> WithSilent(HashSet<int> states)
    {
        for (int i = 0; i < States; i++)
        {
            states.UnionWith(Arrows.Where(arrow => states.Contains(arrow.From) && arrow.Event == Silent).Select(arrow => arrow.To).ToArray());
        }

        return states;
    }

    private static int LongestCommon(string left, string right) => left.Length == 0 || right.Length == 0 ? 0
        : left[0] == right[0] ? 1 + LongestCommon(left[1..], right[1..])
        : Math.Max(LongestCommon(left[1..], right), LongestCommon(left, right[1..]));
}
