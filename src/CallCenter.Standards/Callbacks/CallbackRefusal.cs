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
    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public CallbackEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public CallbackRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => Explanation.Of(EventSentences.Refused(Event.Id, ExplanationPart.Word("reason", Reason)));

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
