using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>Looks for facts that rules of two standards answer otherwise, each pair of answers once.</summary>
/// <param name="record">The record that the rules are on.</param>
/// <param name="work">The work that is left.</param>
/// <param name="confirm">Whether both standards, asked about the facts, answer so; null where that is what the rules say of the facts.</param>
internal sealed class RuleSearch(JoinedRecord record, DiffWork work, Func<Witness, string?, string?, bool>? confirm = null)
{
    /// <summary>The facts of each answer of rules of which the first that holds answers.</summary>
    /// <param name="rules">The rules and their answers.</param>
    /// <param name="otherwise">The answer where none holds; null for none.</param>
    public static List<Branch> Branches(IEnumerable<(string? Answer, Condition When)> rules, string? otherwise = null)
    {
        var branches = new List<Branch>();
        var earlier = new List<Condition>();
        foreach ((string? answer, Condition when) in rules)
        {
            branches.Add(new Branch(answer, [when], [.. earlier]));
            earlier.Add(when);
        }

        branches.Add(new Branch(otherwise, [], [.. earlier]));
        return branches;
    }

    /// <summary>Tells each pair of answers for which facts are found.</summary>
    /// <param name="earlier">The answers of the earlier rules.</param>
    /// <param name="later">The answers of the later rules.</param>
    /// <param name="tell">Makes the consequence of facts and the two answers.</param>
    public void Run(List<Branch> earlier, List<Branch> later, Func<Witness, string?, string?, RuleChanged> tell)
    {
        var shown = new HashSet<(string?, string?)>();
        var doubtful = new HashSet<(string?, string?)>();
        foreach (Branch one in earlier)
        {
            foreach (Branch other in later)
            {
                if (one.Answer == other.Answer || shown.Contains((one.Answer, other.Answer)) || work.Budget.IsSpent || !work.Budget.Spend(1) || one.Excludes(other))
                {
                    continue;
                }

                Branch both = one.And(other);
                if (FactSearch.Find(both.All, [.. both.None, .. record.Limits.About(both.All, both.None)], work.Budget) is not { } found)
                {
                    continue;
                }

                if (Shown(found, both, one.Answer, other.Answer) is { } facts)
                {
                    shown.Add((one.Answer, other.Answer));
                    doubtful.Remove((one.Answer, other.Answer));
                    work.Show(tell(facts, one.Answer, other.Answer));
                }
                else
                {
                    doubtful.Add((one.Answer, other.Answer));
                }
            }
        }

        work.IsCutShort |= doubtful.Count > 0;
    }

    /// <summary>The facts with no more than it takes, where records have them and both standards answer so; null otherwise.</summary>
    private Witness? Shown(Witness found, Branch both, string? before, string? after)
    {
        if (!Shows(found))
        {
            return null;
        }

        return record.Recorded(work.Simplest(found, Shows));

        bool Shows(Witness facts) =>
            both.All.All(condition => JoinedRecord.Holds(condition, facts)) && !both.None.Any(condition => JoinedRecord.Holds(condition, facts))
            && record.Recorded(facts) is { } recorded && confirm?.Invoke(recorded, before, after) != false;
    }
}
