using System.Collections.Immutable;

namespace CallCenter.Standards.Book;

/// <summary>A standard book is wrong; carries every finding, not only the first.</summary>
public sealed class StandardBookException : FindingsException
{
    internal StandardBookException(ImmutableArray<Finding> findings)
        : base("The standard book", findings)
    {
    }
}
