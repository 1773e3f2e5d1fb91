using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>Which stages follow one another, and the bounds of their times.</summary>
internal static class StageTimes
{
    /// <summary>The stages that make up a contact.</summary>
    public static readonly ImmutableArray<CallStage> Successive = [CallStage.Greeting, CallStage.Understanding, CallStage.Solving, CallStage.Closing];

    private static readonly ImmutableArray<CallStage> All = [.. Enum.GetValues<CallStage>()];

    /// <summary>Whether every time that is known can be one: none is negative, or longer than records hold.</summary>
    public static bool AreTimes(ContactStages contact) => All.All(stage => contact.Of(stage) is not { } time || (time >= Duration.Zero && time <= RecordBounds.LongestTime));
}
