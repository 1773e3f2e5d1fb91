using System.Text;

namespace CallCenter.Standards.Decisions;

/// <summary>Writes one table; columns and lines without content are left out.</summary>
internal static class CsvWriter
{
    public static string Write(DecisionTable table)
    {
        bool hasNotes = table.Rules.Any(rule => rule.Annotation is not null);
        bool hasSources = table.Rules.Any(rule => rule.Provenance is not null);
        string[] Line(string first, IEnumerable<string> inputs, IEnumerable<string> outputs, string note, string source) =>
            [first, .. inputs, .. outputs, .. hasNotes ? (string[])[note] : [], .. hasSources ? (string[])[source] : []];

        var csv = new StringBuilder();
        csv.Append(CsvLines.Write(Line(CsvHeader.LetterOf(table), table.Inputs.Select(CsvHeader.CellOf), table.Outputs.Select(CsvHeader.CellOf), CsvHeader.Note, CsvHeader.Source)));
        if (table.Inputs.Any(input => input.Allowed is not null) || table.Outputs.Any(output => !output.Values.IsEmpty))
        {
            csv.Append(CsvLines.Write(Line("?", table.Inputs.Select(input => input.Allowed ?? ""), table.Outputs.Select(output => string.Join(", ", output.Values)), "", "")));
        }

        if (table.Outputs.Any(output => output.Default is not null))
        {
            csv.Append(CsvLines.Write(Line("*", table.Inputs.Select(_ => ""), table.Outputs.Select(output => output.Default ?? ""), "", "")));
        }

        foreach (DecisionRule rule in table.Rules)
        {
            csv.Append(CsvLines.Write(Line(rule.Code ?? "", rule.When, rule.Then, rule.Annotation ?? "", rule.Provenance is { } source ? SourceText.Of(source) : "")));
        }

        return csv.ToString();
    }
}
