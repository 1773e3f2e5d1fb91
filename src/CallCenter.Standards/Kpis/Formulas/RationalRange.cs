namespace CallCenter.Standards.Kpis;

/// <summary>The ends, both inside, between which an exact value lies.</summary>
internal readonly record struct RationalRange(Rational Least, Rational Greatest)
{
    public RationalRange Negated() => new(-Greatest, -Least);

    /// <summary>The range of all results; null where a divisor may be 0.</summary>
    public static RationalRange? Combine(char sign, RationalRange left, RationalRange right) => sign switch
    {
        '+' => new(left.Least + right.Least, left.Greatest + right.Greatest),
        '-' => new(left.Least - right.Greatest, left.Greatest - right.Least),
        '*' => Around(left.Least * right.Least, left.Least * right.Greatest, left.Greatest * right.Least, left.Greatest * right.Greatest),
        _ when right.Least <= Rational.Zero && right.Greatest >= Rational.Zero => null,
        _ => Around(left.Least / right.Least, left.Least / right.Greatest, left.Greatest / right.Least, left.Greatest / right.Greatest),
    };

    private static RationalRange Around(params ReadOnlySpan<Rational> corners)
    {
        (Rational least, Rational greatest) = (corners[0], corners[0]);
        foreach (Rational corner in corners[1..])
        {
            least = corner < least ? corner : least;
            greatest = corner > greatest ? corner : greatest;
        }

        return new(least, greatest);
    }
}
