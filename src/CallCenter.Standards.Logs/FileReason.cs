namespace CallCenter.Standards.Logs;

/// <summary>Why the system does not read or write a file, as it is told to people: what an exception says itself is in one language, and is for programmers.</summary>
internal static class FileReason
{
    private const int LowerHalf = 0xFFFF;

    // Numbers of POSIX, and of Windows.
    private static readonly int[] NotThere = [2, 3];
    private static readonly int[] InUse = [11, 16, 26, 32, 33];
    private static readonly int[] Full = [28, 122, 39, 112];
    private static readonly int[] ReadOnly = [30, 19];

    /// <summary>The reason, a clause.</summary>
    public static FindingWords Of(Exception thrown) => thrown switch
    {
        FileNotFoundException => FindingWords.Of($"it is not there"),
        DirectoryNotFoundException => FindingWords.Of($"its folder is not there"),
        PathTooLongException => FindingWords.Of($"its name is too long"),
        UnauthorizedAccessException => FindingWords.Of($"the system does not allow it"),
        InvalidDataException or EndOfStreamException => FindingWords.Of($"it is damaged, or ends too early"),
        IOException file => OfNumber(file.HResult & LowerHalf),
        ArgumentException or NotSupportedException => FindingWords.Of($"no file can have such a name"),
        _ => FindingWords.Of($"it does not have the form that is needed"),
    };

    private static FindingWords OfNumber(int number) =>
        NotThere.Contains(number) ? FindingWords.Of($"it is not there")
        : InUse.Contains(number) ? FindingWords.Of($"another program has it in use")
        : Full.Contains(number) ? FindingWords.Of($"there is no room left on the drive")
        : ReadOnly.Contains(number) ? FindingWords.Of($"the drive can only be read")
        : FindingWords.Of($"the system refuses it (error {number})");
}
