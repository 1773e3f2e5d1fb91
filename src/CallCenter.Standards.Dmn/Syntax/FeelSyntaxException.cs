using System.Diagnostics.CodeAnalysis;

namespace CallCenter.Standards.Dmn;

/// <summary>Leaves the parser at the first place that cannot be read; never leaves the library.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It is caught inside the library.")]
internal sealed class FeelSyntaxException(int position, string message) : Exception(message)
{
    public int Position { get; } = position;
}
