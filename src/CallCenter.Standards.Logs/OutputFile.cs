namespace CallCenter.Standards.Logs;

/// <summary>Opens and writes the files of the program.</summary>
internal static class OutputFile
{
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static void Write(string path, byte[] content) => Open(path, p =>
    {
        File.WriteAllBytes(p, content);
        return true;
    });

    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static T Open<T>(string path, Func<string, T> open)
    {
        try
        {
            return open(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UserErrorException($"file '{path}' cannot be written: {FileReason.Of(e)}");
        }
    }
}
