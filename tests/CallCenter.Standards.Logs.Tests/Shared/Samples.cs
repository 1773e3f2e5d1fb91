namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>The sample files under <c>samples/logs</c>.</summary>
internal static class Samples
{
    public static string Folder { get; } = Find();

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static LogInput Input(string path) => LogInput.File(Path.Combine(Folder, path));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string samples = Path.Combine(folder.FullName, "samples", "logs");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("samples/logs");
    }
}
