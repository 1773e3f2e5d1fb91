using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>Everything that formulas need totalled, each total once; the shape of every <see cref="MeasureTotals"/> of an evaluator.</summary>
internal sealed class MeasurePlan(ImmutableArray<MeasureSlot> slots, ImmutableArray<SketchSlot> sketches)
{
    private readonly Dictionary<string, int> positions = slots.Select((slot, i) => (slot.Key, i)).ToDictionary(StringComparer.Ordinal);

    public ImmutableArray<MeasureSlot> Slots { get; } = slots;

    public ImmutableArray<SketchSlot> Sketches { get; } = sketches;

    public int IndexOf(string key) => positions.GetValueOrDefault(key, -1);
}
