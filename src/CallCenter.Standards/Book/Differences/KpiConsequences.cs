using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>Finds KPIs that are met by other figures, and those that count something else.</summary>
internal sealed class KpiConsequences(Standard before, Standard after, DiffWork work)
{
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

            if (was.Content != content)
            {
                broken.Add(new HistoryBroken(kpi.Code, kpi.Name));
            }
        }

        broken.ForEach(work.Add);
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
