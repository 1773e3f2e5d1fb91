using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Whether the bins of a characteristic share out its values, and whether their points go as promised; each finding shows a value.</summary>
internal sealed class BinChecks(Located<ScoreCharacteristic> located, CompiledInput column, FindingList findings)
{
    private readonly ScoreCharacteristic characteristic = located.Value;
    private readonly ColumnSets sets = ColumnSets.Of(column, [.. Enumerable.Range(0, column.Cells.Length)]);

    public void Check()
    {
        bool isWhole = true;
        var overlaps = new HashSet<(int, int)>();
        bool[] isHit = new bool[column.Cells.Length];
        foreach ((int set, Func<string> witness) in Pieces())
        {
            int first = FirstIn(set);
            if (first < 0)
            {
                isWhole = false;
                findings.Add(RiskFindings.BinGap, located.At(c => c.Bins), witness(), $"'{characteristic.Code}' has no bin for {witness()}.");
                continue;
            }

            isHit[first] = true;
            for (int other = NextIn(set, first); other >= 0; other = NextIn(set, other))
            {
                isHit[other] = true;
                if (overlaps.Add((first, other)))
                {
                    findings.Add(
                        RiskFindings.BinOverlap, BinAt(other), column.Cells[other].Text, $"{witness()} is in the bins '{column.Cells[first]}' and '{column.Cells[other]}' of '{characteristic.Code}'.");
                }
            }
        }

        for (int bin = 0; bin < column.Cells.Length; bin++)
        {
            if (!isHit[bin])
            {
                findings.Add(RiskFindings.BinDead, BinAt(bin), column.Cells[bin].Text, $"No value of '{characteristic.Code}' is in the bin '{column.Cells[bin]}'.");
            }
        }

        if (characteristic.Trend is { } trend)
        {
            CheckTrend(trend, isWhole && overlaps.Count == 0);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private Place BinAt(int bin) => located.At(c => c.Bins).Item(bin);

    private void CheckTrend(ScoreTrend trend, bool isShared)
    {
        if (sets.Ordinals is null)
        {
            findings.Add(RiskFindings.ScoreTrend, located.At(c => c.Trend), characteristic.Field, $"Field '{characteristic.Field}' is free text, which has no order for points to go by.");
        }
        else if (isShared)
        {
            (int Set, Func<string> Witness)[] pieces = [.. PresentPieces()];
            foreach (((int before, Func<string> low), (int after, Func<string> high)) in pieces.Zip(pieces.Skip(1)))
            {
                (decimal from, decimal to) = (PointsOf(before), PointsOf(after));
                if (trend == ScoreTrend.Rising ? to < from : to > from)
                {
                    findings.Add(
                        RiskFindings.ScoreTrend, BinAt(FirstIn(after)), Text($"{to:0.######}"),
                        $"'{characteristic.Code}' is to have {(trend == ScoreTrend.Rising ? FindingWords.Of($"rising") : $"falling")} points, and has {from:0.######} for {low()}, {to:0.######} for {high()}.");
                }
            }
        }
    }

    private decimal PointsOf(int set) => characteristic.Bins[FirstIn(set)].Points;

    /// <summary>Every piece of the field's values with the bins it is in and a value of it, a missing one last.</summary>
    private IEnumerable<(int Set, Func<string> Witness)> Pieces() => column.Field.IsRequired ? PresentPieces() : PresentPieces().Append((sets.Missing, static () => "null"));

    private IEnumerable<(int Set, Func<string> Witness)> PresentPieces() => sets.Ordinals is { } ordinals
        ? Pieces(ordinals, (low, high) => OrdinalText.Literal(column.Field, column.Field.Type == FieldType.Text ? low : SimplestOrdinal.Of(column.Field, low, high)))
        : Pieces(sets.Texts!, (low, high) => OrdinalText.Quote(SimplestText.Of(low!, high)));

    private static IEnumerable<(int Set, Func<string> Witness)> Pieces<TValue, TOrder>(Partition<TValue, TOrder> pieces, Func<TValue, TValue, string> witness)
        where TOrder : struct, IIntervalOrder<TValue>
    {
        for (int i = 0; i < pieces.Starts.Length; i++)
        {
            if (pieces.Sets[i] != RuleSets.NotAllowed)
            {
                int piece = i;
                yield return (pieces.Sets[i], () => witness(pieces.Starts[piece], piece + 1 < pieces.Starts.Length ? pieces.Starts[piece + 1] : TOrder.Top!));
            }
        }
    }

    private int FirstIn(int set) => NextIn(set, -1);

    private int NextIn(int set, int after)
    {
        for (int bin = after + 1; bin < column.Cells.Length; bin++)
        {
            if (Contains(set, bin))
            {
                return bin;
            }
        }

        return -1;
    }

    private bool Contains(int set, int bin) => (sets.Sets[set][bin >> 6] >> bin & 1) != 0;
}
