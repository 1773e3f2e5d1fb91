namespace CallCenter.Standards.Decisions;

/// <summary>A cell with its content, and the line and column, from 1, where it begins.</summary>
internal readonly record struct CsvCell(string Text, int Line, int Column);
