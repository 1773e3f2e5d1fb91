namespace CallCenter.Standards.Dmn;

/// <summary>Why an expression gave null, or what was noteworthy.</summary>
/// <param name="Source">What the expression belongs to: a decision, or a cell of its table; empty for an expression alone.</param>
/// <param name="Line">The line in the expression's text, from 1.</param>
/// <param name="Column">The column in it, from 1.</param>
/// <param name="Message">What happened, one sentence.</param>
public sealed record FeelWarning(string Source, int Line, int Column, string Message)
{
    /// <summary>One line.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source}({Line},{Column}): {Message}");
}
