using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Calendars;

/// <summary>How calendars look in JSON; the member <c>kind</c> tells which others there are.</summary>
internal static class CalendarForms
{
    public static Form<LocalInterval> Interval { get; } = new TextForm<LocalInterval>(
        LocalIntervalText.TryParse, LocalIntervalText.Format, LocalIntervalText.Needed, @"^\d\d:\d\d(:\d\d)?-\d\d:\d\d(:\d\d)?$", CalendarFindings.OpeningHours,
        new("营业时段，如 09:00-17:30", "Opening hours such as 09:00-17:30"));

    public static Form<ExceptionDays> Days { get; } = new TextForm<ExceptionDays>(
        ExceptionDays.TryParse,
        static days => days.ToString(),
        $"A date such as 2026-10-01, a run of dates such as 2026-10-01/2026-10-07, or a day of every year such as *-10-01 is needed here.",
        @"^(\*-\d\d-\d\d|-?\d{4}-\d\d-\d\d(/-?\d{4}-\d\d-\d\d)?)$",
        words: new("日期，如 2026-10-01，起止日期，如 2026-10-01/2026-10-07，或每年的同一天，如 *-10-01", "Date such as 2026-10-01, run of dates such as 2026-10-01/2026-10-07, or day of every year such as *-10-01"));

    public static MembersForm<WeeklyHours> Week { get; } = Form.Of<WeeklyHours>("每周营业时间", "Weekly hours", static (m, e) => new()
    {
        Monday = m.OptionalList("monday", e?.Monday, Interval, "星期一", "Monday"),
        Tuesday = m.OptionalList("tuesday", e?.Tuesday, Interval, "星期二", "Tuesday"),
        Wednesday = m.OptionalList("wednesday", e?.Wednesday, Interval, "星期三", "Wednesday"),
        Thursday = m.OptionalList("thursday", e?.Thursday, Interval, "星期四", "Thursday"),
        Friday = m.OptionalList("friday", e?.Friday, Interval, "星期五", "Friday"),
        Saturday = m.OptionalList("saturday", e?.Saturday, Interval, "星期六", "Saturday"),
        Sunday = m.OptionalList("sunday", e?.Sunday, Interval, "星期日", "Sunday"),
    });

    public static MembersForm<CalendarException> Exception { get; } = Form.Of<CalendarException>("例外日期", "Exception", static (m, e) => new()
    {
        On = m.Required("on", e?.On, Days, "日期", "Dates"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<CalendarExceptionKind>(), "类型", "Kind"),
        Name = m.Name(e?.Name),
        Hours = m.OptionalList("hours", e?.Hours, Interval, "营业时间", "Hours"),
        Follows = m.Optional("follows", e?.Follows, As.OneOf(Weekdays.All, Weekdays.Codes), "按星期几营业", "Open as on"),
    });

    public static MembersForm<CalendarHours> Hours { get; } = Form.Of<CalendarHours>("营业时间", "Opening hours", static (m, e) => new()
    {
        Zone = m.Required("zone", e?.Zone, As.Text, "时区", "Time zone"),
        Week = m.Required("week", e?.Week, Week, "每周营业时间", "Weekly hours"),
        ValidFrom = m.Optional("validFrom", e?.ValidFrom, As.Date, "数据起始日", "Data from"),
        ValidTo = m.Optional("validTo", e?.ValidTo, As.Date, "数据截止日", "Data to"),
        Exceptions = m.OptionalList("exceptions", e?.Exceptions, Exception, "例外日期", "Exceptions"),
    });

    public static MembersForm<CalendarUnion> Union { get; } = Form.Of<CalendarUnion>("合并日历", "Union", static (m, e) => new()
    {
        Of = Parts(m, e?.Of),
    });

    public static MembersForm<CalendarIntersection> Intersection { get; } = Form.Of<CalendarIntersection>("交集日历", "Intersection", static (m, e) => new()
    {
        Of = Parts(m, e?.Of),
    });

    private static readonly MembersForm<AlwaysOpen> Always = Form.Of<AlwaysOpen>("全天候", "Always open", static (_, _) => new());

    private static readonly MembersForm<AwaitedHours> Awaited = Form.Of<AwaitedHours>("待银行提供", "Awaited", static (_, _) => new());

    private static readonly MembersForm<CalendarShape> Shape = Form.Union(
        "日历构成",
        "Shape",
        "kind",
        Form.Case<CalendarShape, CalendarHours>("hours", Hours),
        Form.Case<CalendarShape, CalendarUnion>("union", Union),
        Form.Case<CalendarShape, CalendarIntersection>("intersection", Intersection),
        Form.Case<CalendarShape, AlwaysOpen>("always", Always),
        Form.Case<CalendarShape, AwaitedHours>("awaited", Awaited));

    public static MembersForm<BusinessCalendar> Calendar { get; } = Form.Of<BusinessCalendar>("工作日历", "Business calendar", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Version = m.Required("version", e?.Version, As.Remark, "版本", "Version"),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective"),
        Jurisdictions = m.OptionalList("jurisdictions", e?.Jurisdictions, As.Code, "适用法域", "Jurisdictions"),
        Provenance = m.Provenance(e?.Provenance),
        Verified = m.Optional("verified", e?.Verified, As.Confirmed, "是否已核实", "Verified"),
        Shape = m.Inline(e?.Shape, Shape),
    });

    public static Form<CalendarCatalogue> Catalogue { get; } = As.ListOf<CalendarCatalogue, BusinessCalendar>(
        Calendar, static calendars => new() { Calendars = calendars }, static catalogue => catalogue.Calendars);

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Catalogue),
        .. RegisteredForm.Of(Calendar),
        .. RegisteredForm.Of(Shape),
        .. RegisteredForm.Of(Hours),
        .. RegisteredForm.Of(Union),
        .. RegisteredForm.Of(Intersection),
        .. RegisteredForm.Of(Always),
        .. RegisteredForm.Of(Awaited),
        .. RegisteredForm.Of(Week),
        .. RegisteredForm.Of(Exception),
        .. RegisteredForm.Of(Days),
        .. RegisteredForm.Of(Interval),
        .. RegisteredForm.Of(As.OneOf<CalendarExceptionKind>()),
    ];

    private static ImmutableArray<string> Parts(Members members, ImmutableArray<string>? of) => members.List("of", of, As.Code, "组成日历", "Calendars");
}
