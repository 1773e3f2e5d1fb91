using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The facts for which a table gives one answer: all of some conditions hold, and none of others. Branches that are compared are over the same fields.</summary>
/// <param name="Answer">The answer as a code that the tables of two standards share; null for none.</param>
/// <param name="All">What holds.</param>
/// <param name="None">What does not hold: rules that would win.</param>
internal sealed record Branch(string? Answer, ImmutableArray<Condition> All, ImmutableArray<Condition> None)
{
    /// <summary>The facts of both.</summary>
    public Branch And(Branch other) => new(Answer, [.. All, .. other.All], [.. None, .. other.None]);

    /// <summary>Whether it is seen at once that both never hold together: conditions exclude each other, or one has what the other has not.</summary>
    public bool Excludes(Branch other)
    {
        foreach (Condition condition in All)
        {
            if (Has(other.None, condition))
            {
                return true;
            }

            foreach (Condition others in other.All)
            {
                if (condition.Excludes(others))
                {
                    return true;
                }
            }
        }

        foreach (Condition others in other.All)
        {
            if (Has(None, others))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ImmutableArray<Condition> conditions, Condition sought)
    {
        foreach (Condition condition in conditions)
        {
            if (condition.TestsAlike(sought))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Takes tables under which one rule answers apart into branches that share out all facts between them.</summary>
internal static class Branches
{
    /// <summary>The branches of a table: one for each rule in winning order, one for what no rule matches, and one for what is not allowed.</summary>
    /// <param name="routing">The table; null is a part that a book leaves open, which answers nothing.</param>
    /// <param name="code">The code of an answer.</param>
    /// <param name="known">Fields that are known, and their codes.</param>
    /// <param name="budget">The work that is left; where it ends, so do the branches.</param>
    public static List<Branch> Of<TPart>(RoutingTable<TPart>? routing, Func<TPart, string?> code, IReadOnlyDictionary<string, string?> known, WorkBudget budget)
    {
        var branches = new List<Branch>();
        if (routing is null)
        {
            branches.Add(new Branch(null, [], []));
            return branches;
        }

        CompiledTable table = routing.Table;
        ImmutableArray<Condition> allowed = Allowed(table, known, out bool isAllowed);
        var earlier = new List<Condition>();
        foreach (int rule in isAllowed ? table.Order : [])
        {
            if (!budget.Spend(1 + earlier.Count))
            {
                return branches;
            }

            if (TableCases.RuleOf(table, rule).Given(known) is { } condition)
            {
                branches.Add(new Branch(code(routing.ByRule[rule]), [.. allowed, condition], [.. earlier]));
                earlier.Add(condition);
            }
        }

        if (!earlier.Exists(static condition => condition.IsAny))
        {
            branches.Add(new Branch(table.HasDefault ? code(routing.Default) : null, allowed, [.. earlier]));
        }

        if (!allowed.IsEmpty)
        {
            branches.Add(new Branch(null, [], allowed));
        }

        return branches;
    }

    private static ImmutableArray<Condition> Allowed(CompiledTable table, IReadOnlyDictionary<string, string?> known, out bool isAllowed)
    {
        UnaryTests[] tests = [.. table.Inputs.Select(static input => input.Allowed).OfType<UnaryTests>()];
        Condition? condition = tests.Length == 0 ? null : Condition.Of(tests, table.Record).Given(known);
        isAllowed = tests.Length == 0 || condition is not null;
        return condition is null ? [] : [condition];
    }
}
