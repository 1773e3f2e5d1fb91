namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>The delimiters a map can name.</summary>
internal static class Delimiters
{
    private static readonly Dictionary<string, char> Named = new(StringComparer.Ordinal)
    {
        ["tab"] = '\t',
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["pipe"] = '|',
    };

    public static string Names => string.Join(", ", Named.Keys);

    public static char? Find(string text)
    {
        if (Named.TryGetValue(text, out char named))
        {
            return named;
        }

        bool usable = text.Length == 1 && char.IsAscii(text[0]) && text[0] is not ('"' or '\r' or '\n' or '\0');
        return usable ? text[0] : null;
    }
}
