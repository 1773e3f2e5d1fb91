using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>Finds KPIs that are met by other figures, and those that count something else.</summary>
internal sealed class KpiConsequences(Standard before, Standard after, ImmutableArray<BookChange> changes, DiffWork work)
{
    private readonly bool isOtherMoney = CurrencyConsequences.IsOther(before.Book, after.Book);
    private readonly Dictionary<string, HashSet<string>> dependents = new(StringComparer.Ordinal);

    public void Find()
    {
        var earlier = before.Kpis.Kpis.Zip(before.Kpis.Contents).ToDictionary(static kpi => kpi.First.Code, StringComparer.Ordinal);
        var broken = new List<HistoryBroken>();
        foreach ((KpiDefinition kpi, string content) in after.Kpis.Kpis.Zip(after.Kpis.Contents))
        {
            if (!earlier.TryGetValue(kpi.Code, out (KpiDefinition Kpi, string Content) was))
            {
                continue;
            }

            if (MovementOf(was.Kpi, kpi) is { } movement)
            {
                work.Add(new KpiTargetMoved { Movement = movement, Kpi = kpi.Code, Name = kpi.Name, UnitBefore = was.Kpi.Unit, Unit = kpi.Unit, Before = was.Kpi.Target, After = kpi.Target });
            }

            if (was.Content != content || (kpi.Unit == KpiUnit.Money && isOtherMoney))
            {
                broken.Add(new HistoryBroken(kpi.Code, kpi.Name) { Because = BecauseOf(kpi) });
            }
        }

        broken.ForEach(work.Add);
    }

    /// <summary>The changes that the KPI takes its other totals from: of its own definition but for its target, and of what it counts on.</summary>
    private ImmutableArray<BookChange> BecauseOf(KpiDefinition kpi)
    {
        string[] own = [$"kpis/kpis/{kpi.Code}/", $"kpis/serviceLevels/{kpi.Code}/"];
        return
        [
            .. changes.Where(change => change.Weight == ChangeWeight.Rule && (change.Section.Length == 0
                ? kpi.Unit == KpiUnit.Money && change.Path == "currency"
                : own.Any(path => change.Path.StartsWith(path, StringComparison.Ordinal) && !change.Path[path.Length..].StartsWith("target", StringComparison.Ordinal))
                    || (CountedOn(change) is { } entry && Dependents(entry).Contains(kpi.Code)))),
        ];
    }

    /// <summary>The measure or limit that a change is of; null where it is of neither.</summary>
    private static string? CountedOn(BookChange change) =>
        change.Path.Split('/') is ["kpis", "measures" or "limits", var code, ..] path && code == change.Code ? string.Join('/', path.Take(3)) : null;

    /// <summary>The KPIs that depend on a measure or limit.</summary>
    private HashSet<string> Dependents(string entry)
    {
        if (!dependents.TryGetValue(entry, out HashSet<string>? known))
        {
            string[] steps = entry.Split('/');
            int index = steps[1] == "limits"
                ? after.Book.Kpis.Limits.ToList().FindIndex(limit => limit.Code == steps[2])
                : after.Book.Kpis.Measures.ToList().FindIndex(measure => measure.Code == steps[2]);
            known = index < 0 ? [] : [.. after.References.DependentsOf(string.Create(CultureInfo.InvariantCulture, $"/kpis/{steps[1]}/{index}")).Where(static dependent => dependent.Kind is "kpis/kpis" or "kpis/serviceLevels").Select(static dependent => dependent.Code)];
            dependents.Add(entry, known);
        }

        return known;
    }

    /// <summary>The figures that meet a target lie between its bounds, all of them where there is none: fewer are tighter.</summary>
    private static LimitMovement? MovementOf(KpiDefinition before, KpiDefinition after)
    {
        if (before.Unit != after.Unit && before.Target is not null && after.Target is not null)
        {
            return LimitMovement.Shifted;
        }

        return Side(before.Target, after.Target, isUpper: false).And(Side(before.Target, after.Target, isUpper: true));
    }

    private static LimitMovement? Side(KpiTarget? before, KpiTarget? after, bool isUpper) => (Bound(before, isUpper), Bound(after, isUpper)) switch
    {
        (null, null) => null,
        (null, _) => LimitMovement.Tightened,
        (_, null) => LimitMovement.Loosened,
        ({ } was, { } now) when was.Value == now.Value => was.IsStrict == now.IsStrict ? null : now.IsStrict ? LimitMovement.Tightened : LimitMovement.Loosened,
        ({ } was, { } now) => isUpper == now.Value < was.Value ? LimitMovement.Tightened : LimitMovement.Loosened,
    };

    private static TargetBound? Bound(KpiTarget? target, bool isUpper)
    {
        foreach (TargetBound bound in target?.Bounds() ?? [])
        {
            if (bound.IsUpper == isUpper)
            {
                return bound;
            }
        }

        return null;
    }
}
