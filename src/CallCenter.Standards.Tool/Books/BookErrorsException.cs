using CallCenter.Standards.Tool.Commands;

namespace CallCenter.Standards.Tool.Books;

/// <summary>A command cannot go on, since the book that it needs has errors, or a value in a file of its own.</summary>
internal sealed class BookErrorsException(ReadBook read, bool isBook = true) : Exception("The book has errors.")
{
    public ReadBook Read { get; } = read;

    /// <summary>Whether it is a book, which <c>validate</c> checks; of anything else the findings are all there is to say.</summary>
    public bool IsBook { get; } = isBook;

    /// <summary>How the command ends.</summary>
    public int Exit { get; init; } = ExitCode.Found;
}
