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

        Assert.Equal(generated, File.ReadAllText(file));
    }

    private static string? Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "CallCenter.Standards.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName;
    }
}
