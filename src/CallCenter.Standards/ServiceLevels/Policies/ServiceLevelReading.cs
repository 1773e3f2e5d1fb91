using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a case's reading stands on.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ServiceLevelOutcome
{
    /// <summary>A policy applies, and every event was taken.</summary>
    Promised,

    /// <summary>A policy applies, and events were refused: the reading is that of the others.</summary>
    EventsRefused,

    /// <summary>No policy is for the case: nothing is promised.</summary>
    NoPolicy,

    /// <summary>The policy that was named had no version in force when the case began: nothing is promised.</summary>
    NotInForce,
}

/// <summary>All promises of a case at an instant.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ServiceLevelReading : IExplained
{
    private readonly Listed<TargetReading> targets;
    private readonly Listed<ClockRefusal> refusals;
    private readonly Listed<Finding> findings;

    /// <summary>The instant that was asked about.</summary>
    public required Instant At { get; init; }

    /// <summary>Whether a policy applies, and whether all events were taken.</summary>
    public required ServiceLevelOutcome Outcome { get; init => field = Given.Member(value); }

    /// <summary>The policy the case began under; null where no policy is for the case, or none of its versions was in force.</summary>
    public required ServiceLevelPolicy? Policy { get; init; }

    /// <summary>The promises in the policy's order, then those that a change of policy added; empty where no policy applies.</summary>
    public required ImmutableArray<TargetReading> Targets
    {
        get => targets;
        init => targets = value;
    }

    /// <summary>Every event that was refused, and left out: it takes another one's identity, comes out of order, starts later than itself, or names a policy that does not exist.</summary>
    public required ImmutableArray<ClockRefusal> Refusals
    {
        get => refusals;
        init => refusals = value;
    }

    /// <summary>Every event that was taken and moved nothing: no clock had a use for it then, such as a second answer, or has one at all.</summary>
    public History<CaseEvent> Unmoved { get; init; }

    /// <summary>What is in doubt about the case: words for events and kinds that the standard does not know. What is in doubt about a promise, its clock tells: <see cref="ClockReading.Findings"/>.</summary>
    public ImmutableArray<Finding> Findings
    {
        get => findings;
        init => findings = value;
    }

    /// <summary>Why: the policy, each promise with where it stands, when it falls due and where it comes from, and why events were refused. Each promise explains itself further.</summary>
    public Explanation Explain() => PromiseExplanation.Of(this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The promise of a code; null where there is none.</summary>
    public TargetReading? Find(string target)
    {
        foreach (TargetReading reading in Targets)
        {
            if (reading.Target.Code == target)
            {
                return reading;
            }
        }

        return null;
    }

    /// <summary>The earliest instant after the reading at which a clock warns or falls due by itself; null for none.</summary>
    public Instant? NextSignalAt()
    {
        Instant? next = null;
        foreach (TargetReading reading in Targets)
        {
            if (reading.Clock.Next is { } signal && !(next <= signal.At))
            {
                next = signal.At;
            }
        }

        return next;
    }
}
