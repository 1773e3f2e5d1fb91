using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Writes the days of a log.</summary>
internal static class Period
{
    public static string Suffix(DateInterval? days, Wording wording) => days is null ? "" : " · " + Of(days, wording);

    public static string Of(DateInterval days, Wording wording)
    {
        LocalDatePattern pattern = LocalDatePattern.Create(wording.In("uuuu'年'M'月'd'日'", "d MMMM uuuu"), wording.Culture);
        return days.Length == 1 ? pattern.Format(days.Start) : $"{pattern.Format(days.Start)} – {pattern.Format(days.End)}";
    }
}
