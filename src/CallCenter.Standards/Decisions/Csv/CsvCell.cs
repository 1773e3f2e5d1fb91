namespace CallCenter.Standards.Decisions;

/// <summary>A cell with its content, the line and column, from 1, where it begins, and whether it stood in quotes.</summary>
internal readonly record struct CsvCell(string Text, int Line, int Column, bool IsQuoted);
