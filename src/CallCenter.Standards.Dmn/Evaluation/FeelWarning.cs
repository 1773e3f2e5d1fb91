using System.Globalization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Dmn;

/// <summary>Why an expression gave null, or what was noteworthy.</summary>
/// <param name="Source">What the expression belongs to: a decision, or a cell of its table; empty for an expression alone.</param>
/// <param name="Line">The line in the expression's text, from 1; 0 where it is of no text, such as an input.</param>
/// <param name="Column">The column in it, from 1; 0 where it is of no text.</param>
/// <param name="Message">What happened, one sentence in English.</param>
public sealed record FeelWarning(string Source, int Line, int Column, string Message)
{
    /// <summary>What <see cref="Message"/> says, as a sentence with arguments that every language has words for, as findings have it; null where it was made without one.</summary>
    public FindingText? Text { get; init; }

    /// <summary>What happened, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string Explain(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Text is { } text ? FindingExplanations.Told(text, culture) ?? Message : Message;
    }

    /// <summary>One line.</summary>
    public override string ToString() => Line == 0 ? $"{Source}: {Message}" : string.Create(CultureInfo.InvariantCulture, $"{Source}({Line},{Column}): {Message}");
}
