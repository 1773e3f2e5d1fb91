using Microsoft.Win32.SafeHandles;

namespace CallCenter.Standards.Hosting;

/// <summary>What a file looks like from outside: where it differs, the file may say something else. Links are followed.</summary>
/// <param name="Length">Its length in bytes; −1 where there is none, −2 where it cannot be opened.</param>
/// <param name="Written">When it was last written.</param>
internal readonly record struct FileState(long Length, DateTime Written)
{
    public static FileState Of(string path)
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(-1, default);
        }
        catch (Exception unreadable) when (FileContent.IsUnreadable(unreadable))
        {
            return new(-2, default);
        }
    }
}
