namespace CallCenter.Standards.Kpis;

/// <summary>One bound of a target.</summary>
/// <param name="Value">The bound, in the KPI's unit.</param>
/// <param name="IsUpper">Whether values up to it meet it, rather than from it on.</param>
/// <param name="IsStrict">Whether the bound itself does not meet it.</param>
internal readonly record struct TargetBound(decimal Value, bool IsUpper, bool IsStrict)
{
    /// <summary>What it asks for, as bounds of explanations have it.</summary>
    public string Comparison => (IsUpper, IsStrict) switch
    {
        (false, false) => "at-least",
        (false, true) => "above",
        (true, false) => "at-most",
        _ => "below",
    };

    /// <summary>The member of a target that gives it.</summary>
    public string Member => (IsUpper, IsStrict) switch
    {
        (false, false) => "atLeast",
        (false, true) => "above",
        (true, false) => "atMost",
        _ => "below",
    };

    public bool IsMetBy(Rational value)
    {
        int order = value.CompareTo(Rational.Of(Value));
        return order == 0 ? !IsStrict : order < 0 == IsUpper;
    }

    /// <summary>The bound of what still is at risk: so far beyond, itself included. Null where that is beyond all numbers, so that nothing is outside.</summary>
    public TargetBound? Widened(decimal by)
    {
        try
        {
            return new TargetBound(IsUpper ? Value + by : Value - by, IsUpper, IsStrict: false);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
