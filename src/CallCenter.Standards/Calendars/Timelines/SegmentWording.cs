namespace CallCenter.Standards.Calendars;

/// <summary>The names of segments that no exception names.</summary>
internal static class SegmentWording
{
    private static readonly LocalizedText Hours = new("工作时间", "Working hours");
    private static readonly LocalizedText Outside = new("非工作时间", "Outside working hours");
    private static readonly LocalizedText Always = new("全天候", "Around the clock");
    private static readonly LocalizedText Awaited = new("日历待银行提供", "Calendar not given yet");

    public static LocalizedText Of(SegmentReason reason) => reason switch
    {
        SegmentReason.WeeklyHours => Hours,
        SegmentReason.OutsideHours => Outside,
        SegmentReason.Awaited => Awaited,
        _ => Always,
    };
}
