namespace CallCenter.Standards.Tests.Shared;

/// <summary>Pages of the documentation that tests generate and keep up to date; <c>CCS_UPDATE_DOCS=1</c> rewrites them.</summary>
internal static class GeneratedPage
{
    /// <summary>Fails where the page in the repository is not the generated text; skips what runs apart from a repository.</summary>
    public static void AssertUpToDate(string path, string generated)
    {
        string? root = Root();
        if (root is null)
        {
            return;
        }

        string file = Path.Combine(root, path);
        if (Environment.GetEnvironmentVariable("CCS_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, generated);
        }

        string written = File.ReadAllText(file);
        Assert.True(generated == written, $"{path} is out of date: run this test with CCS_UPDATE_DOCS=1 to write it anew. {FirstDifference(generated, written)}");
    }

    /// <summary>What is written by hand above the generated part of a page; empty apart from a repository.</summary>
    public static string Above(string path, string mark)
    {
        string? root = Root();
        return root is null ? "" : File.ReadAllText(Path.Combine(root, path)) is var text && text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? text[..at] : text;
    }

    private static string FirstDifference(string generated, string written)
    {
        (string[] wanted, string[] found) = (generated.Split('\n'), written.Split('\n'));
        int at = wanted.AsSpan().CommonPrefixLength(found);
        return $"Line {at + 1}: '{found.ElementAtOrDefault(at)}' should be '{wanted.ElementAtOrDefault(at)}'.";
    }

    public static string? Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "CallCenter.Standards.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName;
    }
}
