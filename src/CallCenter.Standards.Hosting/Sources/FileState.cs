using System.Security.Cryptography;

namespace CallCenter.Standards.Hosting;

/// <summary>What a file says, as far as it can be told apart from what it said before. Links are followed. Neither length nor time tells: files of one release are often of one time, and another version of one length.</summary>
/// <param name="Content">A hash of its bytes; a word where there is no file, and where it cannot be read.</param>
internal readonly record struct FileState(string Content)
{
    public static FileState Of(string path)
    {
        try
        {
            using FileStream file = FileContent.Open(path);
            return new(Convert.ToHexString(SHA256.HashData(file)));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new("missing");
        }
        catch (Exception unreadable) when (FileContent.IsUnreadable(unreadable))
        {
            return new("unreadable");
        }
    }
}
