using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>Adherence to a roster in sentences.</summary>
internal static class AdherenceSentences
{
    public static Explanation Of(RosterAdherence reading)
    {
        ExplanationPart agent = ExplanationPart.Coded("agent", reading.Agent, null);
        ExplanationPart from = ExplanationPart.Moment("from", reading.From, reading.Zone);
        ExplanationPart to = ExplanationPart.Moment("to", reading.To, reading.Zone);
        ExplanationPart worked = ExplanationPart.Time("worked", reading.Worked);
        return Explanation.Of(
            reading.Adherence is not { } share ? ExplanationSentence.Of("adherence.no-duty", agent, from, to, worked)
                : ExplanationSentence.Of("adherence.kept", agent, from, to, ExplanationPart.Time("adherent", reading.Adherent), ExplanationPart.Time("planned", reading.Planned), ExplanationPart.Figure("share", share, "percent")),
            [
                reading.Conformance is { } conformance ? ExplanationSentence.Of("adherence.worked", worked, ExplanationPart.Time("work", reading.PlannedWork), ExplanationPart.Figure("share", conformance, "percent")) : null,
                .. reading.Deviations.Select(deviation => ExplanationSentence.Of(
                    "adherence." + EnumCodes<RosterDeviationKind>.CodeOf(deviation.Kind),
                    ExplanationPart.Moment("from", deviation.From, reading.Zone),
                    ExplanationPart.Moment("to", deviation.To, reading.Zone),
                    ExplanationPart.Time("time", deviation.Length))),
            ]);
    }
}
