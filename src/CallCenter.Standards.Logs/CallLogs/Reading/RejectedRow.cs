namespace CallCenter.Standards.Logs.CallLogs.Reading;

/// <summary>An invalid row.</summary>
/// <param name="File">The name of the log.</param>
/// <param name="Line">The line of the file on which the row starts; the header is line 1.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Text">The row as it stands in the file.</param>
internal sealed record RejectedRow(string File, long Line, RowFault Fault, string Text);
