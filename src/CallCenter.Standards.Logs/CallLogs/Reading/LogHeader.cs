
namespace CallCenter.Standards.Logs.CallLogs.Reading;

/// <summary>The columns of a log, by name; names compare exactly.</summary>
internal sealed class LogHeader
{
    private readonly string path;
    private readonly IReadOnlyList<string> names;

    /// <exception cref="UserErrorException">There is no header.</exception>
    public LogHeader(string path, IReadOnlyList<string>? names)
    {
        this.path = path;
        this.names = names is { Count: > 0 } ? [.. names.Select(n => n.Trim())] : throw new UserErrorException($"log file '{path}' is empty");
    }

    public int Count => names.Count;

    /// <exception cref="UserErrorException">There is no such column, or more than one.</exception>
    public int IndexOf(string column)
    {
        int[] found = [.. Enumerable.Range(0, names.Count).Where(i => names[i] == column)];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UserErrorException($"log file '{path}' has no column '{column}', which the map names; its columns are {PlainText.ShortLine(string.Join(", ", names))}"),
            _ => throw new UserErrorException($"log file '{path}' has column '{column}' more than once"),
        };
    }
}
