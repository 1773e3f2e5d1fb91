using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Who owns a matter and why, in sentences: the owner now, everybody before, and a hand-over that is offered.</summary>
internal static class OwnershipSentences
{
    public static Explanation Of(CaseOwnership ownership) => ownership.Current is not { } current
        ? Explanation.Of(ExplanationSentence.Of("ownership.unanswered"))
        : Explanation.Of(
            ExplanationSentence.Of(ownership.IsSolved ? "ownership.solved" : "ownership.owned", Parts(current)),
            [
                .. ownership.Spells.RemoveAt(ownership.Spells.Length - 1).Select(static spell => ExplanationSentence.Of("ownership.before", Parts(spell))),
                ownership.Offer is { } offer
                    ? ExplanationSentence.Of("ownership.offered", ExplanationPart.Given("to", offer.To), ExplanationPart.Given("reason", offer.Reason), ExplanationPart.Moment("at", offer.At, DateTimeZone.Utc))
                    : null,
            ]);

    private static IEnumerable<ExplanationPart?> Parts(OwnershipSpell spell) =>
    [
        ExplanationPart.Given("owner", spell.Owner),
        ExplanationPart.Moment("since", spell.Since, DateTimeZone.Utc),
        ExplanationPart.Word("origin", spell.Origin),
        spell.Reason is { } reason ? ExplanationPart.Given("reason", reason) : null,
    ];
}
