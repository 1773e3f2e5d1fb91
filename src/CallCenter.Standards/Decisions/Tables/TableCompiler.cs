using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Decisions;

/// <summary>Checks a table against a record's fields and reads its cells; all findings at once. Columns and rules that are null could not be read and are passed over.</summary>
internal sealed class TableCompiler(DecisionTable table, RecordDefinition record, string pointer, FindingList findings)
{
    /// <summary>The most columns of inputs, and of outputs.</summary>
    public const int MaximumColumns = 256;

    /// <summary>The most rules: the sets of a column of all-different ranges then take some 70 MB at worst.</summary>
    public const int MaximumRules = 16_384;

    private readonly HashSet<string> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> outputs = new(StringComparer.Ordinal);

    /// <summary>The compiled table, or null where there are errors.</summary>
    public CompiledTable? Compile()
    {
        int before = findings.Count;
        CheckForm(table.Code, pointer + "/code");
        CheckSize();
        CheckRules();
        ImmutableArray<CompiledInput?> inputs = [.. table.Inputs.Select((column, index) => column is null ? null : Input(column, index))];
        ImmutableArray<CompiledOutput?> values = [.. table.Outputs.Select((column, index) => column is null ? null : Output(column, index))];
        new PolicyCheck(table, values, pointer, findings).Check();
        ImmutableArray<Finding> own = [.. findings.ToImmutable().Skip(before)];
        bool isUsable = !own.Any(finding => finding.Severity == FindingSeverity.Error)
            && !inputs.Contains(null) && !values.Contains(null) && !table.Rules.Contains(null!);
        return isUsable ? new CompiledTable(table, record, inputs!, values!, own) : null;
    }

    private void CheckSize()
    {
        if (table.Inputs.IsEmpty || table.Outputs.IsEmpty)
        {
            findings.Add(FindingRules.TableColumns, pointer, table.Code, $"Table '{table.Code}' has no {(table.Inputs.IsEmpty ? "input" : "output")} column.");
        }

        if (table.Inputs.Length > MaximumColumns || table.Outputs.Length > MaximumColumns || table.Rules.Length > MaximumRules)
        {
            findings.Add(FindingRules.TableSize, pointer, table.Code, Text($"A table has up to {MaximumColumns} inputs, {MaximumColumns} outputs and {MaximumRules} rules."));
        }
    }

    private void CheckRules()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < table.Rules.Length; i++)
        {
            if (table.Rules[i] is not { } rule)
            {
                continue;
            }

            string at = Text($"{pointer}/rules/{i}");
            CheckCells(at + "/when", rule.When.Length, table.Inputs.Length, "input");
            CheckCells(at + "/then", rule.Then.Length, table.Outputs.Length, "output");
            if (rule.Code is { } code)
            {
                CheckForm(code, at + "/code");
                if (!codes.Add(code))
                {
                    findings.Add(FindingRules.DuplicateCode, at + "/code", code, $"Rule code '{code}' is given twice.");
                }
            }
        }
    }

    private void CheckCells(string at, int cells, int columns, string kind)
    {
        if (cells != columns)
        {
            findings.Add(FindingRules.RuleCells, at, null, Text($"The rule has {cells} {kind} cells, the table {columns} {kind} columns."));
        }
    }

    private CompiledInput? Input(InputColumn column, int index)
    {
        string at = Text($"{pointer}/inputs/{index}");
        if (!fields.Add(column.Field))
        {
            findings.Add(FindingRules.DuplicateColumn, at + "/field", column.Field, $"Field '{column.Field}' has two input columns.");
            return null;
        }

        if (record.Find(column.Field) is not { } field)
        {
            string suggestion = NearestName.Suggest(column.Field, [.. record.Fields.Select(known => known.Name)]);
            findings.Add(FindingRules.UnknownField, at + "/field", column.Field, $"Record '{record.Name}' has no field '{Excerpt.Of(column.Field)}'; {suggestion}.");
            return null;
        }

        UnaryTests? allowed = column.Allowed is null ? null : Tests(column.Allowed, field, at + "/allowed");
        var read = new Dictionary<string, UnaryTests?>(StringComparer.Ordinal);
        ImmutableArray<UnaryTests>.Builder cells = ImmutableArray.CreateBuilder<UnaryTests>(table.Rules.Length);
        for (int i = 0; i < table.Rules.Length; i++)
        {
            if (table.Rules[i] is { } rule && index < rule.When.Length)
            {
                if (!read.TryGetValue(rule.When[index], out UnaryTests? tests))
                {
                    tests = Tests(rule.When[index], field, Text($"{pointer}/rules/{i}/when/{index}"));
                    read.Add(rule.When[index], tests);
                }

                cells.Add(tests!);
            }
        }

        return new CompiledInput(field, allowed, cells.ToImmutable());
    }

    private UnaryTests? Tests(string text, FieldDefinition field, string at)
    {
        if (!UnaryTests.TryParse(text, field, out UnaryTests? tests, out UnaryTestsError? error))
        {
            findings.Add(error.Rule, at, Excerpt.Of(text), Text($"At {error.Position}: {error.Message}"));
        }
        else if (tests.IsEmpty)
        {
            findings.Add(FindingRules.NeverHolds, at, Excerpt.Of(text), $"No value of field '{field.Name}' can pass.");
        }

        return tests;
    }

    private CompiledOutput? Output(OutputColumn column, int index)
    {
        string at = Text($"{pointer}/outputs/{index}");
        if (!KebabCode.IsValid(column.Name))
        {
            findings.Add(FindingRules.BadCode, at + "/name", column.Name, $"'{Excerpt.Of(column.Name)}' is not {KebabCode.Form}.");
            return null;
        }

        if (!outputs.Add(column.Name))
        {
            findings.Add(FindingRules.DuplicateColumn, at + "/name", column.Name, $"Output '{column.Name}' has two columns.");
            return null;
        }

        return new OutputCompiler(table, column, index, pointer, findings).Compile();
    }

    private void CheckForm(string code, string at)
    {
        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, at, code, $"'{Excerpt.Of(code)}' is not {KebabCode.Form}.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
