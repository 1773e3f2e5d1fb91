using System.Diagnostics.CodeAnalysis;

namespace CallCenter.Standards.Dmn;

/// <summary>Leaves the parser at the first place that cannot be read; never leaves the library.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It is caught inside the library.")]
internal sealed class FeelSyntaxException(int position, FindingWords words) : Exception(words.ToString())
{
    public int Position { get; } = position;

    /// <summary>What is wrong there, as a finding tells it in every language.</summary>
    public FindingWords Words { get; } = words;
}
