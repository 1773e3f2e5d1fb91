using System.Text.Json;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Target times for codecs that read and write by hand.</summary>
internal static class TargetTimeCodec
{
    public static bool Read(JsonValue value, out TargetTime time) => TargetTimeForms.TargetTime.Read(value, out time);

    public static void Write(Utf8JsonWriter writer, string name, TargetTime time) => TargetTimeForms.TargetTime.Write(writer, name, time);
}
