using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>What a standard's formulas call a total.</summary>
internal sealed record MeasureName(string Name, MeasureIdentity Measure) : IComparable<MeasureName>
{
    public int CompareTo(MeasureName? other) => string.CompareOrdinal(Name, other?.Name) is var order && order != 0 ? order : Measure.CompareTo(other?.Measure);
}

/// <summary>The standards that totals were made by, and what those call their measures; both in order, each once.</summary>
internal sealed class TotalsOrigin(ImmutableArray<StandardFingerprint> standards, ImmutableArray<MeasureName> names)
{
    public ImmutableArray<StandardFingerprint> Standards => standards;

    public ImmutableArray<MeasureName> Names => names;

    public TotalsOrigin Merge(TotalsOrigin other)
    {
        if (ReferenceEquals(this, other) || (standards.SequenceEqual(other.Standards) && names.SequenceEqual(other.Names)))
        {
            return this;
        }

        return new TotalsOrigin([.. standards.Union(other.Standards).Order()], [.. names.Union(other.Names).Order()]);
    }

    /// <summary>The measures of a name: none where no standard has it, several where standards differ.</summary>
    public IEnumerable<MeasureIdentity> Find(string name) => names.Where(known => known.Name == name).Select(known => known.Measure);
}
