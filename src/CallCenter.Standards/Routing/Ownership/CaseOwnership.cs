using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Who owns a matter, folded from its events: the first to answer owns it until it is solved or clearly handed over (D14, first-contact responsibility). A hand-over is clear where the owner offers it to
/// somebody with a reason, and that one accepts; until then the owner stays. A solved matter keeps its owner, who has it again when the customer comes back. Immutable: an event gives a new ownership.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CaseOwnership : IExplained
{
    private CaseOwnership()
    {
    }

    /// <summary>A matter that nobody has answered yet.</summary>
    public static CaseOwnership Unanswered { get; } = new();

    /// <summary>The owners in order, each until the next; the last one owns it now. Empty where nobody has answered.</summary>
    public ImmutableArray<OwnershipSpell> Spells { get; private init; } = [];

    /// <summary>The hand-over that is offered; null where none is.</summary>
    public OwnershipOffer? Offer { get; private init; }

    /// <summary>Whether the matter is solved.</summary>
    public bool IsSolved { get; private init; }

    /// <summary>The events that led here; all that has to be kept, since folding them gives the ownership again.</summary>
    public History<OwnershipEvent> Events { get; private init; }

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    /// <summary>Who owns it, since when and why; null where nobody has answered.</summary>
    public OwnershipSpell? Current => Spells.IsEmpty ? null : Spells[^1];

    /// <summary>Who owns it; null where nobody has answered.</summary>
    public string? Owner => Current?.Owner;

    /// <summary>Who owned it at an instant; null before the first answer.</summary>
    public OwnershipSpell? At(Instant instant) => Spells.LastOrDefault(spell => spell.Since <= instant);

    /// <summary>The ownership after an event, or the same one and the reason why the event does not fit.</summary>
    public Folded<CaseOwnership, OwnershipRefusal> Evolve(OwnershipEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Arrival arrival = Events.Judge(next);
        if (arrival == Arrival.Repeat)
        {
            return new(this);
        }

        ImmutableArray<OwnershipRefusalReason> against = [.. OwnershipRules.Against(this, next, arrival == Arrival.Conflict)];
        if (!against.IsEmpty)
        {
            return new(this, [new OwnershipRefusal(next, against[0]) { Also = against[1..] }]);
        }

        CaseOwnership after = this with { Events = Events.Add(next) };
        return new(next.Action switch
        {
            OwnershipAction.Answer => after with { Spells = [new OwnershipSpell(next.By, next.At, OwnershipOrigin.FirstAnswer, null)] },
            OwnershipAction.Offer => after with { Offer = new OwnershipOffer(next.To!, next.Reason!, next.At) },
            OwnershipAction.Accept => after with { Spells = Spells.Add(new OwnershipSpell(next.By, next.At, OwnershipOrigin.HandOver, Offer!.Reason)), Offer = null },
            OwnershipAction.Decline or OwnershipAction.Withdraw => after with { Offer = null },
            _ => after with { IsSolved = next.Action == OwnershipAction.Solve },
        });
    }

    /// <summary>The ownership after events in order, and those that do not fit.</summary>
    public Folded<CaseOwnership, OwnershipRefusal> Fold(ReadOnlySpan<OwnershipEvent> events)
    {
        var folded = new FoldedBuilder<CaseOwnership, OwnershipRefusal>(this);
        foreach (OwnershipEvent next in events)
        {
            folded.Add(folded.State.Evolve(next));
        }

        return folded.Build();
    }

    /// <summary>Who owns the matter and why, in no language.</summary>
    public Explanation Explain() => OwnershipSentences.Of(this);

    /// <summary>Who owns the matter and why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Who owns it alone, or with everybody who did, and what is offered.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>Whether both came of the same events.</summary>
    public bool Equals(CaseOwnership? other) => other is not null && Events == other.Events;

    /// <inheritdoc/>
    public override int GetHashCode() => Events.GetHashCode();
}
