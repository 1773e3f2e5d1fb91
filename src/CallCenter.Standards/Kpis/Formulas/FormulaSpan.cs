using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// What a formula can be, whatever records there are, as far as its measures prove it: no count and no time taken is negative, and a part of what is counted is at most the whole. What is not proved is not denied.
/// </summary>
internal static class FormulaSpan
{
    /// <summary>Whether no total makes it negative.</summary>
    public static bool IsNeverNegative(FormulaTerm term) => term switch
    {
        ConstantTerm constant => constant.Value >= Rational.Zero,
        TotalTerm total => IsNeverNegative(total.Measure),
        KnownTerm known => IsNeverNegative(known.Total),
        QuantileTerm quantile => IsNeverNegative(quantile.Measure),
        BinaryTerm { Operator: '-' } difference => IsWithin(difference.Right, difference.Left),
        BinaryTerm binary => IsNeverNegative(binary.Left) && IsNeverNegative(binary.Right),
        _ => false,
    };

    /// <summary>Whether no total makes it greater than 1: a share of what is counted.</summary>
    public static bool IsAtMostOne(FormulaTerm term) => term switch
    {
        ConstantTerm constant => constant.Value <= Rational.One,
        BinaryTerm { Operator: '/' } share => IsWithin(share.Left, share.Right),
        BinaryTerm { Operator: '-' } rest => IsAtMostOne(rest.Left) && IsNeverNegative(rest.Right),
        _ => false,
    };

    private static bool IsNeverNegative(MeasureSlot measure) => measure.Field is null || measure.Dimension == Dimension.Time;

    /// <summary>Whether a part is at most the whole: each of its totals within another one of the whole's, what both are lessened by apart.</summary>
    private static bool IsWithin(FormulaTerm part, FormulaTerm whole) => (part, whole) switch
    {
        (BinaryTerm { Operator: '-' } less, BinaryTerm { Operator: '-' } all) when AreSame(less.Right, all.Right) => IsWithin(less.Left, all.Left),
        (BinaryTerm { Operator: '-' } less, _) => IsNeverNegative(less.Right) && IsWithin(less.Left, whole),
        (_, BinaryTerm { Operator: '-' } all) => Totals(part) is { } parts && Totals(all.Right) is { } taken && Totals(all.Left) is { } totals && AreWithin([.. taken, .. parts], totals),
        _ => Totals(part) is { } parts && Totals(whole) is { } totals && AreWithin(parts, totals),
    };

    /// <summary>Whether totals together are at most others together: each within one of them, and those within the same one apart.</summary>
    private static bool AreWithin(List<MeasureSlot> parts, List<MeasureSlot> wholes)
    {
        var within = wholes.ConvertAll(static _ => new List<MeasureSlot>());
        foreach (MeasureSlot part in parts)
        {
            int i = Enumerable.Range(0, wholes.Count).FirstOrDefault(at => IsPartOf(part, wholes[at]) && within[at].TrueForAll(other => AreApart(part, other)), -1);
            if (i < 0)
            {
                return false;
            }

            within[i].Add(part);
        }

        return wholes.TrueForAll(IsNeverNegative);
    }

    private static bool AreSame(FormulaTerm one, FormulaTerm other) => one is TotalTerm total && other is TotalTerm same && total.Slot == same.Slot;

    /// <summary>The totals of a sum; null of what is none.</summary>
    private static List<MeasureSlot>? Totals(FormulaTerm term) => term switch
    {
        TotalTerm total => [total.Measure],
        KnownTerm known => [known.Total.Measure],
        BinaryTerm { Operator: '+' } sum when Totals(sum.Left) is { } left && Totals(sum.Right) is { } right => [.. left, .. right],
        _ => null,
    };

    /// <summary>Whether every record of one total is in the other, with the same amount.</summary>
    private static bool IsPartOf(MeasureSlot part, MeasureSlot whole) =>
        part.Record.Name == whole.Record.Name && part.Field?.Name == whole.Field?.Name && IsNeverNegative(part) && whole.Tests.All(test => test.IsAny || Implies(part, test));

    /// <summary>Whether no record is in both.</summary>
    private static bool AreApart(MeasureSlot one, MeasureSlot other) =>
        one.Record.Name == other.Record.Name && one.Tests.Any(test => other.Tests.Any(against => IsSame(test.Field, against.Field) && !(test.MatchesMissing && against.MatchesMissing && !test.Field.IsRequired) && !Meet(test, against)));

    private static bool Meet(UnaryTests one, UnaryTests other) =>
        one.Field.Type == FieldType.Text ? !one.Texts.Intersect(other.Texts).IsEmpty : !one.Ordinals.Intersect(other.Ordinals).IsEmpty;

    private static bool Implies(MeasureSlot part, UnaryTests test)
    {
        UnaryTests[] own = [.. part.Tests.Where(one => IsSame(one.Field, test.Field))];
        return own.Length > 0
            && (test.MatchesMissing || test.Field.IsRequired || own.Any(static one => !one.MatchesMissing))
            && (test.Field.Type == FieldType.Text
                ? test.Texts.Covers(own.Select(static one => one.Texts).Aggregate(static (all, one) => all.Intersect(one)))
                : test.Ordinals.Covers(own.Select(static one => one.Ordinals).Aggregate(static (all, one) => all.Intersect(one))));
    }

    private static bool IsSame(FieldDefinition one, FieldDefinition other) => one.Name == other.Name && Equals(one.Relation, other.Relation);
}
