using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Who owns a matter, folded from its events: the first to answer owns it until it is solved or clearly handed over (D14, first-contact responsibility). A hand-over is clear where the owner offers it to
/// somebody with a reason, and that one accepts; until then the owner stays. A solved matter keeps its owner, who has it again when the customer comes back. Immutable: an event gives a new ownership.
/// </summary>
public sealed record CaseOwnership
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

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt { get; private init; }

    /// <summary>Who owns it, since when and why; null where nobody has answered.</summary>
    public OwnershipSpell? Current => Spells.IsEmpty ? null : Spells[^1];

    /// <summary>Who owns it; null where nobody has answered.</summary>
    public string? Owner => Current?.Owner;

    private ImmutableHashSet<string> Seen { get; init; } = [];

    /// <summary>Who owned it at an instant; null before the first answer.</summary>
    public OwnershipSpell? At(Instant instant) => Spells.LastOrDefault(spell => spell.Since <= instant);

    /// <summary>The ownership after an event, or the same one and the reason why the event does not fit.</summary>
    public OwnershipStep Apply(OwnershipEvent next)
    {
        if (OwnershipRules.Refuse(this, next, Seen.Contains(next.Id)) is { } reason)
        {
            return new OwnershipStep(this, new OwnershipRefusal(next, reason, OwnershipRules.Message(reason)));
        }

        CaseOwnership after = this with { Seen = Seen.Add(next.Id), LastAt = next.At };
        return new OwnershipStep(
            next.Action switch
            {
                OwnershipAction.Answer => after with { Spells = [new OwnershipSpell(next.By, next.At, OwnershipOrigin.FirstAnswer, null)] },
                OwnershipAction.Offer => after with { Offer = new OwnershipOffer(next.To!, next.Reason!, next.At) },
                OwnershipAction.Accept => after with { Spells = Spells.Add(new OwnershipSpell(next.By, next.At, OwnershipOrigin.HandOver, Offer!.Reason)), Offer = null },
                OwnershipAction.Decline or OwnershipAction.Withdraw => after with { Offer = null },
                _ => after with { IsSolved = next.Action == OwnershipAction.Solve },
            },
            null);
    }

    /// <summary>The ownership after events in order; those that do not fit change nothing.</summary>
    public OwnershipFold Fold(IEnumerable<OwnershipEvent> events)
    {
        CaseOwnership ownership = this;
        ImmutableArray<OwnershipRefusal>.Builder refusals = ImmutableArray.CreateBuilder<OwnershipRefusal>();
        foreach (OwnershipEvent next in events)
        {
            OwnershipStep step = ownership.Apply(next);
            ownership = step.Ownership;
            if (step.Refusal is { } refusal)
            {
                refusals.Add(refusal);
            }
        }

        return new OwnershipFold(ownership, refusals.DrainToImmutable());
    }

    /// <summary>Whether both are the same owners, offer and state at the same instants.</summary>
    public bool Equals(CaseOwnership? other) =>
        other is not null && Spells.SequenceEqual(other.Spells) && Offer == other.Offer && IsSolved == other.IsSolved && LastAt == other.LastAt && Seen.SetEquals(other.Seen);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Spells.Length, Offer, IsSolved, LastAt);
}
