using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>How a risk stands on a day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RiskStatus
{
    /// <summary>In the register, neither accepted nor closed.</summary>
    Open,

    /// <summary>Accepted that day; as great as before.</summary>
    Accepted,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>What a control does for an exposure on a day.</summary>
/// <param name="Assessment">What was found about it.</param>
/// <param name="ActsOn">What it cuts.</param>
/// <param name="Credit">The share it takes away; null where it does not apply.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ControlReading(ControlAssessment Assessment, ControlEffect ActsOn, Percentage? Credit)
{
    private readonly Listed<EvidenceReading> evidence;

    /// <summary>What it cuts.</summary>
    public ControlEffect ActsOn { get; init => field = Given.Member(value); } = Given.Member(ActsOn);

    /// <summary>How all that shows that it works stands; empty where nothing was asked or the control names none.</summary>
    public ImmutableArray<EvidenceReading> Evidence
    {
        get => evidence;
        init => evidence = value;
    }

    /// <summary>The share it would take away if all that shows that it works were current; null where that is what it takes away, or it does not apply.</summary>
    public Percentage? CreditIfCurrent { get; init; }
}

/// <summary>One exposure of a risk on a day, before and after controls.</summary>
/// <param name="Exposure">The exposure; null where the risk is one exposure.</param>
/// <param name="Inherent">What the matrix says before controls.</param>
/// <param name="Residual">
/// What it says after them. The value is made of the numbers that the controls leave of likelihood and impact; the levels of likelihood and impact are the lowest whose numbers are not below those: a
/// risk is never rated lower than its numbers say.
/// </param>
/// <param name="Controls">What each control does.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ExposureReading(RiskExposure? Exposure, RiskRating Inherent, RiskRating Residual, ImmutableArray<ControlReading> Controls)
{
    private readonly Listed<ControlReading> controls = Controls;

    /// <summary>What each control does.</summary>
    public ImmutableArray<ControlReading> Controls
    {
        get => controls;
        init => controls = value;
    }
}

/// <summary>A risk on a day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskReading : IExplained
{
    private readonly Listed<ExposureReading> exposures;

    /// <summary>The risk.</summary>
    public required RiskEntry Entry { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>How it stands.</summary>
    public required RiskStatus Status { get; init => field = Given.Member(value); }

    /// <summary>The assessment that holds.</summary>
    public required RiskAssessment Assessment { get; init; }

    /// <summary>Its exposures in the assessment's order; at least one.</summary>
    public required ImmutableArray<ExposureReading> Exposures
    {
        get => exposures;
        init => exposures = value;
    }

    /// <summary>The value before controls: that of the exposures, aggregated by the rule; rounded once to 12 decimals, half to even.</summary>
    public required decimal InherentValue { get; init; }

    /// <summary>The value after controls, likewise; 0 to the inherent one.</summary>
    public required decimal ResidualValue { get; init; }

    /// <summary>The level before controls: the highest of the exposures.</summary>
    public required ScaleLevel InherentLevel { get; init; }

    /// <summary>The level after controls: the highest of the exposures.</summary>
    public required ScaleLevel ResidualLevel { get; init; }

    /// <summary>The value after controls if all that shows that they work were current; null where it is.</summary>
    public decimal? ResidualValueIfCurrent { get; init; }

    /// <summary>The level after controls if all that shows that they work were current; null where it is.</summary>
    public ScaleLevel? ResidualLevelIfCurrent { get; init; }

    /// <summary>The acceptance that holds that day, the one with the latest end; null for none.</summary>
    public required RiskAcceptance? Acceptance { get; init; }

    /// <summary>Whether the residual level is above the category's appetite; null where none is decided.</summary>
    public required bool? IsAboveAppetite { get; init; }

    /// <summary>Whether the residual level is at or below the category's target; null where none is decided.</summary>
    public required bool? IsAtTarget { get; init; }

    /// <summary>The day the next assessment is due; the cycle after the last one, or after the risk was raised where that has no day; this very day where neither is known, since it is due at once. Null where there is no cycle.</summary>
    public required LocalDate? NextReview { get; init; }

    /// <summary>The exposure with the greatest residual value, the first of equals: where the risk stands on a heat map.</summary>
    public ExposureReading Leading => Exposures.MaxBy(exposure => exposure.Residual.Value)!;

    /// <summary>How the risk stands and why, in no language.</summary>
    public Explanation Explain() => RegisterSentences.Of(this);

    /// <summary>How the risk stands and why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How it stands alone, or with its exposures, controls and dates.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The risk's code and levels.</summary>
    public override string ToString() => $"{Entry.Code}: {InherentLevel} → {ResidualLevel}";
}
