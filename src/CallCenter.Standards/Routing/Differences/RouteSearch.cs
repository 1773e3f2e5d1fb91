using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Looks for contacts that two standards triage or pass on otherwise: for each part, over the pairs of branches of its two tables that answer differently, by the boxes of their rules. Every pair of answers is shown once. What is
/// found is handed to whoever asks both standards; a pair that is not confirmed counts as not shown.
/// </summary>
/// <param name="before">The earlier tables.</param>
/// <param name="after">The later tables, over the same fields.</param>
/// <param name="limits">What no contact has.</param>
/// <param name="budget">The work that is left.</param>
/// <param name="confirm">Takes a contact that is found; false where the standards treat it alike, or it cannot be.</param>
internal sealed class RouteSearch(RouteTables before, RouteTables after, RelationLimits limits, WorkBudget budget, Func<Witness, bool> confirm)
{
    private static readonly Dictionary<string, string?> Nothing = new(StringComparer.Ordinal);

    private readonly HashSet<(string Part, string? Before, string? After)> shown = [];
    private readonly HashSet<(string Part, string? Before, string? After)> doubtful = [];
    private readonly bool isSameRisk = TableText.AreSame(before.Triage.Risk?.Table, after.Triage.Risk?.Table);

    /// <summary>Whether a pair of answers was found that no contact could be confirmed of, so that nothing is known of it.</summary>
    public bool IsDoubtful => doubtful.Count > 0;

    private (CompiledTriage Before, CompiledTriage After) Triage => (before.Triage, after.Triage);

    public void Run()
    {
        Risks();
        Part("queue", Triage.Before.Queue, Triage.After.Queue, static queue => queue?.Code);
        Part("strategy", Triage.Before.Strategy, Triage.After.Strategy, static strategy => strategy is null ? null : strategy.StopsAtOnce ? strategy.Code + "!" : strategy.Code);
        Part("priority", Triage.Before.Priority, Triage.After.Priority, rank => CodeOf(before, rank), rank => CodeOf(after, rank));
        Part("reception", Triage.Before.Reception, Triage.After.Reception, static reception => reception?.Code);
        Part("policy", Triage.Before.ServiceLevel, Triage.After.ServiceLevel, static policy => policy);
        new SkillSearch(before, after, this).Run();
        new TransferSearch(before, after, this).Run();
    }

    /// <summary>The pairs of answers of the tables of risks that contacts can get: pairs of branches, or the same branch twice where the tables are the same.</summary>
    internal IEnumerable<(Branch Before, Branch After)> RiskPairs(bool riskBefore, bool riskAfter)
    {
        List<Branch> earlier = Risks(before, riskBefore);
        List<Branch> later = Risks(after, riskAfter);
        if (isSameRisk)
        {
            return riskBefore == riskAfter ? earlier.Zip(later) : [];
        }

        return from one in earlier from other in later where !one.Excludes(other) select (one, other);
    }

    /// <summary>Shows a pair of answers unless it was, by the first contact that is in some of the pairs of facts and is confirmed. Those pairs are asked for only where the answers can differ.</summary>
    internal void Show(string part, Branch one, Branch other, Func<(Branch Before, Branch After)[]> around)
    {
        if (one.Answer == other.Answer || budget.IsSpent || shown.Contains((part, one.Answer, other.Answer)) || !budget.Spend(1) || one.Excludes(other) || around() is not { Length: > 0 } pairs || Find(one.And(other)) is null)
        {
            return;
        }

        foreach ((Branch earlier, Branch later) in pairs)
        {
            if (budget.IsSpent)
            {
                return;
            }

            if (Find(one.And(other).And(earlier).And(later)) is not { } contact)
            {
                continue;
            }

            if (confirm(contact))
            {
                shown.Add((part, one.Answer, other.Answer));
                doubtful.Remove((part, one.Answer, other.Answer));
                return;
            }

            doubtful.Add((part, one.Answer, other.Answer));
        }
    }

    internal static Dictionary<string, string?> Known(bool isRisk) => new(StringComparer.Ordinal) { [TriageFacts.Risk] = isRisk ? "true" : "false" };

    internal List<Branch> BranchesOf<TPart>(RoutingTable<TPart>? table, Func<TPart, string?> code, IReadOnlyDictionary<string, string?> known) => Branches.Of(table, code, known, budget);

    internal Witness? Find(Branch facts) => FactSearch.Find(facts.All, [.. facts.None, .. limits.About(facts.All, facts.None)], budget);

    internal bool IsSpent => budget.IsSpent;

    private void Risks()
    {
        if (!isSameRisk)
        {
            (Branch, Branch)[] anywhere = [(new Branch(null, [], []), new Branch(null, [], []))];
            Pairs("risk", RisksOf(before), RisksOf(after), () => anywhere);
        }
    }

    private void Part<TPart>(string part, RoutingTable<TPart>? earlier, RoutingTable<TPart>? later, Func<TPart, string?> code, Func<TPart, string?>? laterCode = null)
    {
        laterCode ??= code;
        if (isSameRisk && TableText.AreSame(earlier?.Table, later?.Table) && (earlier is null || earlier.ByRule.Select(code).SequenceEqual(later!.ByRule.Select(laterCode))))
        {
            return;
        }

        foreach ((bool riskBefore, bool riskAfter) in RiskCombinations())
        {
            (Branch Before, Branch After)[]? risks = null;
            Pairs(part, BranchesOf(earlier, code, Known(riskBefore)), BranchesOf(later, laterCode, Known(riskAfter)), () => risks ??= [.. RiskPairs(riskBefore, riskAfter)]);
        }
    }

    internal IEnumerable<(bool Before, bool After)> RiskCombinations() => isSameRisk ? [(false, false), (true, true)] : [(false, false), (true, true), (false, true), (true, false)];

    internal void Pairs(string part, List<Branch> earlier, List<Branch> later, Func<(Branch Before, Branch After)[]> around)
    {
        foreach (Branch one in earlier)
        {
            foreach (Branch other in later)
            {
                Show(part, one, other, around);
            }
        }
    }

    private static string? CodeOf(RouteTables tables, int rank) => rank < 0 ? null : tables.Priorities[rank].Code;

    private List<Branch> RisksOf(RouteTables tables) => BranchesOf(tables.Triage.Risk, static isRisk => isRisk ? "true" : null, Nothing);

    private List<Branch> Risks(RouteTables tables, bool isRisk) => RisksOf(tables).FindAll(branch => branch.Answer is not null == isRisk);
}
