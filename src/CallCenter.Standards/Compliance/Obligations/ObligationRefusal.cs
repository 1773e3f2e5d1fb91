using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Compliance;

/// <summary>Why an event of an obligation does not fit.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ObligationRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>The cycle is fulfilled or waived already.</summary>
    AlreadySettled,

    /// <summary>The cycle is neither fulfilled nor waived.</summary>
    NotSettled,

    /// <summary>A waiver, or what is reopened, needs a reason.</summary>
    NoReason,

    /// <summary>The obligation asks for a proof, and none is named.</summary>
    NoEvidence,

    /// <summary>The obligation has no cycle that begins on the day.</summary>
    NoSuchCycle,

    /// <summary>The cycle has not begun.</summary>
    NotBegun,

    /// <summary>It is not told who did it.</summary>
    NobodyNamed,
}

/// <summary>An event that was refused; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ObligationRefusal(ObligationEvent Event, ObligationRefusalReason Reason) : IExplained
{
    private readonly Listed<ObligationRefusalReason> also;

    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ObligationEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public ObligationRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<ObligationRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>The day that the event names; null where <see cref="ObligationRefusalReason.NoSuchCycle"/> is not among the reasons.</summary>
    public string? Subject { get; init; }

    /// <summary>The first day of the cycle that is nearest to it; null where the obligation has none.</summary>
    public string? Nearest { get; init; }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => EventSentences.Refusal(
        Event.Id, Reason, Also, reason => reason == ObligationRefusalReason.NoSuchCycle ? [EventSentences.Subject(Subject), EventSentences.Near(Nearest)] : []);

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
