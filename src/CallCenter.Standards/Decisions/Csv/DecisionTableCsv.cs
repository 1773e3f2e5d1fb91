using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// Decision tables as comma-separated values (RFC 4180), for spreadsheets: a header, then a rule a line.
/// </summary>
/// <remarks>
/// The header begins with the hit policy's letter as DMN writes it (<c>U A F P R O C C+ C&lt; C&gt; C#</c>), above the rules' codes. Then come the input fields, <c>field</c> or <c>field:Label</c>; the outputs,
/// <c>&gt;name</c>, <c>&gt;name:type</c> or <c>&gt;name:type:Label</c>; and at most one <c>#note</c> and one <c>#source</c>, such as <c>template (D5.3)</c>. A line that begins with <c>?</c> has the allowed values of its
/// columns, one with <c>*</c> the defaults of the outputs. An empty input cell is <c>-</c>, an empty output cell <c>null</c>.
/// </remarks>
public static class DecisionTableCsv
{
    /// <summary>Reads a table and compiles it; no text makes it throw.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="code">The table's code.</param>
    /// <param name="name">The table's name.</param>
    /// <param name="record">The record whose fields the inputs are.</param>
    /// <param name="table">The table, or null where there are errors.</param>
    /// <param name="findings">Every error and warning, each message with the line and column, from 1, of the cell; never the default.</param>
    /// <param name="provenance">Where the table comes from.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryParse(
        string csv, string code, LocalizedText name, RecordDefinition record, [NotNullWhen(true)] out CompiledTable? table, out ImmutableArray<Finding> findings, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        (table, findings) = new CsvReader(code, name, provenance).Read(csv, record);
        return table is not null;
    }

    /// <summary>Writes a table, without its code, name and own provenance; reading it with these gives an equal table.</summary>
    public static string Write(DecisionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return CsvWriter.Write(table);
    }
}
