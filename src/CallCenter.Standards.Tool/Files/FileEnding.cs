using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Files;

/// <summary>How the names of files end, by what is written into them: a page that is called a picture opens nowhere.</summary>
internal static class FileEnding
{
    /// <summary>What is written for people to read in a terminal or an editor.</summary>
    public static string[] Text { get; } = [".txt", ".log"];

    public static string[] Json { get; } = [".json"];

    public static string[] Sarif { get; } = [".sarif", ".json"];

    public static string[] Csv { get; } = [".csv"];

    public static string[] Parquet { get; } = [".parquet"];

    public static string[] Html { get; } = [".html", ".htm"];

    public static string[] Markdown { get; } = [".md", ".markdown"];

    public static string[] Pdf { get; } = [".pdf"];

    /// <summary>Pictures: as SVG, or as a page with their table.</summary>
    public static string[] Picture { get; } = [".svg", .. Html];

    /// <summary>Whether a name ends with one of some endings, in capitals or not.</summary>
    public static bool Is(string? file, string[] endings) => endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses a name that ends otherwise than what is written into the file; a name without an ending says nothing of it.</summary>
    /// <param name="file">The name; null for none.</param>
    /// <param name="endings">How it may end.</param>
    /// <param name="words">The reader's words.</param>
    /// <param name="mayBeJson">Whether <c>--json</c> would answer in JSON.</param>
    /// <exception cref="UserErrorException">It ends otherwise.</exception>
    public static void Check(string? file, string[] endings, ToolWords words, bool mayBeJson = false)
    {
        if (Path.GetExtension(file) is { Length: > 1 } ending && !Is(file, endings))
        {
            throw new UserErrorException(
                words.Of("file.ending", ("file", file!), ("ending", ending)),
                words.Of(mayBeJson && Is(file, Json) ? "file.ending.json" : "file.ending.remedy", ("endings", endings)));
        }
    }
}
