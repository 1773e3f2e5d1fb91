using System.Text;
using System.Text.Unicode;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Files;

/// <summary>A file that was read, or what came by standard input.</summary>
/// <param name="Name">The name as the user gave it, and as it is told again.</param>
/// <param name="Path">Its whole path; null for standard input.</param>
/// <param name="Content">All its bytes.</param>
internal sealed record InputFile(string Name, string? Path, byte[] Content)
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const int MostNames = 500;

    /// <summary>The content as text: UTF-8, or what its byte order mark says.</summary>
    public string Text
    {
        get
        {
            using var reader = new StreamReader(new MemoryStream(Content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The content as text, where it is in UTF-8 or begins with the mark of another encoding of Unicode.</summary>
    /// <exception cref="UserErrorException">It is in neither, and would be read as other signs.</exception>
    public string UnicodeText(ToolWords words) => Content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(Content) ? Text : throw new UserErrorException(words.Of("file.not-utf-8", ("file", Name)), words["file.not-utf-8.remedy"]);

    /// <summary>Reads a file.</summary>
    /// <exception cref="UserErrorException">It cannot be read; names the nearest one that is there.</exception>
    public static InputFile Read(string name, ToolConsole console)
    {
        if (name == StandardInput)
        {
            return new InputFile(console.Words["file.input"], null, console.Input);
        }

        string path = PathOf(name, console);
        try
        {
            return new InputFile(name, path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(console.Words.Of("file.unreadable", ("file", name), ("reason", SystemReason.Of(e, console.Words))));
        }
    }

    /// <summary>The whole path of a file that is there, and is read: no answer is written over it.</summary>
    /// <exception cref="UserErrorException">It is not there; names the nearest one that is.</exception>
    public static string PathOf(string name, ToolConsole console)
    {
        ToolWords words = console.Words;
        try
        {
            string path = System.IO.Path.GetFullPath(name, console.Folder);
            console.Reads(path);
            return File.Exists(path) ? path
                : Directory.Exists(path) ? throw new UserErrorException(words.Of("file.folder", ("file", name)), words["file.folder.remedy"])
                : throw new UserErrorException(words.Of("file.missing", ("file", name)), Nearest(name, path) is { } nearest ? words.Of("file.near", ("file", nearest)) : words["file.missing.remedy"]);
        }
        catch (Exception e) when (SystemReason.Explains(e))
        {
            throw new UserErrorException(words.Of("file.unreadable", ("file", name), ("reason", SystemReason.Of(e, console.Words))));
        }
    }

    /// <summary>The files that a name with <c>*</c> or <c>?</c> in its last part stands for, where the shell has not told them; any other name stands for itself.</summary>
    public static IEnumerable<string> Named(string name, ToolConsole console)
    {
        string pattern = System.IO.Path.GetFileName(name);
        string shown = name[..^pattern.Length];
        string folder = System.IO.Path.Combine(console.Folder, shown);
        return !pattern.AsSpan().ContainsAny('*', '?') || File.Exists(System.IO.Path.Combine(folder, pattern)) || !Directory.Exists(folder) ? [name]
            : Directory.EnumerateFiles(folder, pattern).Select(path => shown + System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal).DefaultIfEmpty(name);
    }

    /// <summary>The file of the folder whose name is nearest, as the user would give it; null where none is near, or there is no folder.</summary>
    private static string? Nearest(string name, string path)
    {
        string? folder = System.IO.Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        string? near = NearestName.Find(System.IO.Path.GetFileName(path), [.. Directory.EnumerateFiles(folder).Take(MostNames).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal)]);
        return near is null ? null : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(name) ?? "", near);
    }
}
