namespace CallCenter.Standards.Kpis;

/// <summary>What units need beside their name.</summary>
internal static class TimeUnits
{
    /// <summary>How many beginnings a unit has to choose from: days of the week, months of the year; 0 where it has one alone.</summary>
    public static int BeginningsOf(TimeUnit unit) => unit switch
    {
        TimeUnit.WeekFrom => 7,
        TimeUnit.FiscalYear or TimeUnit.FiscalQuarter => 12,
        _ => 0,
    };

    /// <summary>Whether a beginning is given just where a unit needs one, and is one of its own.</summary>
    public static bool IsBeginning(TimeUnit? unit, int? begins) =>
        unit is { } known && BeginningsOf(known) is var most and > 0 ? begins >= 1 && begins <= most : begins is null;
}
