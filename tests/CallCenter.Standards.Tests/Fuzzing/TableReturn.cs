using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Writes a table as CSV, JSON and DMN and reads it back: each time the same table by value.</summary>
internal static class TableReturn
{
    public static void Check(CompiledTable compiled)
    {
        DecisionTable table = compiled.Table;
        string csv = DecisionTableCsv.Write(table);
        FuzzFault.Unless(
            DecisionTableCsv.TryParse(csv, table.Code, table.Name, compiled.Record, out CompiledTable? fromCsv, out ImmutableArray<Finding> findings, table.Provenance),
            $"CSV is not read back: {string.Join(" ", findings.Take(1))}");
        Same(table, fromCsv!.Table, "CSV");
        Same(table, StandardJson.Read<DecisionTable>(StandardJson.Write(table)), "JSON");
        Dmn(compiled);
        TableAnalysis.Of(compiled, new AnalysisOptions { WorkLimit = 200_000 }).ToFindings();
    }

    private static void Dmn(CompiledTable compiled)
    {
        var model = DmnModel.Parse(DmnModel.Write("model", compiled));
        FuzzFault.Unless(model.Decisions.Length == 1, $"DMN is not read back: {string.Join(" ", model.Findings.Take(1))}");
        CompiledTable read = model.Decisions[0].Table;

        // Cells come back in FEEL's words: the same set of values, and from then on the same text.
        Same(InFeel(compiled), read.Table, "DMN");
        for (int column = 0; column < compiled.Inputs.Length; column++)
        {
            FieldDefinition field = compiled.Inputs[column].Field;
            foreach ((UnaryTests cell, UnaryTests other) in compiled.Inputs[column].Cells.Zip(read.Inputs[column].Cells))
            {
                FuzzFault.Unless(AreSame(cell, UnaryTests.Parse(other.Text, field)), $"'{cell.Text}' of a {field.Type} is '{other.Text}' in DMN, which is other values.");
            }
        }

        for (int column = 0; column < compiled.Outputs.Length; column++)
        {
            FuzzFault.Unless(compiled.Outputs[column].Cells.SequenceEqual(read.Outputs[column].Cells), $"The values of output '{compiled.Outputs[column].Column.Name}' are others in DMN.");
            FuzzFault.Unless(compiled.Outputs[column].Default == read.Outputs[column].Default, $"The default of output '{compiled.Outputs[column].Column.Name}' is another in DMN.");
        }
    }

    private static DecisionTable InFeel(CompiledTable compiled)
    {
        DecisionTable table = compiled.Table;
        return table with
        {
            Inputs = [.. table.Inputs.Select((input, i) => input with { Allowed = compiled.Inputs[i].Allowed is { } allowed ? FeelText.Of(allowed) : null })],
            Outputs = [.. table.Outputs.Select(output => output with { Values = [.. output.Values.Select(value => FeelText.Of(value, output.Type))], Default = output.Default is null ? null : FeelText.Of(output.Default, output.Type) })],
            Rules =
            [
                .. table.Rules.Select((rule, i) => rule with
                {
                    When = [.. compiled.Inputs.Select(input => FeelText.Of(input.Cells[i]))],
                    Then = [.. rule.Then.Select((cell, column) => FeelText.Of(cell, table.Outputs[column].Type))],
                }),
            ],
        };
    }

    private static bool AreSame(UnaryTests one, UnaryTests other) => one.MatchesMissing == other.MatchesMissing
        && (one.Field.HasOrdinals() ? one.Ordinals.Intervals().SequenceEqual(other.Ordinals.Intervals()) : one.Texts.Intervals().SequenceEqual(other.Texts.Intervals()));

    private static void Same(DecisionTable one, DecisionTable other, string how)
    {
        if (!one.Equals(other))
        {
            (string left, string right) = (StandardJson.Write(one), StandardJson.Write(other));
            int at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
            throw new FuzzFault($"The table from {how} is another one: '{Excerpt.Of(left[at..], 80)}' became '{Excerpt.Of(right[at..], 80)}'.");
        }
    }
}
