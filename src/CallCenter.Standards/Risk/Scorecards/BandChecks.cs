using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Whether a card's bands share out every total, and which of them no total reaches.</summary>
internal sealed class BandChecks(Located<RiskScorecard> located, FindingList findings)
{
    /// <summary>The greatest total a band can begin at, either way; more than points can sum to.</summary>
    private const decimal Farthest = ScorecardCompiler.MaximumParts * 2 * ScorePoints.Maximum;

    /// <summary>Checks the bands.</summary>
    /// <returns>Their codes.</returns>
    public Codes Check()
    {
        RiskScorecard card = located.Value;
        LocatedList<ScoreBand> bands = located.Each(c => c.Bands);
        if (bands is { Count: 0, IsComplete: true })
        {
            findings.Add(RiskFindings.ScoreBands, bands.Place, card.Code, $"Card '{card.Code}' has no band.");
        }

        Codes codes = Codes.Of($"band", bands, band => band.Code, findings);
        decimal? before = null;
        for (int i = 0; i < bands.Count; i++)
        {
            // Which one is the first cannot be told where some could not be read.
            if (i > 0 || bands.IsComplete)
            {
                CheckStart(bands[i], i == 0, before);
            }

            before = bands[i].Value.From ?? before;
        }

        return codes;
    }

    /// <summary>Which bands no sum of bins reaches, and no knock-out leads to.</summary>
    public void CheckReach(ImmutableArray<CompiledCharacteristic> characteristics)
    {
        RiskScorecard card = located.Value;
        decimal least = card.Base + characteristics.Sum(characteristic => characteristic.LeastPoints);
        decimal greatest = card.Base + characteristics.Sum(characteristic => characteristic.GreatestPoints);
        for (int i = 0; i < card.Bands.Length; i++)
        {
            ScoreBand band = card.Bands[i];
            bool isReached = (band.From is null || band.From <= greatest) && (i == card.Bands.Length - 1 || card.Bands[i + 1].From > least);
            if (!isReached && !card.KnockOuts.Any(knockOut => knockOut.Band == band.Code))
            {
                findings.Add(
                    RiskFindings.BandUnreachable,
                    located.At(c => c.Bands).Item(i),
                    band.Code,
                    $"Totals go from {least:0.######} to {greatest:0.######}, and none is in band '{band.Code}'.");
            }
        }
    }

    private void CheckStart(Located<ScoreBand> band, bool isFirst, decimal? before)
    {
        FindingWords? problem = band.Value.From switch
        {
            null => isFirst ? null : FindingWords.Of($"does not say where it begins"),
            _ when isFirst => FindingWords.Of($"is the first and has to reach down without end"),
            > Farthest or < -Farthest => FindingWords.Of($"begins beyond all totals"),
            { } from when from <= before => FindingWords.Of($"does not begin above the one before"),
            _ => null,
        };
        if (problem is not null)
        {
            findings.Add(RiskFindings.ScoreBands, band.At(b => b.From), RiskNumbers.Text(band.Value.From), $"Band '{band.Value.Code}' {problem}.");
        }
    }
}
