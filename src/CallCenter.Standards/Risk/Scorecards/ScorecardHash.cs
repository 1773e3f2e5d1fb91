using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>
/// The content of a card as one number. Canonical form: each part as the length of its UTF-8 bytes in decimal, a colon, the bytes and a line feed; lists with their count before them,
/// in the order of the definition; numbers invariant without trailing zeros; an absent part is a minus sign and a line feed.
/// </summary>
internal static class ScorecardHash
{
    /// <param name="card">The card.</param>
    /// <param name="compared">What the fields compare that it reads; without any the form ends before them.</param>
    public static string Of(RiskScorecard card, IEnumerable<string> compared)
    {
        var form = new StringBuilder();
        Add(form, "risk-scorecard/1", card.Code, card.Version, card.Record, EnumCodes<ScoreDirection>.CodeOf(card.Direction), Number(card.Base));
        Add(form, Number(card.Characteristics.Length));
        foreach (ScoreCharacteristic characteristic in card.Characteristics)
        {
            Add(form, characteristic.Code, characteristic.Field);
            AddConditions(form, characteristic.When);
            Add(form, characteristic.Neutral is { } neutral ? Number(neutral) : null, Number(characteristic.Bins.Length));
            foreach (ScoreBin bin in characteristic.Bins)
            {
                Add(form, bin.When, Number(bin.Points));
            }
        }

        Add(form, Number(card.Bands.Length));
        foreach (ScoreBand band in card.Bands)
        {
            Add(form, band.Code, band.From is { } from ? Number(from) : null, band.StopsOperation ? "stops" : null);
        }

        Add(form, Number(card.KnockOuts.Length));
        foreach (ScoreKnockOut knockOut in card.KnockOuts)
        {
            Add(form, knockOut.Code, knockOut.Band);
            AddConditions(form, knockOut.When);
        }

        Add(form, card.Odds is null ? null : "odds");
        if (card.Odds is { } odds)
        {
            Add(form, Number(odds.Score), Number(odds.Odds), Number(odds.PointsToDoubleOdds));
        }

        Add(form, EnumCodes<ReasonReference>.CodeOf(card.ReasonsAgainst), Number(card.ReasonLimit));
        Add(form, [.. compared]);
        return string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString())).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static void AddConditions(StringBuilder form, IReadOnlyCollection<FieldCondition> conditions)
    {
        Add(form, Number(conditions.Count));
        foreach (FieldCondition condition in conditions)
        {
            Add(form, condition.Field, condition.Tests);
        }
    }

    private static void Add(StringBuilder form, params string?[] parts)
    {
        foreach (string? part in parts)
        {
            form.Append(part is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(part)}:{part}")).Append('\n');
        }
    }

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
