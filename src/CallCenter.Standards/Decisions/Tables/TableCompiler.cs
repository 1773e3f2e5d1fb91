using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>Checks a table against a record's fields and reads its cells; all findings at once. Of a table that could not be read whole, what is there is checked.</summary>
internal sealed class TableCompiler
{
    /// <summary>The most columns of inputs, and of outputs.</summary>
    public const int MaximumColumns = 256;

    /// <summary>The most rules: the sets of a column of all-different ranges then take some 70 MB at worst.</summary>
    public const int MaximumRules = 16_384;

    private readonly Located<DecisionTable> located;
    private readonly DecisionTable table;
    private readonly RecordDefinition record;
    private readonly FindingList findings;
    private readonly LocatedList<InputColumn> inputs;
    private readonly LocatedList<OutputColumn> outputs;
    private readonly ImmutableArray<Located<DecisionRule>> rules;
    private readonly HashSet<string> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public TableCompiler(Located<DecisionTable> located, RecordDefinition record, FindingList findings)
    {
        this.located = located;
        this.record = record;
        this.findings = findings;
        table = located.Value;
        inputs = located.Each(t => t.Inputs);
        outputs = located.Each(t => t.Outputs);
        rules = [.. located.Each(t => t.Rules).Where(HasEveryCell)];
    }

    /// <summary>The compiled table, or null where there are errors.</summary>
    public CompiledTable? Compile()
    {
        int before = findings.Count;
        new Codes($"table", findings).TryAdd(table.Code, located.Place.Member("code"));
        CheckSize();
        CheckRules();
        ImmutableArray<CompiledInput?> tests = [.. inputs.Select(Input)];
        ImmutableArray<CompiledOutput?> values = [.. outputs.Select(Output)];
        new PolicyCheck(located, values, findings).Check();
        ImmutableArray<Finding> own = findings.Since(before);

        // Of very many findings not all are kept, but all are counted.
        bool isUsable = !findings.ErrorsSince(before) && IsReadable() && !tests.Contains(null) && !values.Contains(null);
        return isUsable ? new CompiledTable(table, record, tests!, values!, own) : null;
    }

    /// <summary>Why a table is too large; null where it is not. Readers ask before they read cells, of which there are rows times columns.</summary>
    public static FindingWords? SizeProblem(int inputs, int outputs, int rules) => inputs > MaximumColumns || outputs > MaximumColumns || rules > MaximumRules
        ? FindingWords.Of($"A table has up to {MaximumColumns} inputs, {MaximumColumns} outputs and {MaximumRules} rules.")
        : null;

    private static bool HasEveryCell(Located<DecisionRule> rule) =>
        rule.Place.Gaps.IsNone || (rule.At(r => r.When).IsWhole && rule.At(r => r.Then).IsWhole);

    private bool IsReadable() =>
        inputs.IsComplete && outputs.IsComplete && located.Each(t => t.Rules).IsComplete && rules.Length == table.Rules.Length
        && outputs.All(output => output.Place.Gaps.IsNone || output.At(o => o.Values).IsWhole);

    private void CheckSize()
    {
        bool lacksInput = inputs is { Count: 0, IsComplete: true };
        if (lacksInput || outputs is { Count: 0, IsComplete: true })
        {
            findings.Add(TableFindings.TableColumns, located.Place, table.Code, $"Table '{table.Code}' has no {(lacksInput ? FindingWords.Of($"input") : $"output")} column.");
        }

        if (SizeProblem(table.Inputs.Length, table.Outputs.Length, table.Rules.Length) is { } problem)
        {
            findings.Add(TableFindings.TableSize, located.Place, table.Code, problem);
        }
    }

    private void CheckRules()
    {
        var codes = new Codes($"rule", findings);
        foreach (Located<DecisionRule> rule in located.Each(t => t.Rules))
        {
            if (HasEveryCell(rule))
            {
                CheckCells(rule.Value.When.Length, inputs.GivenCount, $"input", () => rule.At(r => r.When));
                CheckCells(rule.Value.Then.Length, outputs.GivenCount, $"output", () => rule.At(r => r.Then));
            }

            if (rule.Value.Code is { } code)
            {
                codes.TryAdd(code, rule.Place.Member("code"));
            }
        }
    }

    private void CheckCells(int cells, int? columns, FindingWords kind, Func<Place> at)
    {
        if (cells != (columns ?? cells))
        {
            findings.Add(TableFindings.RuleCells, at(), null, $"The rule has {cells} {kind} cells, the table {columns} {kind} columns.");
        }
    }

    private CompiledInput? Input(Located<InputColumn> column, int index)
    {
        string name = column.Value.Field;
        if (!fields.Add(name))
        {
            findings.Add(TableFindings.DuplicateColumn, column.At(c => c.Field), name, $"Field '{name}' has two input columns.");
            return null;
        }

        if (record.Find(name) is not { } field)
        {
            FindingWords suggestion = NearestName.Suggest(name, [.. record.Fields.Select(known => known.Name)]);
            findings.Add(FindingRules.UnknownField, column.At(c => c.Field), name, $"Record '{record.Name}' has no field '{Excerpt.Of(name)}'; {suggestion}.");
            return null;
        }

        UnaryTests? allowed = column.Value.Allowed is { } limits ? Tests(limits, field, () => column.At(c => c.Allowed)) : null;
        return new CompiledInput(field, allowed, Cells(field, inputs.GivenIndex(index)));
    }

    private ImmutableArray<UnaryTests> Cells(FieldDefinition field, int column)
    {
        var read = new Dictionary<string, UnaryTests?>(StringComparer.Ordinal);
        ImmutableArray<UnaryTests>.Builder cells = ImmutableArray.CreateBuilder<UnaryTests>(rules.Length);
        foreach (Located<DecisionRule> rule in rules)
        {
            if (column < rule.Value.When.Length)
            {
                string cell = rule.Value.When[column];
                if (!read.TryGetValue(cell, out UnaryTests? tests))
                {
                    tests = Tests(cell, field, () => rule.At(r => r.When).Item(column));
                    read.Add(cell, tests);
                }

                cells.Add(tests!);
            }
        }

        return cells.ToImmutable();
    }

    private UnaryTests? Tests(string text, FieldDefinition field, Func<Place> at)
    {
        if (!UnaryTests.TryParse(text, field, out UnaryTests? tests, out UnaryTestsError? error))
        {
            findings.Add(error.Rule, at(), Excerpt.Of(text), $"At {error.Position}: {error.Said}");
        }
        else if (tests.IsEmpty)
        {
            findings.Add(ConditionFindings.NeverHolds, at(), Excerpt.Of(text), $"No value of field '{field.Name}' can pass.");
        }

        return tests;
    }

    private CompiledOutput? Output(Located<OutputColumn> column, int index)
    {
        string name = column.Value.Name;
        if (!KebabCode.IsValid(name))
        {
            findings.Add(FindingRules.BadCode, column.At(c => c.Name), name, $"'{Excerpt.Of(name)}' is not {KebabCode.Needed}.");
            return null;
        }

        if (!names.Add(name))
        {
            findings.Add(TableFindings.DuplicateColumn, column.At(c => c.Name), name, $"Output '{name}' has two columns.");
            return null;
        }

        return new OutputCompiler(column, outputs.GivenIndex(index), rules, findings).Compile();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
