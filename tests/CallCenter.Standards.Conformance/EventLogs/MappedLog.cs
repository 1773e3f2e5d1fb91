using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Workflows;
using CsvHelper;

namespace CallCenter.Standards.Conformance.EventLogs;

/// <summary>A log read through its map, and compared with the map's workflow.</summary>
/// <param name="Map">The map.</param>
/// <param name="Reading">What came of the rows.</param>
/// <param name="Workflow">The workflow; null where the map names none.</param>
/// <param name="Report">The comparison; null where the map names no workflow.</param>
public sealed record MappedLog(EventLogMap Map, EventLogReading Reading, WorkflowDefinition? Workflow, ConformanceReport? Report)
{
    private const byte GzipFirst = 0x1F;
    private const byte GzipSecond = 0x8B;

    /// <summary>The log, whose rows have at least named columns.</summary>
    public EventLog Log => Reading.Log!;

    /// <summary>Reads a log, plain or compressed by gzip.</summary>
    /// <exception cref="FormatException">The map, its workflow, or the log's columns do not fit; the message has every finding.</exception>
    public static MappedLog Read(string logPath, string mapPath)
    {
        EventLogMap map = JsonSerializer.Deserialize(File.ReadAllText(mapPath), EventLogMapJson.Default.EventLogMap) ?? throw new FormatException($"'{mapPath}' is null.");
        EventLogReading reading = ReadRows(logPath, map);
        if (reading.Log is not { } log)
        {
            throw new FormatException($"'{logPath}' does not fit its map:{Environment.NewLine}{string.Join(Environment.NewLine, reading.Findings)}");
        }

        if (map.Workflow is not { } code)
        {
            return new MappedLog(map, reading, null, null);
        }

        ImmutableArray<WorkflowDefinition> workflows = Book(map, mapPath).Workflows.Workflows;
        WorkflowDefinition workflow = workflows.LastOrDefault(known => known.Code == code)
            ?? throw new FormatException($"There is no workflow '{code}'; there are {string.Join(", ", workflows.Select(known => known.Code).Distinct())}.");
        return new MappedLog(map, reading, workflow, Compare(log, workflow, [.. Inside(workflow, workflows, [code])], map));
    }

    /// <summary>The workflows that run inside states of one, and inside theirs.</summary>
    private static IEnumerable<WorkflowDefinition> Inside(WorkflowDefinition workflow, ImmutableArray<WorkflowDefinition> all, HashSet<string> seen) =>
        from state in workflow.States
        where state.Subworkflow is { } sub && seen.Add(sub.Workflow)
        let inner = all.Last(known => known.Code == state.Subworkflow!.Workflow)
        from each in Inside(inner, all, seen).Prepend(inner)
        select each;

    private static ConformanceReport Compare(EventLog log, WorkflowDefinition workflow, WorkflowDefinition[] inside, EventLogMap map)
    {
        ActivityMapping histories = ActivityMapping.OfHistories(workflow, inside);
        var mapping = new ActivityMapping
        {
            Activities = map.Activities is { } meanings ? [.. meanings.SelectMany(meaning => meaning.Value.Of(meaning.Key))] : histories.Activities,
            Ignored = [.. map.Ignored ?? []],
            Roles = [.. (map.Roles ?? []).Select(role => new MappedRole(role.Key, role.Value))],
            StatesMayRepeat = map.StatesMayRepeat,
            CasesMayBeOpen = map.CasesMayBeOpen,
        };
        try
        {
            return WorkflowConformance.Compile(workflow, mapping, inside).Check(log);
        }
        catch (FindingsException unfit)
        {
            throw new FormatException(unfit.Message, unfit);
        }
    }

    private static StandardBook Book(EventLogMap map, string mapPath)
    {
        try
        {
            return map.Workflows is { } section ? StandardBook.Parse(BookOf(section))
                : map.Book is { } path ? StandardBook.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(mapPath))!, path)))
                : StandardBook.Shipped;
        }
        catch (StandardBookException unreadable)
        {
            throw new FormatException(unreadable.Message, unreadable);
        }
    }

    /// <summary>A book of nothing but workflows.</summary>
    private static string BookOf(JsonElement workflows) => $$"""
        {"format":1,"code":"map","name":{"en":"Map"},"version":"1","effective":"2026-01-01","kpis":{"measures":[],"kpis":[]},"workflows":{{workflows.GetRawText()}} }
        """;

    private static EventLogReading ReadRows(string path, EventLogMap map)
    {
        var format = new EventLogFormat
        {
            CaseColumn = map.Case,
            ActivityColumn = map.Activity,
            TimeColumn = map.Time,
            RoleColumn = map.Role,
            IdColumn = map.Id,
            Missing = [.. map.Missing ?? []],
            TimePattern = map.TimePattern,
            Zone = map.Zone,
            Order = map.Order,
        };
        char delimiter = map.Delimiter switch
        {
            null => ',',
            "tab" => '\t',
            [var one] => one,
            _ => throw new FormatException($"Delimiter '{map.Delimiter}' is neither one character nor 'tab'."),
        };
        try
        {
            using Stream stream = Open(path);
            using CsvReader rows = CsvReader.Create(stream, new CsvReaderOptions { Separator = delimiter, DetectSeparatorHint = false, PoolStrings = true }, leaveOpen: true);
            rows.ReadHeader();
            return EventLog.Read(format, rows.Headers ?? [], Cells(rows));
        }
        catch (Exception unreadable) when (unreadable is CsvFormatException or InvalidDataException or ArgumentException)
        {
            throw new FormatException($"'{path}' cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static Stream Open(string path)
    {
        FileStream file = File.OpenRead(path);
        bool isCompressed = file.ReadByte() == GzipFirst && file.ReadByte() == GzipSecond;
        file.Position = 0;
        return isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static IEnumerable<IReadOnlyList<string?>> Cells(CsvReader rows)
    {
        while (rows.Read())
        {
            string[] cells = new string[rows.FieldCount];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = rows.GetString(i);
            }

            yield return cells;
        }
    }
}
