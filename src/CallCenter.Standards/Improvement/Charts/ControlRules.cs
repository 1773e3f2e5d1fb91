namespace CallCenter.Standards.Improvement;

/// <summary>Whether the points up to the last one of a row meet a rule.</summary>
internal static class ControlRules
{
    private const int Eight = 8;
    private const int Nine = 9;

    public static bool IsMet(ControlRule rule, ReadOnlySpan<StandingPoint> row) => rule switch
    {
        ControlRule.BeyondLimits => row[^1].IsBeyond(3),
        ControlRule.NineOnOneSide => AreOnOneSide(row, Nine),
        ControlRule.EightOnOneSide => AreOnOneSide(row, Eight),
        ControlRule.SixInATrend => IsTrend(row, 6),
        ControlRule.FourteenAlternating => IsAlternating(row, 14),
        ControlRule.TwoOfThreeBeyondTwoSigma => AreBeyond(row, 3, 2, 2),
        ControlRule.FourOfFiveBeyondOneSigma => AreBeyond(row, 5, 4, 1),
        ControlRule.FifteenWithinOneSigma => AreWithin(row, 15),
        _ => AreAllBeyond(row, Eight),
    };

    private static bool AreOnOneSide(ReadOnlySpan<StandingPoint> row, int length)
    {
        if (row.Length < length)
        {
            return false;
        }

        int side = row[^1].Side;
        foreach (StandingPoint point in row[^length..])
        {
            if (side == 0 || point.Side != side)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTrend(ReadOnlySpan<StandingPoint> row, int length)
    {
        if (row.Length < length)
        {
            return false;
        }

        int direction = row[^1].Value.CompareTo(row[^2].Value);
        for (int i = row.Length - length + 1; i < row.Length; i++)
        {
            if (direction == 0 || row[i].Value.CompareTo(row[i - 1].Value) != direction)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlternating(ReadOnlySpan<StandingPoint> row, int length)
    {
        if (row.Length < length)
        {
            return false;
        }

        int expected = row[^1].Value.CompareTo(row[^2].Value);
        for (int i = row.Length - 1; i > row.Length - length; i--)
        {
            if (expected == 0 || row[i].Value.CompareTo(row[i - 1].Value) != expected)
            {
                return false;
            }

            expected = -expected;
        }

        return true;
    }

    private static bool AreBeyond(ReadOnlySpan<StandingPoint> row, int length, int least, int sigmas)
    {
        int side = row[^1].Side;
        if (!row[^1].IsBeyond(sigmas))
        {
            return false;
        }

        int beyond = 0;
        foreach (StandingPoint point in row[^Math.Min(length, row.Length)..])
        {
            beyond += point.Side == side && point.IsBeyond(sigmas) ? 1 : 0;
        }

        return beyond >= least;
    }

    private static bool AreWithin(ReadOnlySpan<StandingPoint> row, int length)
    {
        if (row.Length < length)
        {
            return false;
        }

        bool isSpread = false;
        foreach (StandingPoint point in row[^length..])
        {
            if (point.IsBeyond(1))
            {
                return false;
            }

            isSpread |= point.Side != 0;
        }

        return isSpread;
    }

    private static bool AreAllBeyond(ReadOnlySpan<StandingPoint> row, int length)
    {
        if (row.Length < length)
        {
            return false;
        }

        foreach (StandingPoint point in row[^length..])
        {
            if (!point.IsBeyond(1))
            {
                return false;
            }
        }

        return true;
    }
}
