using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>
/// A list that is equal to every list of equal items in the same order. Records keep their lists as it, so that they are equal by value as their other members are: immutable arrays are equal by reference only.
/// Empty where nothing was given, so that the default value of a struct has empty lists.
/// </summary>
internal readonly struct Listed<T> : IEquatable<Listed<T>>
{
    private readonly ImmutableArray<T> items;

    private Listed(ImmutableArray<T> items) => this.items = items;

    public static implicit operator Listed<T>(ImmutableArray<T> items) => new(items);

    public static implicit operator ImmutableArray<T>(Listed<T> list) => list.items.IsDefault ? [] : list.items;

    public bool Equals(Listed<T> other) => items == other.items || items.AsSpan().SequenceEqual(other.items.AsSpan(), EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => obj is Listed<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in items.AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
