using System.IO.Compression;
using System.Text;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using UserErrorException = CallCenter.Standards.Tool.Files.UserErrorException;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>A log that was named, before it is read.</summary>
/// <param name="Name">The name that the user gave.</param>
/// <param name="Path">Its whole path; null for standard input.</param>
/// <param name="Input">How it is read.</param>
/// <param name="Kind">Its kind.</param>
internal sealed record LogFile(string Name, string? Path, LogInput Input, LogKind Kind)
{
    /// <summary>How much of a log is looked at to know its kind: records of JSON name their members far from their beginnings.</summary>
    private const int LookedAt = 65_536;

    /// <summary>Finds the files of a name, and what they are.</summary>
    /// <param name="name">A file, <c>-</c>, or a pattern with <c>*</c>.</param>
    /// <param name="kind">The kind that the user says they are; null to look.</param>
    /// <param name="console">The folder that names are of.</param>
    /// <exception cref="UserErrorException">One is not there, cannot be read, or is nothing that is known.</exception>
    public static IEnumerable<LogFile> Named(string name, LogKind? kind, ToolConsole console) => InputFile.Named(name, console).Select(file => One(file, kind, console));

    private static LogFile One(string name, LogKind? kind, ToolConsole console)
    {
        if (name == InputFile.StandardInput)
        {
            byte[] content = console.Input;
            string shown = console.Words["file.input"];
            return new LogFile(shown, null, LogInput.Bytes(shown, content), kind ?? Known(shown, Beginning(() => new MemoryStream(content)), console));
        }

        string path = InputFile.PathOf(name, console);
        try
        {
            return new LogFile(name, path, LogInput.File(path), kind ?? Known(name, Beginning(() => File.OpenRead(path)), console));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(console.Words.Of("file.unreadable", ("file", name), ("reason", SystemReason.Of(e, console.Words))));
        }
    }

    private static LogKind Known(string name, string beginning, ToolConsole console) =>
        LogKinds.Of(name, beginning) ?? throw new UserErrorException(console.Words.Of("kpi.unknown-log", ("file", name)), console.Words.Of("kpi.unknown-log.remedy", ("kinds", LogKinds.All)));

    private static string Beginning(Func<Stream> open)
    {
        using Stream stream = open();
        byte[] bytes = new byte[LookedAt];
        int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return Encoding.UTF8.GetString(bytes, 0, length);
        }

        try
        {
            using var compressed = new MemoryStream(bytes, 0, length);
            using var plain = new GZipStream(compressed, CompressionMode.Decompress);
            byte[] text = new byte[LookedAt];
            return Encoding.UTF8.GetString(text, 0, plain.ReadAtLeast(text, text.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return ""; // Damaged: its name has to tell what it is, and the reader tells the damage.
        }
    }
}
