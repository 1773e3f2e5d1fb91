namespace CallCenter.Standards.Tool.Books;

/// <summary>A command cannot go on, since the book that it needs has errors.</summary>
internal sealed class BookErrorsException(ReadBook read) : Exception("The book has errors.")
{
    public ReadBook Read { get; } = read;
}
