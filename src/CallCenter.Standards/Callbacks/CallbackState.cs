using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>
/// Where a callback stands, folded from its events. It is plain data: due times are those that its events carry, so that it is read anywhere, under any book. Immutable: an event gives a new state.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackState : IExplained
{
    private static readonly ImmutableArray<CallbackRefusalReason> Unknown = [CallbackRefusalReason.UnknownCode];

    private CallbackState()
    {
    }

    /// <summary>A callback that nothing has happened to yet.</summary>
    public static CallbackState Unplanned { get; } = new();

    /// <summary>Where it stands.</summary>
    public CallbackPhase Phase { get; private init; }

    /// <summary>The code of the reason it was planned for; null where none was told.</summary>
    public string? Reason { get; private init; }

    /// <summary>When it is due; null where it is not planned.</summary>
    public Instant? DueAt { get; private init; }

    /// <summary>The time agreed with the customer; null where none is.</summary>
    public Instant? AgreedAt { get; private init; }

    /// <summary>When the second handling is due that is under way; null where none is.</summary>
    public Instant? SecondDueAt { get; private init; }

    /// <summary>The code of the last outcome told; null where none was.</summary>
    public string? Outcome { get; private init; }

    /// <summary>When the customer was tried, in order.</summary>
    public ImmutableArray<Instant> Attempts { get; private init; } = [];

    /// <summary>How often in a row the customer was missed, the last time included.</summary>
    public int Misses { get; private init; }

    /// <summary>How often the matter was handled a second time, one under way included.</summary>
    public int SecondHandlings { get; private init; }

    /// <summary>The events that led here; all that has to be kept, since folding them gives the state again.</summary>
    public History<CallbackEvent> Events { get; private init; }

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    /// <summary>Whether something has still to be done.</summary>
    public bool IsOpen => Phase is not (CallbackPhase.Unplanned or CallbackPhase.Done or CallbackPhase.Declined or CallbackPhase.Cancelled);

    /// <summary>
    /// When time alone moves it next, if nothing happens before: the time agreed has come, the second handling or the callback falls due. Null where nothing is to come after <see cref="LastAt"/>, or it is closed.
    /// </summary>
    public Instant? NextEventAt => !IsOpen ? null
        : new[] { AgreedAt, SecondDueAt, DueAt }.Where(at => at > LastAt).Min();

    /// <summary>Whether it is open after it was due.</summary>
    /// <param name="now">The instant.</param>
    public bool IsOverdue(Instant now) => IsOpen && (now > DueAt || now > SecondDueAt);

    /// <summary>The state after an event, or the same one and the reason why the event does not fit.</summary>
    public Folded<CallbackState, CallbackRefusal> Evolve(CallbackEvent next) => Evolve(next, null);

    /// <summary>The state after events in order, and those that do not fit.</summary>
    public Folded<CallbackState, CallbackRefusal> Fold(ReadOnlySpan<CallbackEvent> events) => Fold(events, null);

    /// <summary>Where it stands and what led there, in no language.</summary>
    public Explanation Explain() => CallbackSentences.Of(this);

    /// <summary>Where it stands and what led there, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Where it stands alone, or with each event.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>Whether both came of the same events.</summary>
    public bool Equals(CallbackState? other) => other is not null && Events == other.Events;

    /// <inheritdoc/>
    public override int GetHashCode() => Events.GetHashCode();

    /// <param name="next">The event.</param>
    /// <param name="book">The section whose reasons and outcomes events name; null to read back what was taken before, by whatever book.</param>
    internal Folded<CallbackState, CallbackRefusal> Evolve(CallbackEvent next, CallbackCatalogue? book)
    {
        ArgumentNullException.ThrowIfNull(next);
        Arrival arrival = Events.Judge(next);
        if (arrival == Arrival.Repeat)
        {
            return new(this);
        }

        IReadOnlyList<string>? others = next.Code is { } code && book is not null && CodesOf(book, next.Action) is var known && !known.Contains(code) ? known : null;
        (CallbackRefusalReason Reason, CallbackOutcome Outcome)? contrary = book is null ? null : OutcomeRules.Against(this, next, book.Outcomes);
        ImmutableArray<CallbackRefusalReason> ofOutcome = contrary is { Reason: var reason } ? [reason] : [];
        ImmutableArray<CallbackRefusalReason> against = [.. CallbackMoves.Against(this, next, arrival == Arrival.Conflict), .. others is null ? [] : Unknown, .. ofOutcome];
        return against.IsEmpty ? new(After(next)) : new(this, [new CallbackRefusal(next, against[0])
        {
            Also = against[1..],
            Subject = others is null ? contrary?.Outcome.Code : next.Code,
            Follows = contrary is { Reason: CallbackRefusalReason.OtherFollows, Outcome.Then: var follows } ? follows : null,
            Nearest = others is null ? null : NearestName.Find(next.Code!, others),
        }]);
    }

    internal Folded<CallbackState, CallbackRefusal> Fold(ReadOnlySpan<CallbackEvent> events, CallbackCatalogue? book)
    {
        var folded = new FoldedBuilder<CallbackState, CallbackRefusal>(this);
        foreach (CallbackEvent next in events)
        {
            folded.Add(folded.State.Evolve(next, book));
        }

        return folded.Build();
    }

    private static ImmutableArray<string> CodesOf(CallbackCatalogue book, CallbackAction action) =>
        action == CallbackAction.Plan ? [.. book.Reasons.Select(static reason => reason.Code)] : [.. book.Outcomes.Select(static outcome => outcome.Code)];

    private CallbackState After(CallbackEvent next)
    {
        CallbackState after = this with
        {
            Events = Events.Add(next),
            Phase = CallbackMoves.After(next.Action),
            Outcome = next.Action == CallbackAction.Plan ? Outcome : next.Code ?? Outcome,
            AgreedAt = next.Action == CallbackAction.Reschedule ? next.Until : null,
            SecondDueAt = next.Action == CallbackAction.StartSecondHandling ? next.Until : null,
        };
        return next.Action switch
        {
            CallbackAction.Plan => after with { Reason = next.Code, DueAt = next.Until },
            CallbackAction.Attempt => after with { Attempts = Attempts.Add(next.At) },
            CallbackAction.Miss => after with { Misses = Misses + 1 },
            CallbackAction.Reach => after with { Misses = 0 },
            CallbackAction.StartSecondHandling => after with { SecondHandlings = SecondHandlings + 1 },
            _ => after,
        };
    }
}
