using System.Collections;
using System.Collections.Immutable;

namespace CallCenter.Standards.Forms;

/// <summary>A list whose items know their places. What could not be read is not in it.</summary>
/// <param name="Values">The items.</param>
/// <param name="Place">The list's place.</param>
internal readonly record struct LocatedList<T>(ImmutableArray<T> Values, Place Place) : IReadOnlyList<Located<T>>
{
    public ImmutableArray<T> Values { get; } = Values.OrEmpty();

    public int Count => Values.Length;

    /// <summary>How many items were given, those that could not be read among them; null where the list itself could not be read.</summary>
    public int? GivenCount => Count + (Place.Gaps.IsNone ? 0 : Place.Gaps.CountOf(Place.Pointer));

    /// <summary>Whether every item is here, whatever is missing within them.</summary>
    public bool IsComplete => GivenCount == Count;

    public Located<T> this[int index] => new(Values[index], Place.Item(index));

    /// <summary>The index that an item was given at.</summary>
    public int GivenIndex(int index) => Place.GivenIndex(index);

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Located<T>> IEnumerable<Located<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator(LocatedList<T> list) : IEnumerator<Located<T>>
    {
        private int index = -1;

        public readonly Located<T> Current => list[index];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++index < list.Count;

        public void Reset() => index = -1;

        public readonly void Dispose()
        {
        }
    }
}
