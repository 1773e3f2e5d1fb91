namespace CallCenter.Standards.Reports.Display;

/// <summary>A table ready to be written: texts to the left, then figures.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Texts">How many columns are texts; the first names the row.</param>
/// <param name="Headings">The headings.</param>
/// <param name="Rows">The rows, each with a text for every heading.</param>
/// <param name="Note">What the reader has to know; null for nothing.</param>
internal sealed record FigureTable(string Title, int Texts, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, string? Note = null);
