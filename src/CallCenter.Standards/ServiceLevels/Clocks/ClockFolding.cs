using System.Collections.Immutable;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What became of folding events into a clock: its state, or every event that was refused; never both.</summary>
public sealed class ClockFolding
{
    internal ClockFolding(ClockState state) => State = state;

    internal ClockFolding(ImmutableArray<ClockRefusal> refusals) => Refusals = refusals;

    /// <summary>The state after the events; null where one was refused.</summary>
    public ClockState? State { get; }

    /// <summary>Every refused event in the order given, judged as if it had not been there for those that follow; empty where none was.</summary>
    public ImmutableArray<ClockRefusal> Refusals { get; } = [];
}
