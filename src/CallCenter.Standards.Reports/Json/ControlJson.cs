using System.Text.Json;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Reports.Control;

namespace CallCenter.Standards.Reports.Json;

/// <summary>Control charts as JSON: shares as fractions, times in seconds.</summary>
internal static class ControlJson
{
    public static void Write(Utf8JsonWriter json, ControlDay control)
    {
        json.WriteStartArray("controlCharts");
        foreach (ControlChartReading reading in control.Readings)
        {
            json.WriteStartObject();
            json.WriteString("code", reading.Chart.Code);
            json.WriteString("kpi", reading.Chart.Kpi);
            json.WriteNumber("centre", reading.Centre.GetValueOrDefault());
            json.WriteBoolean("provisional", reading.IsProvisional);
            json.WriteStartArray("points");
            foreach (ChartedPoint point in reading.Points)
            {
                Write(json, point);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ChartedPoint point)
    {
        json.WriteStartObject();
        json.WriteString("of", point.Label);
        WriteNumber(json, "value", point.Value);
        WriteNumber(json, "count", point.Count);
        WriteNumber(json, "low", point.Low);
        WriteNumber(json, "high", point.High);
        json.WriteStartArray("signals");
        foreach (ControlRule rule in point.Signals)
        {
            json.WriteStringValue(JsonNamingPolicy.KebabCaseLower.ConvertName(rule.ToString()));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
