using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>How pieces of time look in JSON.</summary>
internal static class SegmentForms
{
    public static MembersForm<TimeSegment> Segment { get; } = Form.OfValue<TimeSegment>("时段", "Segment of time", static (m, e) =>
    {
        Instant start = m.Required("start", e?.Start, As.Instant, "起点", "Start");
        Instant end = m.Required("end", e?.End, As.Instant, "终点", "End");
        bool isCounted = m.Required("counted", e?.IsCounted, As.Flag, "是否计时", "Counted");
        SegmentReason reason = m.Required("reason", e?.Reason, As.OneOf<SegmentReason>(), "原因", "Reason");
        LocalizedText name = m.Required("name", e?.Name, As.Localized, "名称", "Name");
        string calendar = m.Required("calendar", e?.Calendar, As.AnyText, "日历", "Calendar");
        return m.IsComplete ? new TimeSegment(start, end, isCounted, reason, name, calendar) : e.GetValueOrDefault();
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Segment),
        .. RegisteredForm.Of(As.OneOf<SegmentReason>()),
    ];
}
