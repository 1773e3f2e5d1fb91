namespace CallCenter.Standards.Kpis;

/// <summary>Records are accumulated in blocks: long enough to spread the cost of each step, short enough for the nearest cache.</summary>
internal static class MeasureBlock
{
    public const int Size = 128;

    /// <summary>Totals of a group, and values of a record, stand in lanes of four: one vector.</summary>
    public const int Lanes = 4;

    /// <summary>The tests that one word of bits can hold; the top bit stays clear, so that a lane without a measure never matches.</summary>
    public const int TestLimit = 63;

    /// <summary>The tests that one measure can have: a sum also tests that its field is present, a count derived from it a threshold.</summary>
    public const int MeasureTestLimit = TestLimit - 1;
}
