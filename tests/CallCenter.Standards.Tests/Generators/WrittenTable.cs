using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>A cell as a test that prints itself and answers by definition; null holds for anything.</summary>
public sealed record WrittenCell(WrittenTest<string>? Test)
{
    public string Text => Test?.Print(literal => literal) ?? "-";

    public bool Holds(AskedField field, object? value) =>
        Test is null || Test.Answer("", value is null, (_, literal) => AskedField.Compare(value!, field.Of(literal))) == true;
}

public sealed record WrittenColumn(AskedField Field, WrittenCell? Allowed);

public sealed record WrittenRule(WrittenCell[] Cells, string Queue, int Points);

/// <summary>A decision table that is read row by row: the slow oracle of the compiled one.</summary>
public sealed record WrittenTable(HitPolicy Policy, Aggregator Aggregator, WrittenColumn[] Columns, WrittenRule[] Rules, string? Default)
{
    public static readonly ImmutableArray<string> Queues = ["z", "y", "x"];

    public bool HasPoints => Aggregator != Aggregator.List;

    public DecisionTable ToTable() => new()
    {
        Code = "written",
        Name = new LocalizedText(null, "written"),
        HitPolicy = Policy,
        Aggregator = Aggregator,
        Inputs = [.. Columns.Select(column => new InputColumn { Field = column.Field.Name, Allowed = column.Allowed?.Text })],
        Outputs = [HasPoints ? new OutputColumn { Name = "points", Type = FieldType.Number } : new OutputColumn { Name = "queue", Values = Queues, Default = Default }],
        Rules = [.. Rules.Select(rule => new DecisionRule
        {
            When = [.. rule.Cells.Select(cell => cell.Text)],
            Then = [HasPoints ? rule.Points.ToString(CultureInfo.InvariantCulture) : rule.Queue],
        })],
    };

    public CompiledTable Compile() => CompiledTable.Compile(ToTable(), Asked.Schema.Definition);

    /// <summary>Whether each present value is allowed.</summary>
    public bool Allows(Asked asked) => Columns.All(column => column.Allowed is null || column.Field.Value(asked) is null || column.Allowed.Holds(column.Field, column.Field.Value(asked)));

    public bool Matches(int rule, Asked asked) => Columns.Select((column, i) => Rules[rule].Cells[i].Holds(column.Field, column.Field.Value(asked))).All(holds => holds);

    /// <summary>The matching rules in the order in which they win.</summary>
    public int[] Hits(Asked asked)
    {
        if (!Allows(asked))
        {
            return [];
        }

        IEnumerable<int> hits = Enumerable.Range(0, Rules.Length).Where(rule => Matches(rule, asked));
        return (Policy, Aggregator) switch
        {
            (HitPolicy.Priority or HitPolicy.OutputOrder, _) => [.. hits.OrderBy(rule => Queues.IndexOf(Rules[rule].Queue))],
            (_, Aggregator.Min) => [.. hits.OrderBy(rule => Rules[rule].Points)],
            (_, Aggregator.Max) => [.. hits.OrderByDescending(rule => Rules[rule].Points)],
            _ => [.. hits],
        };
    }

    /// <summary>Every combination of the columns' sample values.</summary>
    public IEnumerable<Asked> Everything() => Columns.Aggregate(
        (IEnumerable<Asked>)[new Asked()],
        (asked, column) => asked.SelectMany(a => column.Field.Samples.Select(value => column.Field.With(a, value))));

    public override string ToString() => string.Join('\n', [
        $"{Policy} {Aggregator} default {Default ?? "none"}",
        string.Join(" | ", Columns.Select(column => $"{column.Field.Name} {column.Allowed?.Text}")),
        .. Rules.Select(rule => string.Join(" | ", rule.Cells.Select(cell => cell.Text)) + $" => {rule.Queue} {rule.Points}")]);
}
