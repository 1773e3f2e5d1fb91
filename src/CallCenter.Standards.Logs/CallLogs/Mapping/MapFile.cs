namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>Finds and reads a map: by the name of a shipped one, or by path.</summary>
internal static class MapFile
{
    /// <summary>The most bytes of a map; one takes a few thousand.</summary>
    public const int MostBytes = 1_000_000;

    private const int MostTold = 5;

    private const string Folder = "maps/";
    private const string Extension = ".json";

    /// <summary>The names of the shipped maps, sorted.</summary>
    public static IReadOnlyList<string> ShippedNames { get; } =
        [.. typeof(MapFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^Extension.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Reads a map.</summary>
    /// <exception cref="UserErrorException">There is no such map, or it cannot be read.</exception>
    public static LogMap Load(string nameOrPath)
    {
        byte[] content = ContentOf(nameOrPath);
        if (LogMapForms.Read(content, out LogMap? map) is { IsEmpty: false } findings)
        {
            FindingWords[] told = [.. findings.Take(MostTold).Select(static finding => FindingWords.Of($"line {finding.Line ?? 1} ({finding.Pointer}): {finding}"))];
            throw new UserErrorException($"map '{nameOrPath}' cannot be read: {told}");
        }

        return MapRules.FirstProblem(map!) is { } problem ? throw new UserErrorException($"map '{nameOrPath}': {problem}") : map!;
    }

    private static byte[] ContentOf(string nameOrPath)
    {
        try
        {
            using Stream file = Open(nameOrPath);
            if (file.Length > MostBytes)
            {
                throw new UserErrorException($"map '{nameOrPath}' is larger than a map can be: {MostBytes} bytes at most");
            }

            byte[] content = new byte[file.Length];
            file.ReadExactly(content);
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"map '{nameOrPath}' cannot be opened: {FileReason.Of(e)}");
        }
    }

    /// <summary>The text of a shipped map.</summary>
    /// <param name="name">One of <see cref="ShippedNames"/>.</param>
    public static string Shipped(string name)
    {
        using var text = new StreamReader(Open(name));
        return text.ReadToEnd();
    }

    private static Stream Open(string nameOrPath) => ShippedNames.Contains(nameOrPath)
        ? typeof(MapFile).Assembly.GetManifestResourceStream(Folder + nameOrPath + Extension)!
        : File.Exists(nameOrPath)
            ? File.OpenRead(nameOrPath)
            : throw new UserErrorException($"there is no map '{nameOrPath}': give the path of a map file or one of {string.Join(", ", ShippedNames)}");
}
