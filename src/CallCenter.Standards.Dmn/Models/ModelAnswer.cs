using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Dmn;

/// <summary>The answer of a decision or service: its value, how it came about, and what was noteworthy.</summary>
/// <param name="Value">The value; null with a warning for an error.</param>
/// <param name="Steps">The decisions made for it, in the order they were made; each once.</param>
/// <param name="Warnings">Why expressions gave null, at most a hundred.</param>
public sealed record ModelAnswer(FeelValue Value, ImmutableArray<ModelStep> Steps, ImmutableArray<FeelWarning> Warnings)
{
    /// <summary>The decisions made for it, in the order they were made; each once.</summary>
    public ImmutableArray<ModelStep> Steps { get; init => field = value.OrEmpty(); } = Steps.OrEmpty();

    /// <summary>Why expressions gave null, at most a hundred.</summary>
    public ImmutableArray<FeelWarning> Warnings { get; init => field = value.OrEmpty(); } = Warnings.OrEmpty();

    /// <summary>The answer in words: a line for each decision with its inputs, its rules or expression, and its value; Chinese for cultures of that language, English for all others.</summary>
    public string Explain(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return string.Join(Environment.NewLine, AnswerWording.Lines(this, culture));
    }
}
