using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Results in long form, as tools for reports read them: a row for each KPI of each group. Columns: group, kpi, value, unit, numerator, denominator, status, period, dimension, known, in-question, margin and gap.
/// A value of unit <c>seconds</c> is a time, one of <c>percent</c> a share from 0 to 1; every other unit is a KPI's own. Reports by different dimensions go together in one table: <c>dimension</c> names what <c>group</c> has the values of, both joined by <c> / </c>. Nothing depends on the culture; what is not known is empty.
/// </summary>
public static class KpiTable
{
    private static readonly string[] Columns = ["group", "kpi", "value", "unit", "numerator", "denominator", "status", "period", "dimension", "known", "in-question", "margin", "gap"];

    private const string Seconds = "seconds";
    private const string Between = " / ";
    private const string Unknown = "–";

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The table as CSV (RFC 4180) with a header.</summary>
    public static string ToCsv(this IEnumerable<KpiReport> reports)
    {
        reports = Given.Items(reports);
        var csv = new StringBuilder(CsvLines.Write(Columns));
        foreach (object?[] row in Rows(reports))
        {
            csv.Append(CsvLines.Write([.. row.Select(static cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")]));
        }

        return csv.ToString();
    }

    /// <summary>The table as a JSON array of flat objects, null where something is not known.</summary>
    public static string ToJson(this IEnumerable<KpiReport> reports)
    {
        reports = Given.Items(reports);
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Options))
        {
            json.WriteStartArray();
            foreach (object?[] row in Rows(reports))
            {
                json.WriteStartObject();
                for (int i = 0; i < row.Length; i++)
                {
                    json.WritePropertyName(Columns[i]);
                    Write(json, row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void Write(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case long count:
                json.WriteNumberValue(count);
                break;
            default:
                json.WriteStringValue((string)cell);
                break;
        }
    }

    private static IEnumerable<object?[]> Rows(IEnumerable<KpiReport> reports) =>
        from report in reports
        from result in report.Results
        select new object?[]
        {
            GroupText(report.Group.Values),
            result.Kpi.Code,
            result.Value,
            result.Kpi.Unit == KpiUnit.Time ? Seconds : EnumCodes<KpiUnit>.CodeOf(result.Kpi.Unit),
            result.Numerator,
            result.Denominator,
            EnumCodes<KpiStatus>.CodeOf(result.Status),
            report.Period is Interval period ? ResultForms.TextOf(period) : null,
            string.Join(" / ", report.Dimensions),
            result.Coverage.Known,
            result.Coverage.All,
            result.Margin,
            result.Gap == KpiGap.None ? null : EnumCodes<KpiGap>.CodeOf(result.Gap),
        };

    /// <summary>The values of a group, told apart from those of every other: null of one dimension that is unknown, a dash of one among several; in quotes what is empty or would read as something else.</summary>
    private static string? GroupText(IReadOnlyList<string?> values) => values is [null] ? null : string.Join(Between, values.Select(static value => value switch
    {
        null => Unknown,
        "" or Unknown => $"\"{value}\"",
        _ when value.Contains(Between, StringComparison.Ordinal) || value[0] == '"' => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => value,
    }));
}
