using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Files;

/// <summary>What is wrong with lines of a file: all of it, so that it is put right at once; of very many the first.</summary>
/// <param name="file">The file.</param>
/// <param name="words">The reader's words.</param>
internal sealed class LineFaults(InputFile file, ToolWords words)
{
    /// <summary>The most faults that are listed.</summary>
    public const int Most = 20;

    private readonly List<(long Line, string Why)> listed = [];

    /// <summary>How many faults there are, listed or not.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a fault.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="why">What is wrong, one sentence.</param>
    public void Add(long line, string why)
    {
        Count++;
        if (listed.Count < Most)
        {
            listed.Add((line, why));
        }
    }

    /// <summary>Throws what was found, if anything was.</summary>
    /// <param name="remedy">What to do.</param>
    /// <exception cref="UserErrorException">There are faults.</exception>
    public void Throw(string remedy)
    {
        if (Count > 0)
        {
            string[] told = [.. listed.OrderBy(static one => one.Line).Select(one => words.Of("file.line", ("file", file.Name), ("line", one.Line), ("why", one.Why)))];
            throw told is [var only] ? new UserErrorException(only, remedy)
                : new UserErrorException(words.Of(Count > Most ? "file.faults.more" : "file.faults", ("file", file.Name), ("count", Count), ("listed", told.Length)), remedy) { Faults = told };
        }
    }
}
