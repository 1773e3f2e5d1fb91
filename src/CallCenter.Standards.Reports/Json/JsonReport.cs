using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Reports.Json;

/// <summary>
/// Writes all KPIs, the routing, scores and risks as JSON: ratios as fractions, times in seconds, doubles with the shortest digits that read back the same.
/// Nothing in it depends on the culture.
/// </summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The JSON in UTF-8, with a final line feed.</summary>
    public static byte[] Write(DayResult day)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("rows", day.Summary.Rows);
            json.WriteNumber("rejected", day.Summary.Rejected);
            json.WriteNumber("excluded", day.Summary.Excluded);
            WriteKpis(json, day.Total);
            json.WriteStartArray("groups");
            foreach (KpiReport group in day.Groups)
            {
                json.WriteStartObject();
                WriteKey(json, day.By, group.Group.Values);
                WriteKpis(json, group);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            RoutingJson.Write(json, day.Routing);
            RiskJson.Write(json, day.Risk);
            ControlJson.Write(json, day.Control);
            json.WriteEndObject();
        }

        content.WriteByte((byte)'\n');
        return content.ToArray();
    }

    private static void WriteKey(Utf8JsonWriter json, ImmutableArray<Grouping> by, ImmutableArray<string?> values)
    {
        json.WriteStartObject("key");
        for (int i = 0; i < by.Length; i++)
        {
            if (by[i].Unit == TimeUnit.Hour && values[i] is { } hour)
            {
                json.WriteNumber(by[i].Name, int.Parse(hour, CultureInfo.InvariantCulture));
            }
            else
            {
                json.WriteString(by[i].Name, values[i]);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteKpis(Utf8JsonWriter json, KpiReport report)
    {
        json.WriteStartArray("kpis");
        foreach (KpiResult result in report.Results)
        {
            json.WriteStartObject();
            json.WriteString("code", result.Kpi.Code);
            WriteNumber(json, "value", result.Value);
            json.WriteString("unit", Code(result.Kpi.Unit));
            WriteNumber(json, "numerator", result.Numerator);
            WriteNumber(json, "denominator", result.Denominator);
            WriteNumber(json, "margin", result.Margin);
            json.WriteNumber("inQuestion", result.Coverage.All);
            json.WriteNumber("known", result.Coverage.Known);
            json.WriteString("status", Code(result.Status));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Code<TEnum>(TEnum member)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
}
