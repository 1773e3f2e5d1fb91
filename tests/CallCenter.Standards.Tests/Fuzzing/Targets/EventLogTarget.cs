using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Event logs: a line for the format, one for the header, one a row; the order of rows changes nothing where times give the order.</summary>
internal sealed class EventLogTarget() : FuzzTarget("event-log", 6)
{
    private const char Cell = '\t';

    private static readonly EventLogFormat[] Formats =
    [
        new() { CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", RoleColumn = "role", IdColumn = "id", Missing = ["?"] },
        new() { CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", Zone = "Asia/Shanghai" },
        new() { CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", Zone = "Europe/Berlin", TimePattern = "d/M/uuuu H:mm", RoleColumn = "role" },
        new() { CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", Order = EventOrder.Rows },
        new() { CaseColumn = "number", ActivityColumn = "activity", TimeColumn = "time", Zone = "Nowhere", TimePattern = "%" },
    ];

    private static readonly string[] Times = ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00", "2026-01-05T09:01:00Z", "5/1/2026 9:00", "29/3/2026 2:30", "25/10/2026 2:30", "9999-12-31T23:59:59Z", "-9998-01-01T00:00:00Z", "9999-12-31T23:59:59", "2026-01-05T09:00:00+18:00"];

    private static readonly WorkflowConformance Conformance = WorkflowConformance.Compile(
        StandardBook.Shipped.Workflows.Workflows[0], ActivityMapping.OfHistories(StandardBook.Shipped.Workflows.Workflows[0]));

    public override byte[] Draw(Random random)
    {
        var lines = new List<string> { random.Next(Formats.Length).ToString(CultureInfo.InvariantCulture), random.Next(10) == 0 ? random.Text() : "case\tactivity\ttime\trole\tid" };
        for (int rows = random.Next(12); rows > 0; rows--)
        {
            lines.Add(string.Join(Cell, random.Pick(["a", "b", "c", random.Text()]), random.Pick(["open", "close", "?", random.Text()]), random.Pick([.. Times, random.Text()]), random.Pick(["agent", "", random.Text()]), rows));
        }

        string text = string.Join('\n', lines);
        return WildText.Bytes(random.Next(4) == 0 ? TextMutation.Of(text, random, ["\t", "\n", .. Times]) : text);
    }

    public override bool Run(byte[] input)
    {
        string[] lines = WildText.Of(input).Split('\n');
        EventLogFormat format = Formats[int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < Formats.Length ? at : 0];
        string[] header = lines.Length > 1 ? lines[1].Split(Cell) : [];
        string[][] rows = [.. lines.Skip(2).Select(line => line.Split(Cell))];
        EventLogReading reading = EventLog.Read(format, header, rows);
        ReadFindings.Check(reading.Findings, isRead: !reading.Findings.Any(finding => finding.Severity == FindingSeverity.Error));
        FuzzFault.Unless(reading.Rows == rows.Length, "Rows are lost.");
        if (reading.Log is not { } log)
        {
            return false;
        }

        FuzzFault.Unless(reading.RejectedRows + log.EventCount == reading.Rows, "Rows are neither events nor rejected.");
        Conformance.Check(log);
        if (rows.All(row => row.All(cell => FormsText.IsWritable(cell))))
        {
            string written = StandardJson.Write(log);
            FuzzFault.Unless(written == StandardJson.Write(StandardJson.Read<EventLog>(written)), "A log that was written and read is another one.");
            bool isOrdered = format.Order == EventOrder.Time;
            FuzzFault.Unless(!isOrdered || written == StandardJson.Write(EventLog.Read(format, header, rows.AsEnumerable().Reverse()).Log!), "The order of rows changes the log.");
        }

        return true;
    }
}
