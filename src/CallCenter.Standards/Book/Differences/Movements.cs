namespace CallCenter.Standards.Book;

/// <summary>Takes movements together.</summary>
internal static class Movements
{
    /// <summary>The movement of a limit that is tighter where it is less: an upper bound, a time.</summary>
    public static LimitMovement? OfLess<T>(T before, T after)
        where T : IComparable<T> => before.CompareTo(after) switch
        {
            0 => null,
            > 0 => LimitMovement.Tightened,
            _ => LimitMovement.Loosened,
        };

    /// <summary>The movement of two sides of one thing; null where neither moved.</summary>
    public static LimitMovement? And(this LimitMovement? one, LimitMovement? other) => one is null || one == other ? other : other is null ? one : LimitMovement.Shifted;
}
