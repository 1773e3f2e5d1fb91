using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>Whether a contact answered exactly at the threshold is in time.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ThresholdBoundary
{
    /// <summary>A wait of at most the threshold: <c>≤</c>.</summary>
    AtMost,

    /// <summary>A wait of less than the threshold: <c>&lt;</c>.</summary>
    Below,
}

/// <summary>The contacts that count as served in time.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ServiceLevelNumerator
{
    /// <summary>Answered within the threshold.</summary>
    AnsweredInTime,

    /// <summary>Answered or abandoned within the threshold: an early hang-up counts as met.</summary>
    AnsweredOrAbandonedInTime,
}

/// <summary>The contacts that a service level is taken over.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ServiceLevelDenominator
{
    /// <summary>All offered: answered and abandoned.</summary>
    Offered,

    /// <summary>All answered.</summary>
    Answered,

    /// <summary>All offered but those abandoned within the short-abandon limit.</summary>
    OfferedLessShortAbandons,
}

/// <summary>How customers who hung up before they entered a queue count.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum NeverQueuedTreatment
{
    /// <summary>As any other abandoned contact, with the wait recorded for them (usually zero).</summary>
    Counted,

    /// <summary>Not at all: neither offered nor abandoned.</summary>
    Ignored,
}

/// <summary>
/// One of the field's ways to state the service level of answering, "x % within t": which contacts are in time, out of which,
/// and how hang-ups count. Each is a KPI of its own; one pass over the log gives them all.
/// </summary>
/// <remarks>
/// Uses the measures <c>offered</c>, <c>answered</c>, <c>answered-wait</c>, <c>abandoned-wait</c>, <c>never-queued</c> and <c>queued-abandoned-wait</c> of its catalogue.
/// </remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AnsweringServiceLevel : ICoded
{
    /// <summary>The code of the KPI, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it tells, in a sentence.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>The wait that is still in time: the code of a limit, or a positive time such as <c>PT20S</c>.</summary>
    public required string Threshold { get; init; }

    /// <summary>Whether a wait of exactly the threshold is in time.</summary>
    public required ThresholdBoundary Boundary { get; init => field = Given.Member(value); }

    /// <summary>What is counted as served in time.</summary>
    public required ServiceLevelNumerator Numerator { get; init => field = Given.Member(value); }

    /// <summary>Out of what.</summary>
    public required ServiceLevelDenominator Denominator { get; init => field = Given.Member(value); }

    /// <summary>An abandoned contact that waited at most this long, a limit or a time, is a short abandon; set just when the denominator leaves short abandons out.</summary>
    public string? ShortAbandonLimit { get; init; }

    /// <summary>How hang-ups before the queue count.</summary>
    public required NeverQueuedTreatment NeverQueued { get; init => field = Given.Member(value); }

    /// <summary>Where the definition comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The target, or null where none is set.</summary>
    public KpiTarget? Target { get; init; }

    /// <summary>The KPI of this service level, its formula written out.</summary>
    public KpiDefinition ToKpi() => new()
    {
        Code = Code,
        Name = Name,
        Description = Description,
        Formula = Formula,
        Unit = KpiUnit.Percent,
        Direction = KpiDirection.Higher,
        Provenance = Provenance,
        Target = Target,
    };

    private string Formula
    {
        get
        {
            bool counted = NeverQueued == NeverQueuedTreatment.Counted;
            string abandonedWait = counted ? "abandoned-wait" : "queued-abandoned-wait";
            string offered = counted ? "offered" : "offered - never-queued";
            string inTime = Boundary == ThresholdBoundary.AtMost ? "within" : "below";
            string numerator = $"{inTime}(answered-wait, {Threshold})";
            if (Numerator == ServiceLevelNumerator.AnsweredOrAbandonedInTime)
            {
                numerator += $" + {inTime}({abandonedWait}, {Threshold})";
            }

            string denominator = Denominator switch
            {
                ServiceLevelDenominator.Answered => "answered",
                ServiceLevelDenominator.Offered => offered,
                _ => $"{offered} - within({abandonedWait}, {ShortAbandonLimit})",
            };
            return $"({numerator}) / ({denominator})";
        }
    }
}
