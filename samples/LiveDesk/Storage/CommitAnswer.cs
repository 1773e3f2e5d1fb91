namespace LiveDesk.Storage;

/// <summary>What came of a commit.</summary>
internal abstract record CommitAnswer
{
    private CommitAnswer()
    {
    }

    /// <summary>Stored, and safe from a crash.</summary>
    public sealed record Committed(long Version) : CommitAnswer;

    /// <summary>The same command was carried out before: nothing has changed, and this is what it was answered.</summary>
    public sealed record Repeated(string Answer) : CommitAnswer;

    /// <summary>Another command has the identity.</summary>
    public sealed record CommandReused(string Stream) : CommitAnswer;

    /// <summary>The stream has moved on: decide again.</summary>
    public sealed record Conflict(long Version) : CommitAnswer;

    /// <summary>The stream that the commit hangs on has moved on: whoever decides on behalf of it now is another one.</summary>
    public sealed record Fenced : CommitAnswer;

    /// <summary>How a command that is stored answers one that comes with its identity.</summary>
    public static CommitAnswer To(CommandMark mark, StoredCommand stored) =>
        stored.Digest == mark.Digest ? new Repeated(stored.Answer) : new CommandReused(stored.Stream);
}
