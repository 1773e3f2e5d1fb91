using System.Collections.Immutable;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>What days tell of a queue.</summary>
internal sealed class LearnedQueue(ImmutableArray<DayVolume> days, Patience? patience, ImmutableArray<Duration> handling)
{
    public ImmutableArray<DayVolume> Days => days;

    public Patience? Patience => patience;

    public MeasuredTimes Handling { get; } = new(handling);

    public Duration MeanHandling { get; } = Duration.FromSeconds(handling.Average(static time => time.TotalSeconds));
}
