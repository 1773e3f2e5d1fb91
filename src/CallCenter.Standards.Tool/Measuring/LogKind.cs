namespace CallCenter.Standards.Tool.Measuring;

/// <summary>The kinds of log that there are readers of.</summary>
internal enum LogKind
{
    /// <summary>CSV or Parquet, by a map.</summary>
    Table,
    QueueLog,
    Connect,
    Genesys,
    Zendesk,
}

/// <summary>The names of kinds on the command line and in answers, and what files of each look like.</summary>
internal static partial class LogKinds
{
    private static readonly (LogKind Kind, string Name)[] Names =
    [
        (LogKind.Table, "table"), (LogKind.QueueLog, "queue-log"), (LogKind.Connect, "amazon-connect"), (LogKind.Genesys, "genesys"), (LogKind.Zendesk, "zendesk"),
    ];

    /// <summary>The names, in the order of the kinds.</summary>
    public static string[] All { get; } = [.. Names.Select(static one => one.Name)];

    public static string NameOf(LogKind kind) => Names.First(one => one.Kind == kind).Name;

    public static LogKind Named(string name) => Names.First(one => one.Name == name).Kind;

    /// <summary>The kind of a log; null where neither its name nor its beginning tells.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="beginning">Its first bytes as text, after decompression.</param>
    public static LogKind? Of(string name, string beginning)
    {
        string text = beginning.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith("PAR1", StringComparison.Ordinal) ? LogKind.Table
            : text is ['{' or '[', ..] ? OfJson(text)
            : QueueLine().IsMatch(text) || Path.GetFileName(name).StartsWith("queue_log", StringComparison.OrdinalIgnoreCase) ? LogKind.QueueLog
            : IsTableName(name) ? LogKind.Table
            : null;
    }

    /// <summary>The member that only one of them has.</summary>
    private static LogKind? OfJson(string text) =>
        text.Contains("\"conversationId\"", StringComparison.Ordinal) || text.Contains("\"conversations\"", StringComparison.Ordinal) ? LogKind.Genesys
        : text.Contains("\"ticket_events\"", StringComparison.Ordinal) || text.Contains("\"audits\"", StringComparison.Ordinal) || text.Contains("\"ticket_id\"", StringComparison.Ordinal) ? LogKind.Zendesk
        : text.Contains("\"ContactId\"", StringComparison.Ordinal) ? LogKind.Connect
        : null;

    private static bool IsTableName(string name)
    {
        string plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Path.GetExtension(plain).ToUpperInvariant() is ".CSV" or ".TSV" or ".PSV" or ".TXT" or ".PARQUET";
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^\d{9,11}(\.\d+)?\|[^|\n]*\|[^|\n]*\|[^|\n]*\|[A-Z]+", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, 1000)]
    private static partial System.Text.RegularExpressions.Regex QueueLine();
}
