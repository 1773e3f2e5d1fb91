using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Staffing;

/// <summary>Queues in sentences: who waits and how long.</summary>
internal static class QueueSentences
{
    private const string Share = "percent";
    private const string Plain = "ratio";

    public static Explanation Of(ErlangB lines) => Explanation.Of(
        ExplanationSentence.Of("staffing.loss", Load(lines.OfferedLoad), ExplanationPart.Figure("servers", lines.Servers, Plain), ExplanationPart.Figure("blocking", lines.Blocking, Share)),
        [ExplanationSentence.Of("staffing.carried", ExplanationPart.Figure("carried", lines.CarriedLoad, Plain), ExplanationPart.Figure("occupancy", lines.Occupancy, Share))]);

    public static Explanation Of(ErlangC agents) => !agents.IsStable
        ? Explanation.Of(ExplanationSentence.Of("staffing.overloaded", Load(agents.OfferedLoad), Agents(agents.Agents)))
        : Explanation.Of(
            ExplanationSentence.Of("staffing.delay", Load(agents.OfferedLoad), Agents(agents.Agents), ExplanationPart.Figure("wait", agents.WaitProbability, Share)),
            [Busy(agents.Occupancy, agents.MeanQueueLength)]);

    public static Explanation Of(ServiceQueue queue) => queue.IsOverloaded
        ? Explanation.Of(ExplanationSentence.Of("staffing.overloaded", Load(queue.Traffic.OfferedLoad), Agents(queue.Agents)), [Of(queue.Traffic), Of(queue.Patience)])
        : Explanation.Of(
            ExplanationSentence.Of(
                "staffing.queue",
                Load(queue.Traffic.OfferedLoad),
                Agents(queue.Agents),
                ExplanationPart.Figure("wait", queue.WaitProbability, Share),
                queue.AnsweredWait is { } answered ? ExplanationPart.Time("answered-wait", answered) : null,
                queue.Patience is null ? null : ExplanationPart.Figure("abandonment", queue.Abandonment, Share)),
            [Of(queue.Traffic), Of(queue.Patience), Busy(queue.Occupancy, queue.MeanQueueLength!.Value)]);

    /// <summary>What arrives.</summary>
    public static ExplanationSentence Of(Traffic traffic) => ExplanationSentence.Of(
        "staffing.traffic", ExplanationPart.Figure("arrivals", traffic.Arrivals, Plain), ExplanationPart.Time("period", traffic.Period), ExplanationPart.Time("handling", traffic.HandlingTime));

    /// <summary>How long customers are willing to wait.</summary>
    public static ExplanationSentence Of(Patience? patience) => patience switch
    {
        ExponentialPatience exponential => Patience("staffing.patience.exponential", ExplanationPart.Time("mean", exponential.Mean)),
        WeibullPatience weibull => Patience("staffing.patience.weibull", ExplanationPart.Time("scale", weibull.TimeScale), ExplanationPart.Figure("shape", weibull.Shape, Plain)),
        PatienceCurve curve => Patience("staffing.patience.curve", ExplanationPart.Count("points", curve.Points.Length)),
        _ => ExplanationSentence.Of("staffing.endless"),
    };

    /// <summary>The load in erlangs.</summary>
    public static ExplanationPart Load(double load) => ExplanationPart.Figure("load", load, Plain);

    private static ExplanationPart Agents(double agents) => ExplanationPart.Figure("agents", agents, Plain);

    private static ExplanationSentence Busy(double occupancy, double queue) =>
        ExplanationSentence.Of("staffing.busy", ExplanationPart.Figure("occupancy", occupancy, Share), ExplanationPart.Figure("queue", queue, Plain));

    private static ExplanationSentence Patience(string code, params ExplanationPart[] parts) => ExplanationSentence.Of("staffing.patience", ExplanationPart.Clause("patience", code, parts));
}
