using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// The transfers of one matter, folded from their events (D5.1, D5.2, D5.6): who holds it, how far it is, and what may happen next. No department is asked twice unless the request was taken back,
/// none holds the matter twice, and the first-line agent tracks it to its end. Immutable: <see cref="RoutingEvaluator.Evolve"/> gives a new trail for an event, by the rules of the book at hand.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TransferTrail : IExplained
{
    internal TransferTrail(string firstLineAgent)
        : this(firstLineAgent, [], default, isClosed: false)
    {
    }

    private TransferTrail(string firstLineAgent, ImmutableArray<TransferHop> hops, History<TransferEvent> events, bool isClosed)
    {
        FirstLineAgent = firstLineAgent;
        Hops = hops;
        Events = events;
        IsClosed = isClosed;
    }

    /// <summary>The trail of a matter that has not been passed on yet; <see cref="RoutingEvaluator.Evolve"/> applies its events to it.</summary>
    /// <param name="firstLineAgent">The agent who answered first, and tracks the matter to its end.</param>
    /// <exception cref="ArgumentException">The agent is blank.</exception>
    public static TransferTrail Begin(string firstLineAgent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(firstLineAgent);
        return new TransferTrail(firstLineAgent);
    }

    /// <summary>The agent who answered first, and tracks the matter to its end.</summary>
    public string FirstLineAgent { get; }

    /// <summary>The transfers in order.</summary>
    public ImmutableArray<TransferHop> Hops { get; }

    /// <summary>The events that led here; with the first-line agent all that has to be kept, since folding them gives the trail again.</summary>
    public History<TransferEvent> Events { get; }

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    /// <summary>Whether the matter is at its end.</summary>
    public bool IsClosed { get; }

    /// <summary>Who holds the matter: the department that took it up last and still has it, or the first-line agent.</summary>
    public string Holder => HeldIndex < 0 ? FirstLineAgent : Hops[HeldIndex].To;

    /// <summary>The transfer whose target has not replied yet; null where there is none.</summary>
    public TransferHop? OpenRequest => Hops is [.., { Status: TransferStatus.Requested } open] ? open : null;

    /// <summary>How often the matter was taken up by a department.</summary>
    public int Accepted => Hops.Count(static hop => hop.AcceptedAt is not null);

    /// <summary>Who holds the matter, and where it has been, in no language.</summary>
    public Explanation Explain() => TrailSentences.Of(this);

    /// <summary>Who holds the matter, and where it has been, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Who holds it alone, or with a line for each transfer.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>Whether both came of the same events, and track to the same agent.</summary>
    public bool Equals(TransferTrail? other) => other is not null && FirstLineAgent == other.FirstLineAgent && Events == other.Events;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FirstLineAgent, Events);

    /// <summary>The position of the transfer whose target holds the matter, also where it asked another one; −1 for none.</summary>
    internal int HeldIndex
    {
        get
        {
            int at = Hops.Length - 1;
            while (at >= 0 && Hops[at].Status is not (TransferStatus.Accepted or TransferStatus.Handled))
            {
                at--;
            }

            return at;
        }
    }

    /// <summary>The trail after an event that fits it.</summary>
    internal TransferTrail With(TransferEvent next) => new(FirstLineAgent, After(next), Events.Add(next), next.Action == TransferAction.Close);

    private ImmutableArray<TransferHop> After(TransferEvent next) => next.Action switch
    {
        TransferAction.Request => Hops.Add(new TransferHop
        {
            Slip = next.Slip!,
            From = next.By,
            To = next.Slip!.TargetDepartment!,
            RequestedAt = next.At,
            Status = TransferStatus.Requested,
            Result = next.Result,
        }),
        TransferAction.Accept => Accept(next),
        TransferAction.Refuse or TransferAction.Withdraw => Move(Hops.Length - 1, next),
        TransferAction.Close => Hops,
        _ => Move(HeldIndex, next),
    };

    /// <summary>The new target holds the matter; who held it has passed it on.</summary>
    private ImmutableArray<TransferHop> Accept(TransferEvent next)
    {
        ImmutableArray<TransferHop> hops = HeldIndex < 0
            ? Hops
            : Hops.SetItem(HeldIndex, Hops[HeldIndex] with { Status = TransferStatus.PassedOn, RepliedAt = next.At });
        return hops.SetItem(hops.Length - 1, hops[^1] with { Status = TransferStatus.Accepted, AcceptedAt = next.At, Result = next.Result });
    }

    private ImmutableArray<TransferHop> Move(int at, TransferEvent next)
    {
        TransferHop hop = Hops[at];
        TransferStatus status = TransferRules.StatusAfter(next.Action);
        bool isReply = status is TransferStatus.Refused or TransferStatus.Returned or TransferStatus.Handled;
        return Hops.SetItem(at, hop with { Status = status, RepliedAt = isReply ? next.At : hop.RepliedAt, Result = next.Result ?? hop.Result });
    }
}
