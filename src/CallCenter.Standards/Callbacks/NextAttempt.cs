using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>When a customer may be tried next, and why not earlier.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record NextAttempt : IExplained
{
    private readonly Listed<AttemptDelay> delays;

    /// <summary>The first moment that no rule forbids; null where there is none.</summary>
    public Instant? At { get; init; }

    /// <summary>The channel, by its code; null where there is no attempt.</summary>
    public string? Channel { get; init; }

    /// <summary>Why there is no attempt; null where there is one.</summary>
    public AttemptRefusal? Refusal { get; init => field = Given.Member(value); }

    /// <summary>What puts it off, each reason once; empty where it may be made at once.</summary>
    public ImmutableArray<AttemptDelay> Delays
    {
        get => delays;
        init => delays = value;
    }

    /// <summary>When the callback is due; null where it is not planned.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>The zone that times are told in.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Whether the attempt comes after the callback is due.</summary>
    public bool IsLate => At > DueAt;

    /// <summary>When the customer may be tried and why not earlier, in no language.</summary>
    public Explanation Explain() => CallbackSentences.Of(this);

    /// <summary>When the customer may be tried and why not earlier, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The time alone, or with what puts it off.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
