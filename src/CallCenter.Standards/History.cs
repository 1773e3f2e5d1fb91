using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>
/// What happened, in order: an immutable list that grows at its end. Each step of a case keeps the list before it; all of them share one store, so that adding costs the same however long the list is,
/// and reading is safe from any thread. The default value is empty.
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
[CollectionBuilder(typeof(History), nameof(History.Of))]
[JsonConverter(typeof(StandardJsonConverter))]
public readonly struct History<T> : IReadOnlyList<T>, IEquatable<History<T>>
{
    private readonly HistoryStore<T>? store;

    private History(HistoryStore<T> store, int count)
    {
        this.store = store;
        Count = count;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The one at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return store!.Items[index];
        }
    }

    /// <summary>This and one more. O(1) over many additions; a second addition to one and the same list copies it.</summary>
    public History<T> Add(T item)
    {
        HistoryStore<T> grown = store is null ? new HistoryStore<T>(1) : store;
        if (!grown.TryAdd(Count, item))
        {
            grown = new HistoryStore<T>(AsSpan(), Count + 1);
            grown.TryAdd(Count, item);
        }

        return new History<T>(grown, Count + 1);
    }

    /// <summary>All of them as one block.</summary>
    public ReadOnlySpan<T> AsSpan() => store is null ? [] : store.Items.AsSpan(0, Count);

    /// <summary>Goes through them in order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return store!.Items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both list equal things in the same order.</summary>
    public bool Equals(History<T> other) => Count == other.Count && (ReferenceEquals(store, other.store) || AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is History<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this[0], this[^1]);

    /// <summary>Whether both list equal things in the same order.</summary>
    public static bool operator ==(History<T> left, History<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(History<T> left, History<T> right) => !left.Equals(right);

    /// <summary>How many there are, and the last.</summary>
    public override string ToString() => Count == 0 ? "nothing" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count}, the last: {this[^1]}");

    internal static History<T> Copy(ReadOnlySpan<T> items) => items.IsEmpty ? default : new History<T>(new HistoryStore<T>(items, items.Length), items.Length);

    /// <summary>An empty one with room.</summary>
    internal static History<T> WithRoom(int capacity) => capacity == 0 ? default : new History<T>(new HistoryStore<T>(capacity), 0);

    /// <summary>The position of the one with an identity; −1 where there is none. O(1).</summary>
    internal int IndexOf(string id) => store is null ? -1 : store.IndexOf(id, Count);
}

/// <summary>Makes histories.</summary>
public static class History
{
    /// <summary>The history of some things in order; also written <c>[a, b]</c>.</summary>
    public static History<T> Of<T>(ReadOnlySpan<T> items) => History<T>.Copy(items);
}
