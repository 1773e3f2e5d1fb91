using System.Globalization;
using System.Text.Json;

namespace ServiceDay.Mapping;

/// <summary>Finds and reads a map: by the name of a shipped one, or by path.</summary>
public static class MapFile
{
    /// <summary>The most bytes of a map; one takes a few thousand.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>The folder of the shipped maps.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "maps");

    /// <summary>The names of the shipped maps, sorted.</summary>
    public static IReadOnlyList<string> ShippedNames =>
        [.. Directory.EnumerateFiles(ShippedFolder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>Reads a map.</summary>
    /// <exception cref="UserErrorException">There is no such map, or it cannot be read.</exception>
    public static LogMap Load(string nameOrPath)
    {
        string path = Find(nameOrPath);
        LogMap map;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw new UserErrorException($"map '{nameOrPath}' is larger than a map can be: {MostBytes} bytes at most");
            }

            map = JsonSerializer.Deserialize(File.ReadAllText(path), LogMapJson.Default.LogMap)
                ?? throw new UserErrorException($"map '{nameOrPath}' is null");
        }
        catch (JsonException e)
        {
            throw new UserErrorException($"map '{nameOrPath}' cannot be read: {OneLine(e)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"map '{nameOrPath}' cannot be opened: {e.Message}");
        }

        return MapRules.FirstProblem(map) is { } problem ? throw new UserErrorException($"map '{nameOrPath}': {problem}") : map;
    }

    private static string Find(string nameOrPath)
    {
        string shipped = Path.Combine(ShippedFolder, nameOrPath + ".json");
        bool isName = nameOrPath.Length > 0 && nameOrPath.AsSpan().IndexOfAny("/\\:.") < 0;
        if (isName && File.Exists(shipped))
        {
            return shipped;
        }

        return File.Exists(nameOrPath)
            ? nameOrPath
            : throw new UserErrorException($"there is no map '{nameOrPath}': give the path of a map file or one of {string.Join(", ", ShippedNames)}");
    }

    private static string OneLine(JsonException e)
    {
        int end = e.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        string message = (end < 0 ? e.Message : e.Message[..end]).ReplaceLineEndings(" ");
        string place = e.Path is { Length: > 0 } path ? $" at {path}" : "";
        string line = e.LineNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $", line {number + 1}") : "";
        return message + place + line;
    }
}
