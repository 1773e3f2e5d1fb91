namespace CallCenter.Standards.Logs;

/// <summary>Something about a file or a name that its user has to put right. Its message is one line that says what; what is wrong with single rows is told row by row instead.</summary>
public sealed class UserErrorException : Exception
{
    /// <summary>Tells what is wrong in one language.</summary>
    /// <param name="message">What is wrong, in one line.</param>
    public UserErrorException(string message)
        : base(message)
    {
    }

    /// <summary>Tells what is wrong in every language.</summary>
    internal UserErrorException(FindingWords what)
        : base(what.ToString()) => What = what;

    /// <summary>What is wrong, to be told in any language; null where it was told in one.</summary>
    internal FindingWords? What { get; }
}
