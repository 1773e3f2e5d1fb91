using System.Globalization;

namespace CallCenter.Standards.Decisions;

/// <summary>A text is not unary tests of a field.</summary>
public sealed class UnaryTestsException : FormatException
{
    internal UnaryTestsException(UnaryTestsError error)
        : base(string.Create(CultureInfo.InvariantCulture, $"{error.Message} (at {error.Position})")) => Error = error;

    /// <summary>What is wrong, and where.</summary>
    public UnaryTestsError Error { get; }
}
