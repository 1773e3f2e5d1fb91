using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Reads rows of cells into a log.</summary>
internal sealed class EventLogReader
{
    private const int NoColumn = -1;

    private readonly EventLogFormat format;
    private readonly FindingList findings = new();
    private readonly EntryList entries;
    private readonly EventTimes? times;
    private readonly int columns;
    private readonly int caseColumn;
    private readonly int activityColumn;
    private readonly int timeColumn;
    private readonly int startColumn;
    private readonly int roleColumn;
    private readonly int idColumn;

    public EventLogReader(EventLogFormat format, IReadOnlyList<string> header)
    {
        this.format = format;
        entries = new EntryList(format.Order);
        times = EventTimes.Create(format, findings);
        // A byte order mark is no part of the first name, though a program that reads cells may hand it on.
        string[] names = [.. header.Select(static name => (name ?? "").Trim('\uFEFF', ' ', '\t', '\r', '\n'))];
        columns = names.Length;
        caseColumn = Column(names, format.CaseColumn, "caseColumn");
        activityColumn = Column(names, format.ActivityColumn, "activityColumn");
        timeColumn = Column(names, format.TimeColumn, "timeColumn");
        startColumn = format.StartColumn is { } start ? Column(names, start, "startColumn") : NoColumn;
        roleColumn = format.RoleColumn is { } role ? Column(names, role, "roleColumn") : NoColumn;
        idColumn = format.IdColumn is { } id ? Column(names, id, "idColumn") : NoColumn;
    }

    public EventLogReading Read(IEnumerable<IReadOnlyList<string?>> rows)
    {
        bool canRead = !findings.HasErrors;
        long read = 0, rejected = 0;
        foreach (IReadOnlyList<string?> row in rows)
        {
            rejected += canRead && TryAdd(row, read) ? 0 : 1;
            read++;
        }

        if (canRead)
        {
            foreach (string id in entries.OutOfOrder())
            {
                findings.Add(EventLogFindings.LogOrder, "/cases/" + JsonPointer.Escape(id), null, $"The rows of case '{Excerpt.Of(id)}' are not in the order of their times.");
            }
        }

        return new EventLogReading(canRead ? entries.ToLog() : null, read, rejected, findings.ToImmutable());
    }

    private bool TryAdd(IReadOnlyList<string?> row, long index)
    {
        string at = $"/rows/{index}";
        if (row is null || row.Count != columns)
        {
            findings.Add(EventLogFindings.LogRowCells, at, null, $"The row has {row?.Count ?? 0} cells, the header {columns}.");
            return false;
        }

        int before = findings.Count;
        string? id = Required(row, caseColumn, at, EventLogFindings.LogCaseMissing);
        string? activity = Required(row, activityColumn, at, EventLogFindings.LogActivityMissing);
        string? written = Required(row, timeColumn, at, EventLogFindings.LogTime);
        Instant time = written is null ? default : Time(written, at, format.TimeColumn);
        string? begun = OptionalCell(row, startColumn);
        Instant? started = begun is null ? null : Time(begun, at, format.StartColumn!);
        if (findings.Count != before)
        {
            return false;
        }

        if (started > time)
        {
            findings.Add(EventLogFindings.LogTime, Place(at, format.StartColumn!), Excerpt.Of(begun!), $"The start '{Excerpt.Of(begun!)}' is after the end '{Excerpt.Of(written!)}'.");
            return false;
        }

        entries.Add(new LogEntry(id!, activity!, time, OptionalCell(row, roleColumn), OptionalCell(row, idColumn), started));
        return true;
    }

    /// <summary>The time that is written in a column; where it is none, a finding.</summary>
    private Instant Time(string written, string at, string column)
    {
        if (!times!.TryRead(written, out Instant time, out bool isFar))
        {
            findings.Add(EventLogFindings.LogTime, Place(at, column), Excerpt.Of(written), isFar
                ? FindingWords.Of($"The time '{Excerpt.Of(written)}' stands for none: systems write the ends of the calendar where there is no time.")
                : format.TimePattern is { } pattern ? FindingWords.Of($"The time '{Excerpt.Of(written)}' does not have the form {pattern}.")
                : $"The time '{Excerpt.Of(written)}' does not have the form of ISO-8601.");
        }

        return time;
    }

    private string? Required(IReadOnlyList<string?> row, int column, string at, FindingRule rule)
    {
        string? cell = Cell(row, column);
        if (cell is null)
        {
            string name = column == caseColumn ? format.CaseColumn : column == activityColumn ? format.ActivityColumn : format.TimeColumn;
            findings.Add(rule, Place(at, name), row[column], $"Column '{name}' has no value.");
        }

        return cell;
    }

    private string? OptionalCell(IReadOnlyList<string?> row, int column) => column == NoColumn ? null : Cell(row, column);

    private string? Cell(IReadOnlyList<string?> row, int column) =>
        row[column]?.Trim() is { Length: > 0 } cell && !format.Missing.Contains(cell) ? cell : null;

    private int Column(string[] names, string name, string member)
    {
        int column = Array.IndexOf(names, name.Trim());
        if (column < 0)
        {
            findings.Add(EventLogFindings.LogColumn, "/format/" + member, Excerpt.Of(name), $"The log has no column '{Excerpt.Of(name)}'; {NearestName.Suggest(name, names)}.");
        }
        else if (Array.LastIndexOf(names, name.Trim()) != column)
        {
            findings.Add(EventLogFindings.LogColumn, "/format/" + member, Excerpt.Of(name), $"The log has two columns '{Excerpt.Of(name)}'.");
        }

        return column;
    }

    private static string Place(string row, string column) => $"{row}/{JsonPointer.Escape(column)}";
}
