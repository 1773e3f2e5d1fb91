using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>Broken limits of working time in sentences.</summary>
internal static class WorkingTimeSentences
{
    public static Explanation Of(WorkingTimeBreach breach) => Explanation.Of(ExplanationSentence.Of(
        "working-time." + EnumCodes<WorkingTimeRule>.CodeOf(breach.Rule),
        ExplanationPart.Coded("agent", breach.Agent, null),
        ExplanationPart.Date("first", breach.First),
        ExplanationPart.Date("last", breach.Last),
        breach.Time is { } time ? ExplanationPart.Time("measured", time) : ExplanationPart.Count("measured", breach.Days ?? 0),
        breach.TimeLimit is { } most ? ExplanationPart.Time("limit", most) : ExplanationPart.Count("limit", breach.DaysLimit ?? 0)));
}
