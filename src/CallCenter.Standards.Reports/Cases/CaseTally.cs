using System.Collections.Immutable;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Reports.Cases;

/// <summary>Adds up what became of cases.</summary>
internal sealed class CaseTally
{
    private readonly Dictionary<(string State, bool IsEnd), int> places = [];
    private readonly Dictionary<(string From, string To), int> traffic = [];
    private readonly Dictionary<(string Command, CaseRefusal Refusal), int> refusals = [];
    private readonly Dictionary<MissingEntry, int> missing = [];

    public ImmutableDictionary<(string From, string To), int> Traffic => traffic.ToImmutableDictionary();

    public int RefusedCases { get; private set; }

    public ImmutableArray<CasePlace> Places =>
        [.. places.OrderByDescending(count => count.Value).ThenBy(count => count.Key.State, StringComparer.Ordinal).Select(count => new CasePlace(count.Key.State, count.Key.IsEnd, count.Value))];

    public ImmutableArray<RefusedCommand> Refusals =>
        [.. refusals.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Command, StringComparer.Ordinal).ThenBy(count => count.Key.Refusal.ToString(), StringComparer.Ordinal)
            .Select(count => new RefusedCommand(count.Key.Command, count.Key.Refusal, count.Value))];

    public ImmutableArray<MissingEntry> Missing =>
        [.. missing.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Kind).ThenBy(count => count.Key.Code, StringComparer.Ordinal).Select(count => count.Key with { Cases = count.Value })];

    public void Add(ContactCase done)
    {
        Count(places, (done.State.State, done.State.IsEnded));
        foreach (WorkflowEvent happened in done.Events)
        {
            (string From, string To) way = (Outermost(happened.From), Outermost(happened.To));
            if (way.From != way.To)
            {
                Count(traffic, way);
            }
        }

        foreach (CaseRefusal refusal in done.Refusals)
        {
            Count(refusals, (done.Refused!, refusal));
        }

        foreach (MissingEntry entry in done.Missing)
        {
            Count(missing, entry);
        }

        RefusedCases += done.Refused is null ? 0 : 1;
    }

    private static string Outermost(string path) => path.IndexOf('/', StringComparison.Ordinal) is var slash && slash < 0 ? path : path[..slash];

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
