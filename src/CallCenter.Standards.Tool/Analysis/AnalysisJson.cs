using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Tool.Replies;

namespace CallCenter.Standards.Tool.Analysis;

/// <summary>What an analysis found, as JSON: each part in the library's own form, with whether it is sound.</summary>
internal static class AnalysisJson
{
    /// <summary>The inputs that were taken for values of their own although they are computed.</summary>
    public static void Computed(Utf8JsonWriter json, ImmutableArray<AnalysedTable> tables)
    {
        json.WriteStartArray("computedInputs");
        foreach (AnalysedTable table in tables)
        {
            foreach (string input in table.Computed)
            {
                json.WriteStartObject();
                json.WriteString("table", table.Name);
                json.WriteString("input", input);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<TableAnalysis> tables, ImmutableArray<WalkedWorkflow> workflows, ImmutableArray<CheckedMatrix> matrices, IReadOnlyList<string> pictures)
    {
        json.WriteStartArray("tables");
        foreach (TableAnalysis analysis in tables)
        {
            json.WriteStartObject();
            json.WriteString("code", analysis.Table.Code);
            json.WriteBoolean("sound", !AnalysedTables.IsWrong(analysis));
            json.WriteValue("analysis", analysis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("workflows");
        foreach (WalkedWorkflow walked in workflows)
        {
            json.WriteStartObject();
            json.WriteString("code", walked.Workflow.Code);
            json.WriteString("version", walked.Workflow.Version);
            json.WriteBoolean("sound", !walked.IsWrong);
            json.WriteStartArray("findings");
            foreach (Finding finding in walked.Findings)
            {
                json.WriteValue(finding);
            }

            json.WriteEndArray();
            json.WriteValue("exploration", walked.Exploration);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("matrices");
        foreach (CheckedMatrix matrix in matrices)
        {
            json.WriteStartObject();
            json.WriteString("code", matrix.Matrix.Code);
            json.WriteBoolean("sound", !matrix.IsWrong);
            json.WriteValue("analysis", matrix.Analysis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pictures");
        foreach (string file in pictures)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
    }
}
