using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Callbacks;

/// <summary>An event that was refused; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackRefusal(CallbackEvent Event, CallbackRefusalReason Reason) : IExplained
{
    private readonly Listed<CallbackRefusalReason> also;

    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public CallbackEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public CallbackRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<CallbackRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>The reason or outcome that the refusal is about, as the event or the one before names it; null where it is about none.</summary>
    public string? Subject { get; init; }

    /// <summary>The code of the standard that is nearest to it; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>What follows the outcome; null where <see cref="CallbackRefusalReason.OtherFollows"/> is not among the reasons.</summary>
    public OutcomeEffect? Follows { get; init => field = Given.Member(value); }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => EventSentences.Refusal(Event.Id, Reason, Also, reason => reason switch
    {
        CallbackRefusalReason.UnknownCode => [EventSentences.Subject(Subject), EventSentences.Near(Nearest)],
        CallbackRefusalReason.ContraryOutcome => [EventSentences.Subject(Subject)],
        CallbackRefusalReason.OtherFollows => [EventSentences.Subject(Subject), Follows is { } follows ? ExplanationPart.Word("follows", follows) : null],
        _ => [],
    });

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
