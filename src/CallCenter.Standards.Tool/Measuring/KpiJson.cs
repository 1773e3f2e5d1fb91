using System.Text.Json;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Tool.Replies;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>The KPIs of logs for programs.</summary>
internal static class KpiJson
{
    public static void Write(Utf8JsonWriter json, MeasuredLogs logs, ToolConsole console)
    {
        Reply.Book(json, logs.Book);
        json.WriteString("zone", logs.Zone.Id);
        Time(json, "from", logs.From);
        Time(json, "to", logs.To);
        json.WriteLines("by", logs.Dimensions);
        json.WriteStartArray("logs");
        foreach (MeasuredSource source in logs.Sources)
        {
            Write(json, source, console);
        }

        json.WriteEndArray();
        json.WritePropertyName("results");
        using (JsonDocument rows = JsonDocument.Parse(logs.Reports.ToJson()))
        {
            rows.RootElement.WriteTo(json);
        }

        var lines = new FindingLines(console.Words, console.Culture);
        json.WriteStartArray("findings");
        foreach (Finding finding in logs.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", EnumCodes<FindingSeverity>.CodeOf(finding.Severity));
            json.WriteString("value", finding.Value);
            json.WriteString("input", finding.File);
            if (finding.Line is { } line)
            {
                json.WriteNumber("line", line);
            }
            else
            {
                json.WriteNull("line");
            }

            json.WriteString("message", lines.Message(finding));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MeasuredSource source, ToolConsole console)
    {
        LogTally tally = source.Tally;
        json.WriteStartObject();
        json.WriteLines("files", source.Source.Files.Select(static file => file.Name));
        json.WriteString("kind", LogKinds.NameOf(source.Source.Kind));
        json.WriteNumber("rows", tally.Rows);
        json.WriteNumber("used", tally.Used);
        json.WriteNumber("rejected", tally.Rejected);
        json.WriteNumber("excluded", tally.Excluded);
        json.WriteNumber("duplicates", tally.Duplicates);
        json.WriteNumber("unknown", tally.Unknown);
        json.WriteNumber("open", tally.Open);
        json.WriteNumber("leftQueue", source.LeftQueue);
        json.WriteNumber("retries", tally.Retries);
        json.WriteNumber("restored", tally.Restored);
        json.WriteNumber("reordered", tally.Reordered);
        json.WriteNumber("uncertainTimes", tally.UncertainTimes);
        json.WriteStartObject("records");
        foreach ((string record, Accumulation added) in source.Records)
        {
            json.WriteNumber(record, added.Records);
        }

        json.WriteEndObject();
        json.WriteStartObject("unknownEvents");
        foreach ((string name, long rows) in source.UnknownEvents)
        {
            json.WriteNumber(name, rows);
        }

        json.WriteEndObject();
        json.WriteLines("notRecorded", source.NotRecorded);
        json.WriteLines("notOnRoster", source.NotOnRoster);
        json.WriteLines("notInLog", source.NotInLog);
        json.WriteStartArray("rejectedRows");
        foreach (RejectedEntry row in source.Rejected)
        {
            json.WriteStartObject();
            json.WriteString("input", row.Place.Input);
            json.WriteNumber("line", row.Place.Row);
            json.WriteString("field", row.Field);
            json.WriteString("value", row.Value);
            json.WriteString("reason", row.Reason.Code);
            json.WriteString("message", row.In(console.Culture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, string member, Instant? time)
    {
        if (time is { } known)
        {
            json.WriteString(member, InstantPattern.ExtendedIso.Format(known));
        }
        else
        {
            json.WriteNull(member);
        }
    }
}
