using System.Diagnostics.CodeAnalysis;

namespace CallCenter.Standards.Dmn;

/// <summary>Leaves an evaluation that breaks a limit; never leaves the library.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It is caught inside the library.")]
internal sealed class RunStoppedException(FindingWords words) : Exception(words.ToString())
{
    /// <summary>Which limit it was, as warnings tell it in every language.</summary>
    public FindingWords Words { get; } = words;
}
