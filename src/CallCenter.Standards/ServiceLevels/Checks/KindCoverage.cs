using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>No kind of case that policies know may be left without a promise in silence: for each kind, the policies that are for some cases of it are for all of them, or a finding shows a case that none is for.</summary>
internal static class KindCoverage
{
    private const string Kind = "kind";
    private const long WorkLimit = 1_000_000;

    private static readonly AnalysisOptions Options = new() { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing };

    /// <summary>The kinds that conditions name one by one, each once, in order.</summary>
    public static ImmutableArray<string> KindsOf(IEnumerable<Condition> conditions) => NamedValues.Of(conditions, Kind);

    /// <summary>Checks every kind that the policies name.</summary>
    /// <param name="policies">The conditions of the newest version of each policy, in order.</param>
    /// <param name="place">Where the policies are.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(ImmutableArray<Condition> policies, Place place, FindingList findings)
    {
        foreach (string kind in KindsOf(policies))
        {
            ImmutableArray<Condition> forKind = [.. policies.Where(policy => IsFor(policy, kind)).Select(WithoutKind)];
            var budget = new WorkBudget(WorkLimit);
            if (!forKind.Any(policy => policy.IsAny) && ConditionBoxes.Of(forKind, Options, budget)?.Uncovered() is { } gap)
            {
                findings.Add(ServiceLevelFindings.KindUncovered, place, kind, $"No policy is for a case of kind '{kind}' where {gap}: nothing is promised for it.");
            }
            else if (budget.IsSpent)
            {
                findings.Add(ServiceLevelFindings.CoverageUnfinished, place, kind, $"The policies for cases of kind '{kind}' have more combinations of conditions than are looked at; a case without a promise among the others would not be found.");
            }
        }
    }

    private static bool IsFor(Condition policy, string kind) => policy.Tests.FirstOrDefault(tests => tests.Field.Name == Kind)?.Contains(kind) ?? true;

    private static Condition WithoutKind(Condition policy) =>
        policy.On(static field => field != Kind);
}
