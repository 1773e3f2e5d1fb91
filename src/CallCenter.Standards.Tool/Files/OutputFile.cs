using System.Text;
using CallCenter.Standards.Tool.Consoles;

namespace CallCenter.Standards.Tool.Files;

/// <summary>Writes files whole or not at all: beside their place first, then moved there.</summary>
internal static class OutputFile
{
    /// <summary>Whether a file is there that writing would replace.</summary>
    public static bool IsThere(string name, ToolConsole console) => !name.Contains('\0', StringComparison.Ordinal) && File.Exists(Path.GetFullPath(name, console.Folder));

    /// <summary>Writes a text in UTF-8.</summary>
    /// <param name="name">The name that the user gave.</param>
    /// <param name="text">The text.</param>
    /// <param name="console">The folder that the name is of.</param>
    /// <param name="mayReplace">Whether a file that is there may be replaced.</param>
    /// <exception cref="UserErrorException">It cannot be written, or is there already.</exception>
    public static void Write(string name, string text, ToolConsole console, bool mayReplace = true) => Write(name, Encoding.UTF8.GetBytes(text), console, mayReplace);

    /// <summary>Writes bytes.</summary>
    /// <param name="name">The name that the user gave.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="console">The folder that the name is of.</param>
    /// <param name="mayReplace">Whether a file that is there may be replaced.</param>
    /// <exception cref="UserErrorException">It cannot be written, or is there already.</exception>
    public static void Write(string name, byte[] bytes, ToolConsole console, bool mayReplace = true)
    {
        try
        {
            string path = Path.GetFullPath(name, console.Folder);
            if (Directory.Exists(path))
            {
                throw new UserErrorException(console.Words.Of("file.folder", ("file", name)), console.Words["output.folder.remedy"]);
            }

            if (console.HasRead(path))
            {
                throw new UserErrorException(console.Words.Of("output.read", ("file", name)), console.Words["output.read.remedy"]);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            string beside = $"{path}.{Environment.ProcessId}.part";
            try
            {
                File.WriteAllBytes(beside, bytes);
                File.Move(beside, path, mayReplace);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (IOException) when (!mayReplace && IsThere(name, console))
        {
            throw new UserErrorException(console.Words.Of("output.exists", ("file", name)), console.Words["output.exists.remedy"]);
        }
        catch (Exception e) when (SystemReason.Explains(e))
        {
            throw new UserErrorException(console.Words.Of("output.failed", ("file", name), ("reason", SystemReason.Of(e, console.Words))));
        }
    }
}
