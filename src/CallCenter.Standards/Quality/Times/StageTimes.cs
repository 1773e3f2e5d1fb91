using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>Which stages follow one another, and the bounds of their times.</summary>
internal static class StageTimes
{
    /// <summary>The stages that make up a contact.</summary>
    public static readonly ImmutableArray<CallStage> Successive = [CallStage.Greeting, CallStage.Understanding, CallStage.Solving, CallStage.Closing];

    public static Duration? NotNegative(Duration? time, [CallerMemberName] string name = "") =>
        time < Duration.Zero || time > RecordBounds.LongestTime ? throw Refused.Range(name, time, $"A stage takes no negative time, and at most 29,000 years.") : time;
}
