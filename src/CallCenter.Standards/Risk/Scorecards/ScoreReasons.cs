using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>Chooses the reasons of a score.</summary>
internal static class ScoreReasons
{
    /// <summary>The contributions that are farthest from their reference toward risk; a stable sort keeps ties in the card's order.</summary>
    public static ImmutableArray<ScoreReason> Of(CompiledScorecard card, ImmutableArray<ScoreContribution> contributions)
    {
        int toward = card.Card.Direction == ScoreDirection.HigherIsRiskier ? 1 : -1;
        return
        [
            .. contributions
                .Select((contribution, index) => new ScoreReason(contribution, toward * (contribution.Points - card.Characteristics[index].ReferenceOf(card.Card))))
                .Where(reason => reason.Distance > 0)
                .OrderByDescending(reason => reason.Distance)
                .Take(card.Card.ReasonLimit),
        ];
    }
}
