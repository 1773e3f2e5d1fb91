using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>Looks for contacts that are passed on otherwise: to another body, at another speed, or with other people told. The answer of triage is among the facts, so that each answer of both triages is gone through.</summary>
internal sealed class TransferSearch(RouteTables before, RouteTables after, RouteSearch search)
{
    private const string Region = "region";
    private const string ToRegion = "#region";

    private readonly bool isSameTriage = TableText.AreSame(before.Triage.Risk?.Table, after.Triage.Risk?.Table) && TableText.AreSame(before.Triage.Strategy?.Table, after.Triage.Strategy?.Table)
        && (before.Triage.Strategy is null || before.Triage.Strategy.ByRule.Select(FactsOf).SequenceEqual(after.Triage.Strategy!.ByRule.Select(FactsOf)));

    public void Run()
    {
        bool isSame = HaveSameCentres() && TableText.AreSame(before.Transfers.SpecialCases, after.Transfers.SpecialCases) && TableText.AreSame(before.Transfers.Targets?.Table, after.Transfers.Targets?.Table);
        if (isSame && isSameTriage)
        {
            return;
        }

        List<Outcome> earlier = Outcomes(before);
        List<Outcome> later = Outcomes(after);
        foreach (Outcome one in earlier)
        {
            foreach (Outcome other in later)
            {
                if (search.IsSpent)
                {
                    return;
                }

                if (isSameTriage ? one.Key == other.Key : !(isSame && one.Key == other.Key))
                {
                    Compare(one, other);
                }
            }
        }
    }

    private void Compare(Outcome one, Outcome other)
    {
        (Branch Before, Branch After)[]? shared = null;
        search.Pairs("target", one.Targets, other.Targets, Around);
        search.Pairs("urgency", one.Urgencies, other.Urgencies, Around);
        search.Pairs("notice", one.Notices, other.Notices, Around);
        search.Pairs("support", one.Supports, other.Supports, Around);

        (Branch Before, Branch After)[] Around() => shared ??= isSameTriage
            ? [.. one.Facts.Zip(other.Facts)]
            : [.. from earlier in one.Facts from later in other.Facts where !earlier.Excludes(later) select (earlier, later)];
    }

    private bool HaveSameCentres() => before.Centres.Count == after.Centres.Count && before.Centres.All(centre => after.Centres.GetValueOrDefault(centre.Key) == centre.Value);

    /// <summary>Where matters go: by the first special case that says so, and else by the ordinary table.</summary>
    private List<Branch> Targets(RouteTables tables, IReadOnlyDictionary<string, string?> known)
    {
        List<Branch> branches = First(tables.Transfers, known, static special => special.ToCustomersRegion ? ToRegion : special.Target?.Code, null);
        Branch rest = branches[^1];
        branches.RemoveAt(branches.Count - 1);
        branches.AddRange(search.BranchesOf(tables.Transfers.Targets, static department => department?.Code, known).Select(usual => usual with { None = [.. usual.None, .. rest.None] }));
        return [.. branches.SelectMany(branch => branch.Answer == ToRegion ? ByRegion(tables, branch) : [branch])];
    }

    /// <summary>A branch that goes to the centre of the customer's region: one for each region that either standard has a centre for, and one for all others.</summary>
    private IEnumerable<Branch> ByRegion(RouteTables tables, Branch branch)
    {
        RecordDefinition record = tables.Transfers.SpecialCases!.Record;
        var known = new List<Condition>();
        foreach (string region in record.Find(Region) is null ? [] : before.Centres.Keys.Union(after.Centres.Keys, StringComparer.Ordinal))
        {
            if (UnaryTests.TryParse(OrdinalText.Quote(region), record.Find(Region)!, out UnaryTests? tests, out _))
            {
                var there = Condition.Of([tests], record);
                yield return branch with { Answer = tables.Centres.GetValueOrDefault(region), All = [.. branch.All, there] };
                known.Add(there);
            }
        }

        yield return branch with { Answer = null, None = [.. branch.None, .. known] };
    }

    /// <summary>The first special case that says something, and what holds where none does.</summary>
    private static List<Branch> First(CompiledTransfers transfers, IReadOnlyDictionary<string, string?> known, Func<SpecialCase, string?> says, string? otherwise)
    {
        var branches = new List<Branch>();
        var earlier = new List<Condition>();
        for (int rule = 0; rule < transfers.Cases.Length; rule++)
        {
            if (says(transfers.Cases[rule]) is { } answer && TableCases.RuleOf(transfers.SpecialCases!, rule).Given(known) is { } when)
            {
                branches.Add(new Branch(answer, [when], [.. earlier]));
                earlier.Add(when);
            }
        }

        branches.Add(new Branch(otherwise, [], [.. earlier]));
        return branches;
    }

    /// <summary>What triage answers, as far as transfer asks, each with the facts of the contacts that it answers so for.</summary>
    private List<Outcome> Outcomes(RouteTables tables)
    {
        var facts = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        var order = new List<Outcome>();
        foreach (bool isRisk in new[] { false, true })
        {
            List<Branch> risks = search.BranchesOf(tables.Triage.Risk, static risk => risk ? "true" : null, new Dictionary<string, string?>(StringComparer.Ordinal)).FindAll(branch => branch.Answer is not null == isRisk);
            List<Branch> strategies = search.BranchesOf(tables.Triage.Strategy, FactsOf, RouteSearch.Known(isRisk));
            foreach (Branch strategy in strategies)
            {
                string key = $"{isRisk} {strategy.Answer}";
                if (!facts.TryGetValue(key, out Outcome? outcome))
                {
                    outcome = OutcomeOf(tables, key, KnownOf(isRisk, strategy.Answer));
                    facts.Add(key, outcome);
                    order.Add(outcome);
                }

                outcome.Facts.AddRange(risks.Select(risk => strategy.And(risk)));
            }
        }

        return order;
    }

    private Outcome OutcomeOf(RouteTables tables, string key, Dictionary<string, string?> known) => new(
        key,
        Targets(tables, known),
        First(tables.Transfers, known, static special => special.Urgency?.ToString(), TransferUrgency.Ordinary.ToString()),
        First(tables.Transfers, known, static special => special.Notice?.Code, null),
        First(tables.Transfers, known, static special => special.Support?.ToString(), null));

    /// <summary>What transfer asks of a strategy, in one text.</summary>
    private static string? FactsOf(HandlingStrategy? strategy) => strategy is null ? null : $"{strategy.Code} {(strategy.StopsAtOnce ? "true" : "false")} {strategy.Department}";

    private static Dictionary<string, string?> KnownOf(bool isRisk, string? strategy)
    {
        string[] parts = strategy?.Split(' ') ?? [];
        return new(StringComparer.Ordinal)
        {
            [TriageFacts.Risk] = isRisk ? "true" : "false",
            [TriageFacts.Strategy] = parts.Length == 0 ? null : parts[0],
            [TriageFacts.StopsAtOnce] = parts.Length == 0 ? "false" : parts[1],
            [TriageFacts.Department] = parts.Length == 0 || parts[2].Length == 0 ? null : parts[2],
        };
    }

    /// <summary>What triage answers, how transfer goes on from there, and the facts of contacts that it answers so for.</summary>
    private sealed record Outcome(string Key, List<Branch> Targets, List<Branch> Urgencies, List<Branch> Notices, List<Branch> Supports)
    {
        public List<Branch> Facts { get; } = [];
    }
}
