using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>A cut-off that is the same on every day is its one time; another is an object of days of the week.</summary>
internal sealed class CutOffForm : Form<CutOff>
{
    /// <summary>A local time such as <c>15:00</c>, or a time before closing such as <c>PT2H</c>.</summary>
    public static Form<CutOffTime> Time { get; } = new TextForm<CutOffTime>(
        TryTime,
        Text,
        $"A local time such as 17:00, exact to the second, or a time before closing such as PT2H, is needed here.",
        $@"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$|{As.Time.Pattern}",
        words: new("当地时间，如 17:00，或闭市前的时长，如 PT2H", "Local time such as 17:00, or time before closing such as PT2H"));

    private static readonly MembersForm<CutOff> Days = Form.Of<CutOff>("每周截单时间", "Cut-off by day of the week", static (m, e) => new()
    {
        Monday = m.Optional("monday", e?.Monday, Time, "星期一", "Monday"),
        Tuesday = m.Optional("tuesday", e?.Tuesday, Time, "星期二", "Tuesday"),
        Wednesday = m.Optional("wednesday", e?.Wednesday, Time, "星期三", "Wednesday"),
        Thursday = m.Optional("thursday", e?.Thursday, Time, "星期四", "Thursday"),
        Friday = m.Optional("friday", e?.Friday, Time, "星期五", "Friday"),
        Saturday = m.Optional("saturday", e?.Saturday, Time, "星期六", "Saturday"),
        Sunday = m.Optional("sunday", e?.Sunday, Time, "星期日", "Sunday"),
    });

    public static CutOffForm Instance { get; } = new();

    public override FormKind Kind => FormKind.Any;

    public override ImmutableArray<Form> Parts => [Time, Days];

    public static string Text(CutOffTime time) => time.Time is { } local ? LocalIntervalText.Format(local) : IsoTime.Format(time.Before!.Value);

    public override bool TryRead(in JsonElement json, FormReader reader, out CutOff value)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            return Days.TryRead(json, reader, out value);
        }

        bool isRead = Time.TryRead(json, reader, out CutOffTime time);
        value = isRead ? CutOff.Daily(time) : default!;
        return isRead;
    }

    public override void Write(FormWriter writer, CutOff value)
    {
        if (value.Same is { } same)
        {
            Time.Write(writer, same);
        }
        else
        {
            Days.Write(writer, value);
        }
    }

    private static bool TryTime(string text, out CutOffTime time)
    {
        bool isLocal = LocalIntervalText.TryParseTime(text, out LocalTime local);
        bool isBefore = IsoTime.TryParse(text, out Duration before) && before >= Duration.Zero;
        time = isLocal ? CutOffTime.At(local) : isBefore ? CutOffTime.BeforeClosing(before) : null!;
        return isLocal || isBefore;
    }
}
