namespace LiveDesk.Storage.Sqlite;

/// <summary>That a file of SQLite is this host's: who waits and who serves whom is in the memory of one host, and two would each place contacts by their own. Gone with the process, however it ends.</summary>
internal sealed class FileLease : IDisposable
{
    private readonly FileStream held;

    /// <exception cref="InvalidOperationException">Another host has it.</exception>
    public FileLease(string path)
    {
        try
        {
            held = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new InvalidOperationException($"'{Path.GetFullPath(path)}' is in use by another host, or cannot be written beside. Hosts that share a desk share a PostgreSQL (LiveDesk:Postgres, LiveDesk:Cluster).", failure);
        }
    }

    public void Dispose() => held.Dispose();
}
