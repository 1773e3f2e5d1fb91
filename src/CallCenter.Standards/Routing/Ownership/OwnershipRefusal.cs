using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>Why an event does not fit.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum OwnershipRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>Nobody has answered the customer yet.</summary>
    NotAnswered,

    /// <summary>The matter has an owner already.</summary>
    AlreadyOwned,

    /// <summary>The matter is solved.</summary>
    Solved,

    /// <summary>The matter is not solved.</summary>
    NotSolved,

    /// <summary>Only the owner may do it.</summary>
    NotOwner,

    /// <summary>An offer is open.</summary>
    OfferOpen,

    /// <summary>No offer is open.</summary>
    NoOffer,

    /// <summary>The offer was made to somebody else.</summary>
    NotOffered,

    /// <summary>The offer does not say to whom, or is made to the owner.</summary>
    NoTaker,

    /// <summary>The offer does not say why.</summary>
    NoReason,
}

/// <summary>An event that was refused; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OwnershipRefusal(OwnershipEvent Event, OwnershipRefusalReason Reason) : IExplained
{
    private readonly Listed<OwnershipRefusalReason> also;

    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public OwnershipEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public OwnershipRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<OwnershipRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => EventSentences.Refusal(Event.Id, Reason, Also);

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
