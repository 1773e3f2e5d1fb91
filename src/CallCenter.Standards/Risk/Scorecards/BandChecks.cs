using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Risk;

/// <summary>Whether a card's bands share out every total, and which of them no total reaches.</summary>
internal sealed class BandChecks(RiskScorecard card, string pointer, FindingList findings)
{
    /// <summary>The greatest total a band can begin at, either way; more than points can sum to.</summary>
    private const decimal Farthest = ScorecardCompiler.MaximumParts * 2 * ScorePoints.Maximum;

    public void Check()
    {
        if (card.Bands.IsEmpty)
        {
            findings.Add(FindingRules.ScoreBands, pointer + "/bands", card.Code, $"Card '{card.Code}' has no band.");
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        decimal? before = null;
        for (int i = 0; i < card.Bands.Length; i++)
        {
            if (card.Bands[i] is not { } band)
            {
                continue;
            }

            string at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/bands/{i}");
            if (!KebabCode.IsValid(band.Code))
            {
                findings.Add(FindingRules.BadCode, at + "/code", band.Code, $"'{Excerpt.Of(band.Code)}' is not {KebabCode.Form}.");
            }

            if (!codes.Add(band.Code))
            {
                findings.Add(FindingRules.DuplicateCode, at + "/code", band.Code, $"Card '{card.Code}' has two bands '{band.Code}'.");
            }

            CheckStart(band, i == 0, before, at);
            before = band.From ?? before;
        }
    }

    /// <summary>Which bands no sum of bins reaches, and no knock-out leads to.</summary>
    public void CheckReach(ImmutableArray<CompiledCharacteristic> characteristics)
    {
        decimal least = card.Base + characteristics.Sum(characteristic => characteristic.LeastPoints);
        decimal greatest = card.Base + characteristics.Sum(characteristic => characteristic.GreatestPoints);
        for (int i = 0; i < card.Bands.Length; i++)
        {
            ScoreBand band = card.Bands[i];
            bool isReached = (band.From is null || band.From <= greatest) && (i == card.Bands.Length - 1 || card.Bands[i + 1].From > least);
            if (!isReached && !card.KnockOuts.Any(knockOut => knockOut.Band == band.Code))
            {
                findings.Add(
                    FindingRules.BandUnreachable,
                    string.Create(CultureInfo.InvariantCulture, $"{pointer}/bands/{i}"),
                    band.Code,
                    string.Create(CultureInfo.InvariantCulture, $"Totals go from {least:0.######} to {greatest:0.######}, and none is in band '{band.Code}'."));
            }
        }
    }

    private void CheckStart(ScoreBand band, bool isFirst, decimal? before, string at)
    {
        string? problem = band.From switch
        {
            null => isFirst ? null : "does not say where it begins",
            _ when isFirst => "is the first and has to reach down without end",
            > Farthest or < -Farthest => "begins beyond all totals",
            { } from when from <= before => "does not begin above the one before",
            _ => null,
        };
        if (problem is not null)
        {
            findings.Add(FindingRules.ScoreBands, at + "/from", band.From?.ToString(CultureInfo.InvariantCulture), $"Band '{band.Code}' {problem}.");
        }
    }
}
