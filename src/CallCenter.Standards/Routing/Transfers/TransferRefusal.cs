using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>Why an event does not fit a trail.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TransferRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>The matter is closed.</summary>
    Closed,

    /// <summary>The slip lacks something.</summary>
    IncompleteSlip,

    /// <summary>The slip names another first-line agent than the matter has.</summary>
    OtherFirstLineAgent,

    /// <summary>A transfer waits for its target's reply, or for the customer to be answered.</summary>
    StillOpen,

    /// <summary>The target was asked before, and refused or gave the matter back (D5.1).</summary>
    Repeated,

    /// <summary>The target held the matter before, or holds it (D5.1).</summary>
    Circular,

    /// <summary>The matter was passed on as often as the book allows.</summary>
    HopLimit,

    /// <summary>There is no transfer yet.</summary>
    NoTransfer,

    /// <summary>The transfer's status does not allow the move.</summary>
    IllegalMove,

    /// <summary>Somebody else has to do it.</summary>
    NotEntitled,
}

/// <summary>An event that was refused; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
/// <param name="SlipFaults">What the slip lacks; empty where nothing, or it is not asked for.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TransferRefusal(TransferEvent Event, TransferRefusalReason Reason, ImmutableArray<SlipFault> SlipFaults) : IExplained
{
    private readonly Listed<TransferRefusalReason> also;

    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public TransferEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public TransferRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<TransferRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    private readonly Listed<SlipFault> slipFaults = SlipFaults;

    /// <summary>The department that the slip names and the directory does not have; null where it names a known one or none.</summary>
    public string? Subject { get; init; }

    /// <summary>The department of the directory that is nearest to it; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>What the slip lacks; empty where nothing, or it is not asked for.</summary>
    public ImmutableArray<SlipFault> SlipFaults
    {
        get => slipFaults;
        init => slipFaults = value;
    }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => Explanation.Of(
        EventSentences.Refused(Event.Id, Reason, About),
        [.. SlipFaults.Select(SlipSentences.Of), .. EventSentences.Also(Event.Id, Also, About)]);

    private IEnumerable<ExplanationPart?> About(TransferRefusalReason reason) => reason == TransferRefusalReason.IncompleteSlip ? [EventSentences.Subject(Subject), EventSentences.Near(Nearest)] : [];

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with a line for each fault of the slip.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason, and what the slip lacks, in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
