namespace CallCenter.Standards.Dmn;

/// <summary>The kinds that the results of operators are of (DMN 1.5, tables 54 to 58), as <see cref="FeelArithmetic"/> and <see cref="FeelOrder"/> have them.</summary>
internal static class OperatorKinds
{
    private static readonly KindSet Durations = KindSet.Of(FeelKind.DaysDuration, FeelKind.MonthsDuration);
    private static readonly KindSet Days = KindSet.Of(FeelKind.Date, FeelKind.DateTime);

    /// <summary>What an operator of arithmetic may give; none where no pair of values fits.</summary>
    public static KindSet Of(FeelOperator sign, KindSet left, KindSet right)
    {
        KindSet result = KindSet.None;
        foreach (FeelKind a in left.Values.Each())
        {
            foreach (FeelKind b in right.Values.Each())
            {
                result |= Of(sign, a, b) is { } kind ? KindSet.Of(kind) : KindSet.None;
            }
        }

        return result;
    }

    /// <summary>Whether some of the values have an order among them.</summary>
    public static bool CanBeCompared(KindSet left, KindSet right) => left.Meets(right & KindSet.Ordered);

    private static FeelKind? Of(FeelOperator sign, FeelKind a, FeelKind b) => sign switch
    {
        FeelOperator.Add => Durations.Has(a) && !Durations.Has(b) ? Plus(b, a) : a == b && (a is FeelKind.Number or FeelKind.Text || Durations.Has(a)) ? a : Plus(a, b),
        FeelOperator.Subtract => a == b && (a == FeelKind.Number || Durations.Has(a)) ? a
            : (a == FeelKind.Time && b == FeelKind.Time) || (Days.Has(a) && Days.Has(b)) ? FeelKind.DaysDuration
            : Plus(a, b),
        FeelOperator.Multiply => b == FeelKind.Number && (a == FeelKind.Number || Durations.Has(a)) ? a : a == FeelKind.Number && Durations.Has(b) ? b : null,
        FeelOperator.Divide => b == FeelKind.Number && (a == FeelKind.Number || Durations.Has(a)) ? a : a == b && Durations.Has(a) ? FeelKind.Number : null,
        _ => a == FeelKind.Number && b == FeelKind.Number ? FeelKind.Number : null,
    };

    private static FeelKind? Plus(FeelKind time, FeelKind duration) =>
        (Days.Has(time) && Durations.Has(duration)) || (time == FeelKind.Time && duration == FeelKind.DaysDuration) ? time : null;
}
