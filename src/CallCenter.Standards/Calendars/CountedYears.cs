namespace CallCenter.Standards.Calendars;

/// <summary>The years that days are counted in one by one, so that all work is bounded.</summary>
internal static class CountedYears
{
    /// <summary>The first.</summary>
    public const int First = 1_900;

    /// <summary>The last.</summary>
    public const int Last = 2_200;
}
