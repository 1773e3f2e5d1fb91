using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads one table, and says of every finding which cell it is about.</summary>
internal sealed class CsvReader(string code, LocalizedText name, Provenance? provenance)
{
    private const string AllowedMark = "?";
    private const string DefaultMark = "*";

    // The header, the allowed values and the defaults: whatever is beyond is a rule too many.
    private const int LinesBesideRules = 3;

    private readonly FindingList findings = new();
    private readonly Dictionary<string, CsvCell> places = new(StringComparer.Ordinal);

    public (CompiledTable? Table, ImmutableArray<Finding> Findings) Read(string csv, RecordDefinition record)
    {
        if (CsvLines.Read(csv, findings) is not { } lines)
        {
            return (null, findings.ToImmutable());
        }

        if (lines.Count == 0)
        {
            findings.Add(TableFindings.CsvHeader, "", null, $"The text is empty.");
            return (null, findings.ToImmutable());
        }

        var header = new CsvHeader(lines[0], findings);
        Place(header, lines[0]);
        if (TableCompiler.SizeProblem(header.InputColumns.Count, header.OutputColumns.Count, lines.Count - LinesBesideRules) is { } size)
        {
            findings.Add(TableFindings.TableSize, "", null, size);
            return (null, findings.ToImmutable());
        }

        var rules = new List<DecisionRule>();
        foreach (CsvCell[] line in lines.Skip(1))
        {
            if (line.Length > header.Width)
            {
                Fail(line[header.Width], $"the line has {line.Length.ToString(CultureInfo.InvariantCulture)} cells, the header {header.Width.ToString(CultureInfo.InvariantCulture)}");
            }

            Add(header, line, rules);
        }

        if (findings.HasErrors)
        {
            return (null, findings.ToImmutable());
        }

        var table = new DecisionTable
        {
            Code = code,
            Name = name,
            HitPolicy = header.HitPolicy,
            Aggregator = header.Aggregator,
            Inputs = [.. header.InputColumns],
            Outputs = [.. header.OutputColumns],
            Rules = [.. rules],
            Provenance = provenance,
        };
        var compiling = new FindingList();
        CompiledTable? compiled = CompiledTable.Compile(table, record, pointer: "", compiling);
        return (compiled, [.. compiling.ToImmutable().Select(Placed)]);
    }

    private void Add(CsvHeader header, CsvCell[] line, List<DecisionRule> rules)
    {
        switch (line[0].Text)
        {
            case AllowedMark:
                AddAllowed(header, line);
                break;
            case DefaultMark:
                for (int i = 0; i < header.Outputs.Count; i++)
                {
                    header.OutputColumns[i] = header.OutputColumns[i] with { Default = At(line, header.Outputs[i], $"/outputs/{i}/default") };
                }

                break;
            default:
                rules.Add(Rule(header, line, rules.Count));
                break;
        }
    }

    private void AddAllowed(CsvHeader header, CsvCell[] line)
    {
        for (int i = 0; i < header.Inputs.Count; i++)
        {
            header.InputColumns[i] = header.InputColumns[i] with { Allowed = At(line, header.Inputs[i], $"/inputs/{i}/allowed") };
        }

        for (int i = 0; i < header.Outputs.Count; i++)
        {
            if (At(line, header.Outputs[i], $"/outputs/{i}/values") is { } text)
            {
                ImmutableArray<string> values = LiteralList.Split(text);
                header.OutputColumns[i] = header.OutputColumns[i] with { Values = values.IsDefault ? [] : values };
                if (values.IsDefault)
                {
                    Fail(line[header.Outputs[i]], $"output values are a list of literals");
                }
            }
        }
    }

    private DecisionRule Rule(CsvHeader header, CsvCell[] line, int index)
    {
        places.Add(Pointer($"/rules/{index}"), line[0]);
        string? source = At(line, header.SourceAt, $"/rules/{index}/source");
        Provenance? origin = source is null ? null : SourceText.Parse(source);
        if (source is not null && origin is null)
        {
            Fail(line[header.SourceAt], $"a source is written such as 'template (D5.3)'; the kinds are: {string.Join(", ", EnumCodes<ProvenanceKind>.All)}");
        }

        return new DecisionRule
        {
            Code = At(line, 0, $"/rules/{index}/code"),
            When = [.. header.Inputs.Select((position, i) => At(line, position, $"/rules/{index}/when/{i}") ?? "-")],
            Then = [.. header.Outputs.Select((position, i) => At(line, position, $"/rules/{index}/then/{i}") ?? "null")],
            Annotation = At(line, header.NoteAt, $"/rules/{index}/annotation"),
            Provenance = origin,
        };
    }

    private void Place(CsvHeader header, CsvCell[] line)
    {
        places.Add("", line[0]);
        for (int i = 0; i < header.Inputs.Count; i++)
        {
            places.Add(Pointer($"/inputs/{i}"), line[header.Inputs[i]]);
        }

        for (int i = 0; i < header.Outputs.Count; i++)
        {
            places.Add(Pointer($"/outputs/{i}"), line[header.Outputs[i]]);
        }
    }

    /// <summary>A cell's text and its place; null where it is blank or the line is shorter.</summary>
    private string? At(CsvCell[] line, int position, FormattableString pointer)
    {
        if (position < 0 || position >= line.Length || string.IsNullOrWhiteSpace(line[position].Text))
        {
            return null;
        }

        places.TryAdd(Pointer(pointer), line[position]);
        return line[position].Text;
    }

    private static string Pointer(FormattableString pointer) => pointer.ToString(CultureInfo.InvariantCulture);

    private Finding Placed(Finding finding)
    {
        string pointer = finding.Pointer;
        CsvCell cell;
        while (!places.TryGetValue(pointer, out cell))
        {
            pointer = pointer[..pointer.LastIndexOf('/')];
        }

        return finding.Saying($"Line {cell.Line}, column {cell.Column}: {finding}") with { Line = cell.Line, Column = cell.Column };
    }

    private void Fail(CsvCell cell, FindingWords problem) =>
        findings.Add(TableFindings.CsvText, (cell.Line, cell.Column), Excerpt.Of(cell.Text), problem);
}
