using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Calendars;

/// <summary>How states name a calendar.</summary>
internal static class TimelineForm
{
    public static MembersForm<BusinessTimeline> Name { get; } = new NamedForm<BusinessTimeline>("日历", "Calendar", static calendar => calendar.Identity);
}
