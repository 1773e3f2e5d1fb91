namespace CallCenter.Standards.Tests.Shared;

/// <summary>The repository the tests were built in.</summary>
public static class RepositoryFolder
{
    /// <summary>Its root, or null where the tests run elsewhere.</summary>
    public static string? Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "CallCenter.Standards.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName;
    }
}
