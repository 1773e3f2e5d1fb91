using System.ComponentModel;
using System.Globalization;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Files;

/// <summary>Why something cannot be done, in the reader's words: what an exception says itself is in English, and is for programmers.</summary>
internal static class SystemReason
{
    // Numbers of POSIX, and of Windows.
    private static readonly int[] NotThere = [2, 3];
    private static readonly int[] Refused = [1, 13, 5];
    private static readonly int[] NoProgram = [8, 193];

    /// <summary>Whether an exception is the system's word on a file.</summary>
    public static bool Explains(Exception thrown) => thrown is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Why a file cannot be read or written, or a program not be run: a sentence.</summary>
    public static string Of(Exception thrown, ToolWords words) => thrown is not Win32Exception { NativeErrorCode: var number } ? InWords(FileReason.Of(thrown), words)
        : NotThere.Contains(number) ? words["system.no-program"]
        : NoProgram.Contains(number) ? words["system.not-program"]
        : Refused.Contains(number) ? words["system.refused"]
        : words.Of("system.other", ("number", number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What a reader of logs says of a file: a sentence.</summary>
    public static string Of(Logs.UserErrorException thrown, ToolWords words) => thrown.What is { } said ? InWords(said, words) : thrown.Message;

    /// <summary>What is said of a fault, as a sentence of the reader's language.</summary>
    public static string InWords(FindingWords said, ToolWords words) => new FindingLines(words, CultureInfo.GetCultureInfo(words.Tag)).Message(FindingRules.BadFormat.At("", null, said));
}
