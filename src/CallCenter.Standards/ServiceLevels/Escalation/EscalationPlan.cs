using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>A step that has fallen due.</summary>
/// <param name="Id">
/// Its identity: <c>policy/target/run/step/repeat</c>, where the run is the identity of the event that began the count. The same at every asking, so that a host that keeps what it has done does nothing
/// twice; no two clocks of a case share one, nor two runs of a clock.
/// </param>
/// <param name="Step">The step.</param>
/// <param name="Repeat">0 for the first time, 1 for the first repeat, and so on.</param>
/// <param name="At">When it fell due.</param>
/// <param name="AcknowledgedAt">When it was acknowledged, or null.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DueStep(string Id, EscalationStep Step, int Repeat, Instant At, Instant? AcknowledgedAt);

/// <summary>What a ladder asks for at an instant.</summary>
/// <param name="Due">Every step due so far, by instant and then by the ladder's order; those already done are among them.</param>
/// <param name="NextWake">When the next step falls due if nothing happens until then; null where nothing more can, or the clock is paused.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record EscalationPlan(ImmutableArray<DueStep> Due, Instant? NextWake) : IExplained
{
    private readonly Listed<DueStep> due = Due;
    private readonly Listed<Finding> findings;

    /// <summary>Every step due so far, by instant and then by the ladder's order; those already done are among them.</summary>
    public ImmutableArray<DueStep> Due
    {
        get => due;
        init => due = value;
    }

    /// <summary>What is in doubt about the acknowledgements: those of this clock and run that name a step which the ladder does not have, with the one that is near (<c>CCS5024</c>). They acknowledge nothing.</summary>
    public ImmutableArray<Finding> Findings
    {
        get => findings;
        init => findings = value;
    }

    /// <summary>What the ladder asks for, in no language.</summary>
    public Explanation Explain() => EscalationSentences.Of(this);

    /// <summary>What the ladder asks for, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How many steps have fallen due alone, or with a line for each.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The zone that its instants are told in: that of the clock's calendar; null where the clock never falls due.</summary>
    public DateTimeZone? Zone { get; init; }

    internal static EscalationPlan Nothing { get; } = new([], null);
}
