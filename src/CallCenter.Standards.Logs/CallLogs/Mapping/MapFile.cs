using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>Finds and reads a map: by the name of a shipped one, or by path.</summary>
internal static class MapFile
{
    /// <summary>The most bytes of a map; one takes a few thousand.</summary>
    public const int MostBytes = 1_000_000;

    private const string Folder = "maps/";
    private const string Extension = ".json";

    /// <summary>The names of the shipped maps, sorted.</summary>
    public static IReadOnlyList<string> ShippedNames { get; } =
        [.. typeof(MapFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^Extension.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Reads a map.</summary>
    /// <exception cref="UserErrorException">There is no such map, or it cannot be read.</exception>
    public static LogMap Load(string nameOrPath)
    {
        LogMap map;
        try
        {
            using Stream file = Open(nameOrPath);
            if (file.Length > MostBytes)
            {
                throw new UserErrorException($"map '{nameOrPath}' is larger than a map can be: {MostBytes} bytes at most");
            }

            using var text = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            map = JsonSerializer.Deserialize(text.ReadToEnd(), LogMapJson.Default.LogMap)
                ?? throw new UserErrorException($"map '{nameOrPath}' is null");
        }
        catch (JsonException e)
        {
            throw new UserErrorException($"map '{nameOrPath}' cannot be read: {OneLine(e)}");
        }
        catch (DecoderFallbackException)
        {
            throw new UserErrorException($"map '{nameOrPath}' is not in UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"map '{nameOrPath}' cannot be opened: {e.Message}");
        }

        return MapRules.FirstProblem(map) is { } problem ? throw new UserErrorException($"map '{nameOrPath}': {problem}") : map;
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

    private static string OneLine(JsonException e)
    {
        int end = e.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        string message = (end < 0 ? e.Message : e.Message[..end]).ReplaceLineEndings(" ");
        string place = e.Path is { Length: > 0 } path ? $" at {path}" : "";
        string line = e.LineNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $", line {number + 1}") : "";
        return message + place + line;
    }
}
