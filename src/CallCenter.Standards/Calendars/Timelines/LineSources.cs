namespace CallCenter.Standards.Calendars;

/// <summary>Covers where at least one of other sources does.</summary>
internal sealed class UnionSource(params ILineSource[] parts) : ILineSource
{
    public long RecursBefore { get; } = parts.Min(part => part.RecursBefore);

    public long RecursAfter { get; } = parts.Max(part => part.RecursAfter);

    public void Collect(long from, long to, List<Stretch> stretches)
    {
        foreach (ILineSource part in parts)
        {
            part.Collect(from, to, stretches);
        }
    }
}

/// <summary>Covers where all of other sources do.</summary>
internal sealed class IntersectionSource(params ILineSource[] parts) : ILineSource
{
    public long RecursBefore { get; } = parts.Min(part => part.RecursBefore);

    public long RecursAfter { get; } = parts.Max(part => part.RecursAfter);

    public void Collect(long from, long to, List<Stretch> stretches)
    {
        List<Stretch> shared = [new Stretch(from, to)];
        foreach (ILineSource part in parts)
        {
            var own = new List<Stretch>();
            part.Collect(from, to, own);
            shared = StretchSet.Intersect(shared, StretchSet.Normalise(own, from, to));
        }

        stretches.AddRange(shared);
    }
}

/// <summary>Covers where another source does not.</summary>
internal sealed class ComplementSource(ILineSource other) : ILineSource
{
    public long RecursBefore => other.RecursBefore;

    public long RecursAfter => other.RecursAfter;

    public void Collect(long from, long to, List<Stretch> stretches)
    {
        var covered = new List<Stretch>();
        other.Collect(from, to, covered);
        stretches.AddRange(StretchSet.Complement(StretchSet.Normalise(covered, from, to), from, to));
    }
}

/// <summary>Covers everything.</summary>
internal sealed class WholeSource : ILineSource
{
    public long RecursBefore => 0;

    public long RecursAfter => 0;

    public void Collect(long from, long to, List<Stretch> stretches) => stretches.Add(new Stretch(from, to));
}

/// <summary>Covers nothing.</summary>
internal sealed class NothingSource : ILineSource
{
    public long RecursBefore => 0;

    public long RecursAfter => 0;

    public void Collect(long from, long to, List<Stretch> stretches)
    {
        // There is nothing to collect.
    }
}
