using System.Text;

namespace CallCenter.Standards.Logs;

/// <summary>One input of a reading, opened when its turn comes: a file, or whatever a host has. Text is UTF-8, with or without byte order mark; what begins with the mark of gzip is decompressed.</summary>
public sealed class LogInput
{
    private readonly Func<Stream> open;

    /// <summary>An input.</summary>
    /// <param name="name">Its name in places, such as that of the file.</param>
    /// <param name="open">Opens it anew; the reading disposes of the stream. What it throws passes through.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public LogInput(string name, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(open);
        Name = name;
        this.open = open;
    }

    /// <summary>The name in places.</summary>
    public string Name { get; }

    /// <summary>A file; its name in places is that without folders.</summary>
    /// <param name="path">The file. It is opened when its turn comes; what that throws passes through.</param>
    public static LogInput File(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(Path.GetFileName(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan));
    }

    /// <summary>A text.</summary>
    public static LogInput Text(string name, string text) => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false));

    /// <summary>Bytes.</summary>
    public static LogInput Bytes(string name, ReadOnlyMemory<byte> bytes) => new(name, () => new MemoryStream(bytes.ToArray(), writable: false));

    internal Stream Open() => open();
}
