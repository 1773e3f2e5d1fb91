using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>A strategy that triage chooses, with the facts of a contact that it is chosen for.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Known">What triage answers then, by the fields of <see cref="TriageFacts"/>; one object for all cases of which that is the same.</param>
internal sealed record TriageCase(HandlingStrategy Strategy, TableCase<bool> Facts, IReadOnlyDictionary<string, string?> Known);

/// <summary>Takes triage apart into the cases in which it chooses one strategy.</summary>
internal static class TriageCases
{
    private static readonly IReadOnlyDictionary<string, string?>[] Unanswered = [.. Enum.GetValues<TriageState>().Select(Unknown)];

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

        Func<HandlingStrategy, IReadOnlyDictionary<string, string?>> withRisk = Once<HandlingStrategy>(static strategy => Answered(isRisk: true, strategy)), without = Once<HandlingStrategy>(static strategy => Answered(isRisk: false, strategy));
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
               select new TriageCase(strategy.Answer, new TableCase<bool>(risk.Answer, [.. risk.All, .. strategy.All], [.. risk.None, .. strategy.None]), (risk.Answer ? withRisk : without)(strategy.Answer)),
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
            Func<IReadOnlyDictionary<string, string?>, IReadOnlyDictionary<string, string?>> released = Once<IReadOnlyDictionary<string, string?>>(static known => With(known, TriageFacts.Stopped, value: false));
            TableCase<HandlingStrategy?>[] others = [.. TableCases.Of(triage.Strategy, open: null, given, budget, strategy => strategy is null || !goesBefore(strategy))];
            foreach ((TriageCase one, TableCase<HandlingStrategy?> other) in same.SelectMany(_ => others, static (one, other) => (one, other)))
            {
                if (other.Answer is { } strategy)
                {
                    yield return new TriageCase(strategy, new TableCase<bool>(same.Key, [.. one.Facts.All, .. other.All], [.. one.Facts.None, .. other.None]), released(one.Known));
                }
            }
        }
    }

    /// <summary>Cases as the table of reception receives them: with whether the contact is diverted to self-service.</summary>
    /// <param name="reception">The table.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="isDiverted">Whether the contact is diverted.</param>
    /// <param name="budget">The work that is left; where it ends, so do the cases.</param>
    public static IEnumerable<TriageCase> Received(RoutingTable<Reception?> reception, IEnumerable<TriageCase> cases, bool isDiverted, WorkBudget budget)
    {
        var receptions = new Dictionary<IReadOnlyDictionary<string, string?>, (TableCase<Reception?>[] Received, IReadOnlyDictionary<string, string?> Known)>(ReferenceEqualityComparer.Instance);
        foreach (TriageCase one in cases)
        {
            if (!receptions.TryGetValue(one.Known, out var found))
            {
                receptions[one.Known] = found = ([.. TableCases.Of(reception, open: null, one.Known, budget).Where(received => received.Answer is { IsSelfService: true } == isDiverted)], Diverted(one.Known, isDiverted));
            }

            foreach (TableCase<Reception?> received in found.Received)
            {
                yield return new TriageCase(one.Strategy, new TableCase<bool>(one.Facts.Answer, [.. one.Facts.All, .. received.All], [.. one.Facts.None, .. received.None]), found.Known);
            }
        }
    }

    /// <summary>What triage answers, and whether the contact is diverted to self-service.</summary>
    public static IReadOnlyDictionary<string, string?> Diverted(IReadOnlyDictionary<string, string?> known, bool isDiverted) => With(known, TriageFacts.Diverted, isDiverted);

    /// <summary>What conditions meet where triage has no answer that holds.</summary>
    public static IReadOnlyDictionary<string, string?> WithoutAnswer(TriageState state) => Unanswered[(int)state];

    private static Dictionary<string, string?> Unknown(TriageState state) => new(StringComparer.Ordinal)
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

    private static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?> known, string field, bool value) => new(known, StringComparer.Ordinal) { [field] = Flag(value) };

    /// <summary>Derives what is known once from each object.</summary>
    private static Func<TFrom, IReadOnlyDictionary<string, string?>> Once<TFrom>(Func<TFrom, IReadOnlyDictionary<string, string?>> derive)
        where TFrom : class
    {
        var derived = new Dictionary<TFrom, IReadOnlyDictionary<string, string?>>(ReferenceEqualityComparer.Instance);
        return from => derived.TryGetValue(from, out IReadOnlyDictionary<string, string?>? known) ? known : derived[from] = derive(from);
    }

    private static string Flag(bool value) => value ? "true" : "false";
}
