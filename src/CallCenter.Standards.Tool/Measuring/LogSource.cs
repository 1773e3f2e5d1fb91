using System.Collections.Immutable;
using System.Text;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Commands;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Findings;
using UserErrorException = CallCenter.Standards.Tool.Files.UserErrorException;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>Files that are one log: those of one kind, and tables of one map.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Files">The files, in the order of time.</param>
/// <param name="Reader">Reads them.</param>
/// <param name="Map">The map of tables; null for other kinds.</param>
internal sealed record LogSource(LogKind Kind, IReadOnlyList<LogFile> Files, LogReader Reader, TableMap? Map)
{
    /// <summary>Beside a table <c>surveys.csv</c>, its map is <c>surveys.map.json</c>.</summary>
    private const string MapExtension = ".map.json";

    /// <summary>The sources of files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="map">The map of tables that have none beside them: a file, or the name of a shipped one; asked for where one is needed.</param>
    /// <param name="console">The folder that names are of.</param>
    /// <exception cref="UserErrorException">A table has no map, or the map has to be put right.</exception>
    public static IReadOnlyList<LogSource> Of(IReadOnlyList<LogFile> files, Func<string?> map, ToolConsole console)
    {
        var maps = new Dictionary<string, TableMap>(StringComparer.Ordinal);
        var sources = new List<LogSource>();
        foreach (IGrouping<(LogKind Kind, string Map), LogFile> group in files.GroupBy(file => (file.Kind, file.Kind == LogKind.Table ? MapOf(file, map, console) : "")))
        {
            TableMap? table = group.Key.Kind != LogKind.Table ? null : maps.TryGetValue(group.Key.Map, out TableMap? known) ? known : maps[group.Key.Map] = Read(group.Key.Map, console);
            sources.Add(new LogSource(group.Key.Kind, [.. group], ReaderOf(group.Key.Kind, table), table));
        }

        return sources;
    }

    /// <summary>The name of a map as the reader of daily reports takes it: the name of a shipped one, or a whole path.</summary>
    public static string MapOf(LogFile file, Func<string?> map, ToolConsole console)
    {
        string beside = file.Path is null ? "" : Path.Combine(Path.GetDirectoryName(file.Path)!, Stem(Path.GetFileName(file.Path)) + MapExtension);
        return File.Exists(beside) ? beside
            : map() is not { } named ? throw new UserErrorException(console.Words.Of("kpi.no-map", ("file", file.Name)), console.Words.Of("kpi.no-map.remedy", ("beside", Stem(Path.GetFileName(file.Name)) + MapExtension), ("maps", MapFile.ShippedNames)))
            : MapFile.ShippedNames.Contains(named) ? named : InputFile.PathOf(named, console);
    }

    private static string Stem(string name)
    {
        string plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Path.GetFileNameWithoutExtension(plain);
    }

    /// <exception cref="BookErrorsException">The map has errors; every one has its place.</exception>
    private static TableMap Read(string map, ToolConsole console)
    {
        bool isShipped = MapFile.ShippedNames.Contains(map);
        InputFile file = isShipped ? new InputFile(map, null, Encoding.UTF8.GetBytes(MapFile.Shipped(map))) : InputFile.Read(map, console) with { Name = Path.GetRelativePath(console.Folder, map) };
        ImmutableArray<Finding> findings = TableMap.TryParse(file.Content, out TableMap? read);
        return read ?? throw new BookErrorsException(new ReadBook(file.Name, null, FindingLines.Of(file.Name, findings)), isBook: false) { Exit = ExitCode.UserError };
    }

    private static LogReader ReaderOf(LogKind kind, TableMap? map) => kind switch
    {
        LogKind.Table => new TableReader(map!),
        LogKind.QueueLog => new QueueLogReader(),
        LogKind.Connect => new ConnectReader(),
        LogKind.Genesys => new GenesysReader(),
        _ => new ZendeskReader(),
    };
}
