namespace CallCenter.Standards.Decisions;

/// <summary>FEEL's three-valued truth, which a test of a missing value has.</summary>
internal enum Truth
{
    False,
    Unknown,
    True,
}

/// <summary>FEEL's negation and disjunction.</summary>
internal static class TruthTable
{
    public static Truth Not(this Truth truth) => Truth.True - (int)truth;

    /// <summary>True wins, then unknown.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;
}
