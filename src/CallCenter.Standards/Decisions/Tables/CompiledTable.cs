using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// A decision table checked against a record's fields, every cell read. Immutable and thread-safe; <see cref="Bind"/> makes it answer.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a DecisionTable and a RecordDefinition, which are written; what leaves are decisions, explanations and analyses.")]
public sealed class CompiledTable : IDecisionSource
{
    // 1 MB; a table of all-different ranges takes more from some 2,000 rules on.
    private const long MostKept = 131_072;

    private readonly ImmutableArray<string> outputNames;
    private ColumnSets[]? columns;
    private Condition[]? conditions;
    private StrongBox<bool>? disjoint;

    internal CompiledTable(DecisionTable table, RecordDefinition record, ImmutableArray<CompiledInput> inputs, ImmutableArray<CompiledOutput> outputs, ImmutableArray<Finding> findings)
    {
        Table = table;
        Record = record;
        Inputs = inputs;
        Outputs = outputs;
        outputNames = [.. outputs.Select(output => output.Column.Name)];
        Findings = findings;
        Order = RuleOrder.Of(this);
        HasDefault = table.HasDefault;
    }

    /// <summary>The table as defined.</summary>
    public DecisionTable Table { get; }

    /// <summary>The record that decisions are made on.</summary>
    public RecordDefinition Record { get; }

    /// <summary>The warnings of the cells, such as tests that never hold; empty where nothing is noteworthy.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Whether an input that no rule matches still has outputs.</summary>
    public bool HasDefault { get; }

    string IDecisionSource.Code => Table.Code;

    LocalizedText? IDecisionSource.Name => Table.Name;

    ImmutableArray<string> IDecisionSource.OutputNames => outputNames;

    internal ImmutableArray<CompiledInput> Inputs { get; }

    internal ImmutableArray<CompiledOutput> Outputs { get; }

    /// <summary>The rules in the order in which they win: the first matching one answers.</summary>
    internal ImmutableArray<int> Order { get; }

    /// <summary>For each input, which rules match which values; kept where it is small, since the analysis and every binding ask for it.</summary>
    internal ColumnSets[] Columns => columns ?? FindColumns();

    /// <summary>Whether it is proved that no record matches two rules. Asked where several words of bits would be searched for a second one.</summary>
    internal bool IsDisjoint => (disjoint ??= new StrongBox<bool>(Order.Length > 0 && DisjointRules.Are(Columns, Order.Length))).Value;

    /// <summary>Checks a table against a record's fields and compiles it.</summary>
    /// <exception cref="FindingsException">The table has errors; all findings are in the exception.</exception>
    public static CompiledTable Compile(DecisionTable table, RecordDefinition record)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(record);
        var findings = new FindingList();
        return Compile(table, record, pointer: "", findings) ?? throw new FindingsException($"Decision table '{table.Code}'", findings.ToImmutable());
    }

    /// <summary>The compiled table, or null where there are errors; all findings are added, below the pointer.</summary>
    internal static CompiledTable? Compile(DecisionTable table, RecordDefinition record, string pointer, FindingList findings) =>
        Compile(new Located<DecisionTable>(table, Place.At(pointer)), record, findings);

    /// <summary>The compiled table, or null where there are errors or not everything could be read; all findings are added.</summary>
    internal static CompiledTable? Compile(Located<DecisionTable> table, RecordDefinition record, FindingList findings) =>
        new TableCompiler(table, record, findings).Compile();

    /// <summary>A table with the outputs of one whose inputs have errors, so that what its rules name is checked nonetheless; null where the outputs have errors too, or not everything could be read. It decides nothing.</summary>
    internal static CompiledTable? OutputsOf(Located<DecisionTable> table, RecordDefinition record)
    {
        if (!table.IsWhole || record.Fields is not [var any, ..])
        {
            return null;
        }

        DecisionTable outputs = table.Value with { Inputs = [new InputColumn { Field = any.Name }], Rules = [.. table.Value.Rules.Select(static rule => rule with { When = ["-"] })] };
        return Compile(outputs, record, "", new FindingList());
    }

    /// <summary>The table as an evaluator over records of a .NET type.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="schema">The record's schema, or one with the same fields and more.</param>
    /// <exception cref="ArgumentException">The schema lacks an input's field, or declares it in another way.</exception>
    public DecisionTableEvaluator<T> Bind<T>(RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(this, schema);
    }

    /// <summary>The same table on a record whose fields take more values: a value that its own field does not have counts as a missing one.</summary>
    internal CompiledTable Over(RecordDefinition wider, Func<FieldDefinition, FieldDefinition> over) => new(Table, wider, [.. Inputs.Select(input => input.Over(over(input.Field)))], Outputs, Findings);

    /// <summary>What each rule tests, each as one condition; found once for all that asks.</summary>
    internal Condition[] Conditions => conditions ??= [.. Enumerable.Range(0, Table.Rules.Length).Select(rule => Condition.Of(Inputs.Select(input => input.Cells[rule]).Where(cell => !cell.IsAny), Record))];

    /// <summary>The position of an output, or −1 where there is none of the name.</summary>
    internal int OutputIndex(string name)
    {
        for (int i = 0; i < Outputs.Length; i++)
        {
            if (Outputs[i].Column.Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A rule's code, or its number from 1.</summary>
    internal string RuleName(int rule) => RuleName(Table.Rules[rule], rule);

    internal static string RuleName(DecisionRule rule, int index) => rule.Code ?? (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    DecisionRule IDecisionSource.RuleAt(int rule) => Table.Rules[rule];

    DecisionValue IDecisionSource.ValueOf(DecisionOutcome outcome, int rule, int output) => outcome switch
    {
        DecisionOutcome.Rule => Outputs[output].Cells[rule],
        DecisionOutcome.Default => Outputs[output].Default ?? DecisionValue.Missing(Outputs[output].Column.Type),
        _ => DecisionValue.Missing(Outputs[output].Column.Type),
    };

    private ColumnSets[] FindColumns()
    {
        var found = new ColumnSets[Inputs.Length];
        long words = 0;
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = ColumnSets.Of(Inputs[i], Order);
            words += found[i].Sets.Words;
        }

        if (words <= MostKept)
        {
            columns = found;
        }

        return found;
    }

    /// <summary>Whether two rules give the same outputs.</summary>
    internal bool HaveSameOutputs(int one, int other)
    {
        foreach (CompiledOutput output in Outputs)
        {
            if (output.Cells[one] != output.Cells[other])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The table's code.</summary>
    public override string ToString() => Table.Code;
}
