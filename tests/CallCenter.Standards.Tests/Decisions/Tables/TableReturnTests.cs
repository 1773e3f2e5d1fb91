using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Fuzzing;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Decisions.Tables;

/// <summary>A table leaves as CSV, JSON or DMN and comes back the same by value, whatever its texts are.</summary>
public sealed class TableReturnTests
{
    [Property(MaxTest = 1_000)]
    public void Any_table_comes_back_from_CSV_JSON_and_DMN(int seed) => TableReturn.Check(HostileTable.Of(new Random(seed)));

    [Fact]
    public void A_text_that_looks_like_a_duration_stays_a_text_in_DMN()
    {
        DecisionTable table = RoutingTable.OneOutput(FieldType.Text, "P1Y");
        DecisionTable read = Assert.Single(DmnModel.Parse(DmnModel.Write("model", RoutingTable.Bind(table).Table)).Decisions).Table.Table;

        Assert.Equal((FieldType.Text, "\"P1Y\""), (read.Outputs[0].Type, read.Rules[0].Then[0]));
        Assert.Equal(RoutingTable.Bind(table).Evaluate(new Asked(Level: 0))["out"], RoutingTable.Bind(read).Evaluate(new Asked(Level: 0))["out"]);
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("a\0b")]
    [InlineData("\ufffe")]
    [InlineData("two  blanks")]
    [InlineData(" outer blanks ")]
    [InlineData("line\r\nbreaks\r")]
    [InlineData("back\\slash \\u0041")]
    [InlineData("utf-16")]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("\u001b[31mred")]
    [InlineData("abc\u202Etxt.exe")]
    [InlineData("\u200Eleft")]
    public void Names_labels_and_remarks_come_back_to_the_letter(string text)
    {
        DecisionTable table = RoutingTable.Table with
        {
            Name = new LocalizedText(text, text),
            Inputs = [.. RoutingTable.Table.Inputs.Select(input => input with { Label = text + input.Field })],
            Rules = [.. RoutingTable.Table.Rules.Select(rule => rule with { Annotation = text, Provenance = new Provenance(ProvenanceKind.Bank, text + "x") { Parts = [new PartProvenance([text], ProvenanceKind.Assumption, text + ")")] } })],
        };

        TableReturn.Check(CompiledTable.Compile(table, Asked.Schema.Definition));
        string xml = DmnModel.Write(text, CompiledTable.Compile(table, Asked.Schema.Definition));
        Assert.Equal(text, DmnModel.Parse(xml).Name);
        Assert.Equal(table.Name, DmnModel.Parse(xml).Decisions.Single().Table.Table.Name);
    }

    [Fact]
    public void Blanks_within_texts_of_allowed_values_are_of_the_texts()
    {
        DecisionTable table = RoutingTable.Table with { Inputs = [RoutingTable.Table.Inputs[0], RoutingTable.Table.Inputs[1] with { Allowed = "\"a  b\", \"loss\", \"theft\"" }, RoutingTable.Table.Inputs[2]] };
        DecisionTable read = DmnModel.Parse(DmnModel.Write("model", CompiledTable.Compile(table, Asked.Schema.Definition))).Decisions.Single().Table.Table;

        Assert.Equal("\"a  b\", \"loss\", \"theft\"", read.Inputs[1].Allowed);
    }

    /// <summary>JSON could not carry it, so that what CSV gives would be no table elsewhere.</summary>
    [Fact]
    public void Half_a_surrogate_pair_in_CSV_is_a_finding()
    {
        Assert.False(DecisionTableCsv.TryParse("U,topic,>queue,#note\n,a,x,\ud83d", "t", new LocalizedText(null, "T"), Asked.Schema.Definition, out _, out var findings));
        Assert.Equal("CCS6018", Assert.Single(findings).Code);
        Assert.Contains("Line 2", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_CSV_has_no_cell_that_a_spreadsheet_runs()
    {
        var random = new Random(5);
        for (int i = 0; i < 300; i++)
        {
            CompiledTable table = HostileTable.Of(random);
            string csv = DecisionTableCsv.Write(table.Table);

            Assert.DoesNotContain(csv, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
            Assert.DoesNotContain(csv, c => c is '\u202E' or '\u2066' or '\u200E');
            foreach (string cell in Cells(csv).Where(cell => cell.Length > 0 && cell != "-" && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)))
            {
                Assert.True(double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _), cell);
            }
        }
    }

    /// <summary>The cells as a spreadsheet sees them: split by hand, so that nothing is undone.</summary>
    private static IEnumerable<string> Cells(string csv)
    {
        var cell = new System.Text.StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && isQuoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append(csv[i++]);
            }
            else if (csv[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (csv[i] is ',' or '\n')
            {
                if (!isQuoted)
                {
                    yield return cell.ToString();
                    cell.Clear();
                }
                else
                {
                    cell.Append(csv[i]);
                }
            }
            else
            {
                cell.Append(csv[i]);
            }
        }
    }
}
