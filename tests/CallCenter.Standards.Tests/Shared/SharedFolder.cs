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
        string? parent = Path.GetDirectoryName(RepositoryFolder.Find());
        string? shared = parent is null ? null : Path.Combine(parent, "shared");
        return Directory.Exists(shared) ? shared : null;
    }
}
