namespace CallCenter.Standards.Tool.Files;

/// <summary>Something the user has to put right: what is wrong, and what to do.</summary>
/// <param name="message">What is wrong, one sentence.</param>
/// <param name="remedy">What to do; null where the message says it.</param>
internal sealed class UserErrorException(string message, string? remedy = null) : Exception(message)
{
    public string? Remedy { get; } = remedy;

    /// <summary>The same as a finding, where the file that it is of is checked among others; null where it is none.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The faults that the message sums up, a line each; none where it tells the only one.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}
