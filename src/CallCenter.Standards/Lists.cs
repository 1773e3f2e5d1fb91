using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>Lists as programs give them.</summary>
internal static class Lists
{
    /// <summary>The list; an empty one where it was never set.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
