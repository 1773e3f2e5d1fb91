namespace CallCenter.Standards.Hosting;

/// <summary>Reads files that others may be writing.</summary>
internal static class FileContent
{
    /// <summary>All bytes of a file. Whoever writes it may go on: what is read in part is read again once the file has settled.</summary>
    public static byte[] Of(string path)
    {
        using FileStream file = Open(path);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }

    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Whether the system refused a file, or has none of that name.</summary>
    public static bool IsUnreadable(Exception fault) => fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
