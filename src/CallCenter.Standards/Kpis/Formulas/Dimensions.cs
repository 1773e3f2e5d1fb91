namespace CallCenter.Standards.Kpis;

/// <summary>How dimensions combine. Null is a combination without meaning.</summary>
internal static class Dimensions
{
    public static Dimension? Combine(char sign, Dimension left, Dimension right) => sign switch
    {
        '+' or '-' => left == right ? left : null,
        '*' => Product(left, right),
        _ => Quotient(left, right),
    };

    public static bool Fits(Dimension dimension, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent or KpiUnit.Ratio => dimension == Dimension.Ratio,
        KpiUnit.Time => dimension == Dimension.Time,
        KpiUnit.Count => dimension == Dimension.Count,
        KpiUnit.Money => dimension == Dimension.Money,
        _ => dimension is Dimension.Score or Dimension.Ratio, // an index such as NPS is a ratio stated in points
    };

    /// <summary>A ratio scales anything; a count multiplies what one thing takes, costs or scores; likelihood × impact is a score (D12.4).</summary>
    private static Dimension? Product(Dimension left, Dimension right)
    {
        if (left is Dimension.Ratio || right is Dimension.Ratio)
        {
            return left is Dimension.Ratio ? right : left;
        }

        if (left is Dimension.Count != right is Dimension.Count)
        {
            return left is Dimension.Count ? right : left;
        }

        return left is Dimension.Score && right is Dimension.Score ? Dimension.Score : null;
    }

    /// <summary>Like by like is a ratio; a sum by a count is an average.</summary>
    private static Dimension? Quotient(Dimension left, Dimension right)
    {
        if (left == right)
        {
            return Dimension.Ratio;
        }

        return right is Dimension.Ratio or Dimension.Count && left is not Dimension.Ratio ? left : null;
    }
}
