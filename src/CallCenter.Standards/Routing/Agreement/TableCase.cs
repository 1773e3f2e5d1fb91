using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The facts for which a table gives one answer: all of some conditions hold, and none of others.</summary>
/// <typeparam name="TPart">What is decided.</typeparam>
/// <param name="Answer">The answer.</param>
/// <param name="All">What holds.</param>
/// <param name="None">What does not hold: rules that would win.</param>
internal sealed record TableCase<TPart>(TPart Answer, ImmutableArray<Condition> All, ImmutableArray<Condition> None);

/// <summary>The answers of tables under which one rule answers, each with the facts that it is given for.</summary>
internal static class TableCases
{
    /// <summary>The answers, in winning order, then the default; where nothing answers there is none. They end where the budget does.</summary>
    /// <param name="routing">The table; null is a part that a book leaves open, whose answer is the one given here.</param>
    /// <param name="open">The answer of a part that a book leaves open.</param>
    /// <param name="known">Fields that are known, and their codes.</param>
    /// <param name="budget">The work that is left: each case takes as much as there are rules before it.</param>
    /// <param name="among">Which answers there are; the rules of all others are read as if they were not there. Null for all.</param>
    public static IEnumerable<TableCase<TPart>> Of<TPart>(RoutingTable<TPart>? routing, TPart open, IReadOnlyDictionary<string, string?> known, WorkBudget budget, Predicate<TPart>? among = null)
    {
        if (routing is null)
        {
            yield return new TableCase<TPart>(open, [], []);
            yield break;
        }

        if (AllowedOf(routing.Table).Given(known) is not { } allowed)
        {
            yield break;
        }

        var earlier = new List<Condition>();
        foreach (int rule in routing.Table.Order)
        {
            if (!budget.Spend(1 + earlier.Count))
            {
                yield break;
            }

            if (among?.Invoke(routing.ByRule[rule]) != false && RuleOf(routing.Table, rule).Given(known) is { } condition)
            {
                yield return new TableCase<TPart>(routing.ByRule[rule], [allowed, condition], [.. earlier]);
                earlier.Add(condition);
                if (condition.IsAny)
                {
                    yield break;
                }
            }
        }

        if (routing.Table.HasDefault)
        {
            yield return new TableCase<TPart>(routing.Default, [allowed], [.. earlier]);
        }
    }

    /// <summary>What a rule tests.</summary>
    public static Condition RuleOf(CompiledTable table, int rule) => table.Conditions[rule];

    public static Condition AllowedOf(CompiledTable table) => Condition.Of(table.Inputs.Select(input => input.Allowed).OfType<UnaryTests>(), table.Record);
}
