using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>
/// What came of folding events into a state. An event that cannot be is refused by itself: it changes nothing, it is told, and folding goes on with the rest. An exact repeat of an event, same identity and
/// same content, was taken before: it changes nothing and is not refused, so that events may be delivered more than once.
/// </summary>
/// <typeparam name="TState">The state.</typeparam>
/// <typeparam name="TRefusal">Why an event cannot be.</typeparam>
/// <remarks>Every area that folds has the same two verbs: <c>Fold</c> takes events in order, <c>Evolve</c> takes one. The default value is the default state, with no refusals.</remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly struct Folded<TState, TRefusal> : IEquatable<Folded<TState, TRefusal>>
{
    private readonly ImmutableArray<TRefusal> refusals;

    internal Folded(TState state, ImmutableArray<TRefusal> refusals = default)
    {
        State = state;
        this.refusals = refusals;
    }

    /// <summary>The state after all events that could be taken; the state before where none could.</summary>
    public TState State { get; }

    /// <summary>The events that were refused, in the order given; empty where none was.</summary>
    public ImmutableArray<TRefusal> Refusals => refusals.IsDefault ? [] : refusals;

    /// <summary>Whether any event was refused.</summary>
    public bool HasRefusals => !refusals.IsDefaultOrEmpty;

    /// <summary>The state and the refusals.</summary>
    public void Deconstruct(out TState state, out ImmutableArray<TRefusal> refusals) => (state, refusals) = (State, Refusals);

    /// <summary>Whether states and refusals are equal, refusals in their order.</summary>
    public bool Equals(Folded<TState, TRefusal> other) => EqualityComparer<TState>.Default.Equals(State, other.State) && Refusals.SequenceEqual(other.Refusals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Folded<TState, TRefusal> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(State, Refusals.Length);

    /// <summary>Whether states and refusals are equal.</summary>
    public static bool operator ==(Folded<TState, TRefusal> left, Folded<TState, TRefusal> right) => left.Equals(right);

    /// <summary>Whether states or refusals differ.</summary>
    public static bool operator !=(Folded<TState, TRefusal> left, Folded<TState, TRefusal> right) => !left.Equals(right);

    /// <summary>The state, and each refusal.</summary>
    public override string ToString() => HasRefusals ? $"{State}; refused: {string.Join("; ", Refusals)}" : $"{State}";
}
