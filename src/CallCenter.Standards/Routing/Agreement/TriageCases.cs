using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>A strategy that triage chooses, with the facts of a contact that it is chosen for.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Known">What triage answers then, by the fields of <see cref="TriageFacts"/>.</param>
internal sealed record TriageCase(HandlingStrategy Strategy, TableCase<bool> Facts, IReadOnlyDictionary<string, string?> Known);

/// <summary>Takes triage apart into the cases in which it chooses one strategy.</summary>
internal static class TriageCases
{
    /// <summary>The cases; none where a book has no table of strategies. Some may be met by no contact.</summary>
    /// <param name="triage">The tables.</param>
    /// <param name="budget">The work that is left; where it ends, so do the cases.</param>
    /// <param name="band">The band of the risk score, where it is known.</param>
    public static ImmutableArray<TriageCase> Of(CompiledTriage triage, WorkBudget budget, string? band = null)
    {
        if (triage.Strategy is null)
        {
            return [];
        }

        var given = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (band is not null)
        {
            given[TriageFacts.RiskBand] = band;
        }

        return
        [
            .. from risk in TableCases.Of(triage.Risk, open: false, given, budget)
               from strategy in TableCases.Of(triage.Strategy, open: null, new Dictionary<string, string?>(given, StringComparer.Ordinal) { [TriageFacts.Risk] = Flag(risk.Answer) }, budget)
               where strategy.Answer is not null
               select new TriageCase(strategy.Answer, new TableCase<bool>(risk.Answer, [.. risk.All, .. strategy.All], [.. risk.None, .. strategy.None]), Answered(risk.Answer, strategy.Answer)),
        ];
    }

    /// <summary>The cases in which one strategy goes before another, such as one that stops until risk control releases, each with the other one, and with what triage still answers.</summary>
    /// <param name="triage">The tables.</param>
    /// <param name="cases">Triage, case by case.</param>
    /// <param name="goesBefore">Which strategies go before others.</param>
    /// <param name="budget">The work that is left; where it ends, so do the cases.</param>
    public static IEnumerable<TriageCase> Behind(CompiledTriage triage, ImmutableArray<TriageCase> cases, Predicate<HandlingStrategy> goesBefore, WorkBudget budget)
    {
        ILookup<bool, TriageCase> before = cases.Where(one => goesBefore(one.Strategy)).ToLookup(one => one.Facts.Answer);
        foreach (IGrouping<bool, TriageCase> same in before)
        {
            var given = new Dictionary<string, string?>(StringComparer.Ordinal) { [TriageFacts.Risk] = Flag(same.Key) };
            TableCase<HandlingStrategy?>[] others = [.. TableCases.Of(triage.Strategy, open: null, given, budget, strategy => strategy is null || !goesBefore(strategy))];
            foreach ((TriageCase one, TableCase<HandlingStrategy?> other) in same.SelectMany(_ => others, static (one, other) => (one, other)))
            {
                if (other.Answer is { } strategy)
                {
                    yield return new TriageCase(strategy, new TableCase<bool>(same.Key, [.. one.Facts.All, .. other.All], [.. one.Facts.None, .. other.None]), new Dictionary<string, string?>(one.Known, StringComparer.Ordinal) { [TriageFacts.Stopped] = Flag(false) });
                }
            }
        }
    }

    /// <summary>A case as the table of reception receives it: with whether the contact is diverted to self-service.</summary>
    /// <param name="reception">The table.</param>
    /// <param name="one">The case.</param>
    /// <param name="isDiverted">Whether the contact is diverted.</param>
    /// <param name="budget">The work that is left; where it ends, so do the cases.</param>
    public static IEnumerable<TriageCase> Received(RoutingTable<Reception?> reception, TriageCase one, bool isDiverted, WorkBudget budget) =>
        TableCases.Of(reception, open: null, one.Known, budget).Where(received => received.Answer is { IsSelfService: true } == isDiverted).Select(received => new TriageCase(
            one.Strategy,
            new TableCase<bool>(one.Facts.Answer, [.. one.Facts.All, .. received.All], [.. one.Facts.None, .. received.None]),
            new Dictionary<string, string?>(one.Known, StringComparer.Ordinal) { [TriageFacts.Diverted] = Flag(isDiverted) }));

    /// <summary>What conditions meet where triage has no answer that holds.</summary>
    public static IReadOnlyDictionary<string, string?> WithoutAnswer(TriageState state) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [TriageFacts.State] = EnumCodes<TriageState>.CodeOf(state),
        [TriageFacts.RiskBand] = null,
        [TriageFacts.Risk] = null,
        [TriageFacts.Strategy] = null,
        [TriageFacts.StopsAtOnce] = null,
        [TriageFacts.Stopped] = null,
        [TriageFacts.Diverted] = null,
        [TriageFacts.Department] = null,
    };

    private static Dictionary<string, string?> Answered(bool isRisk, HandlingStrategy strategy) => new(StringComparer.Ordinal)
    {
        [TriageFacts.State] = EnumCodes<TriageState>.CodeOf(TriageState.Current),
        [TriageFacts.Risk] = Flag(isRisk),
        [TriageFacts.Strategy] = strategy.Code,
        [TriageFacts.StopsAtOnce] = Flag(strategy.StopsAtOnce),
        [TriageFacts.Stopped] = Flag(strategy.StopsAtOnce),
        [TriageFacts.Department] = strategy.Department,
    };

    private static string Flag(bool value) => value ? "true" : "false";
}
