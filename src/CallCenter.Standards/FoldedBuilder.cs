using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>Gathers what comes of several events in a row; costs nothing where none is refused.</summary>
internal struct FoldedBuilder<TState, TRefusal>(TState state)
{
    private ImmutableArray<TRefusal>.Builder? refusals;

    public TState State { get; private set; } = state;

    /// <summary>Goes on from what came of the next event.</summary>
    public void Add(in Folded<TState, TRefusal> next)
    {
        State = next.State;
        if (next.HasRefusals)
        {
            (refusals ??= ImmutableArray.CreateBuilder<TRefusal>()).AddRange(next.Refusals);
        }
    }

    public readonly Folded<TState, TRefusal> Build() => new(State, refusals is null ? [] : refusals.ToImmutable());
}
