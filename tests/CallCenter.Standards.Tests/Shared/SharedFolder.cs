namespace CallCenter.Standards.Tests.Shared;

/// <summary>The folder of cases and data that lies beside the repository on some machines.</summary>
public static class SharedFolder
{
    /// <summary>The path of a file or folder in it; skips the test where the shared folder is absent.</summary>
    public static string Require(string relativePath)
    {
        string? folder = Find();
        Skip.If(folder is null, "The folder 'shared' does not lie beside the repository.");
        return Path.Combine(folder!, relativePath);
    }

    private static string? Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "CallCenter.Standards.sln")))
        {
            at = at.Parent;
        }

        string? shared = at?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        return Directory.Exists(shared) ? shared : null;
    }
}
