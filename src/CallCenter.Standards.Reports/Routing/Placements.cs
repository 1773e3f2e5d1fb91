namespace CallCenter.Standards.Reports.Routing;

/// <summary>What came of contacts that asked for a person.</summary>
/// <param name="AtOnce">Given to an agent at the moment they asked.</param>
/// <param name="Later">Given to one after waiting.</param>
/// <param name="Unplaced">Given to nobody.</param>
internal readonly record struct Placements(long AtOnce, long Later, long Unplaced)
{
    /// <summary>All of them.</summary>
    public long Asked => AtOnce + Later + Unplaced;

    /// <summary>Both together.</summary>
    public static Placements operator +(Placements one, Placements other) => new(one.AtOnce + other.AtOnce, one.Later + other.Later, one.Unplaced + other.Unplaced);

    /// <summary>Both together.</summary>
    public static Placements Add(Placements left, Placements right) => left + right;
}
