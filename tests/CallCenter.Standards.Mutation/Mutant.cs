namespace CallCenter.Standards.Mutation;

/// <summary>One change to the code, as Stryker tells of it.</summary>
/// <param name="File">The file, as a path in the repository.</param>
/// <param name="Line">The line that the changed code begins on, from 1.</param>
/// <param name="Start">Where the changed code begins, in characters from the file's begin.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Mutator">The kind of change.</param>
/// <param name="Original">The code before.</param>
/// <param name="Replacement">The code after.</param>
/// <param name="Status">What became of it: <c>Killed</c>, <c>Timeout</c>, <c>Survived</c>, <c>NoCoverage</c>, <c>Ignored</c>, <c>CompileError</c>, or <see cref="Unasked"/>.</param>
internal sealed record Mutant(string File, int Line, int Start, int End, string Mutator, string Original, string Replacement, string Status)
{
    /// <summary>The status of a mutant that was not to be run.</summary>
    public const string Unasked = "not asked for";

    private const string Block = "Block removal mutation";

    /// <summary>Whether it compiles and is a change that Stryker counts.</summary>
    public bool IsValid => Status is not ("Ignored" or "CompileError");

    public bool IsKilled => Status is "Killed" or "Timeout";

    /// <summary>The same change in another run.</summary>
    public (string File, int Start, int End, string Mutator, string Replacement) Key => (File, Start, End, Mutator, Replacement);

    /// <summary>Whether it takes away a block in which another one is: that one says more, so that Stryker does not count the block.</summary>
    public bool IsCoveredBy(Mutant other) => Mutator == Block && Key != other.Key && Contains(other);

    public bool Contains(Mutant other) => File == other.File && Start <= other.Start && other.End <= End;
}
