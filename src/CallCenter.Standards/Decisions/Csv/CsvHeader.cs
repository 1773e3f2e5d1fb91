namespace CallCenter.Standards.Decisions;

/// <summary>The first line of a table: the hit policy's letter, then a column each.</summary>
internal sealed class CsvHeader
{
    public const string OutputMark = ">";
    public const string Note = "#note";
    public const string Source = "#source";

    private static readonly (string Letter, HitPolicy Policy, Aggregator Aggregator)[] Letters =
    [
        ("U", HitPolicy.Unique, Aggregator.List), ("A", HitPolicy.Any, Aggregator.List), ("F", HitPolicy.First, Aggregator.List), ("P", HitPolicy.Priority, Aggregator.List),
        ("R", HitPolicy.RuleOrder, Aggregator.List), ("O", HitPolicy.OutputOrder, Aggregator.List), ("C", HitPolicy.Collect, Aggregator.List), ("C+", HitPolicy.Collect, Aggregator.Sum),
        ("C<", HitPolicy.Collect, Aggregator.Min), ("C>", HitPolicy.Collect, Aggregator.Max), ("C#", HitPolicy.Collect, Aggregator.Count),
    ];

    private readonly FindingList findings;
    private readonly List<int> inputs = [];
    private readonly List<int> outputs = [];

    public CsvHeader(CsvCell[] cells, FindingList findings)
    {
        this.findings = findings;
        Width = cells.Length;
        (string letter, HitPolicy, Aggregator) = Array.Find(Letters, known => known.Letter == cells[0].Text.Trim());
        if (letter is null)
        {
            Fail(cells[0], $"'{Excerpt.Of(cells[0].Text)}' is no hit policy; there are: {FindingWords.List(Letters.Select(known => known.Letter))}");
        }

        for (int i = 1; i < cells.Length; i++)
        {
            Read(cells[i], i);
        }
    }

    public int Width { get; }

    public HitPolicy HitPolicy { get; }

    public Aggregator Aggregator { get; }

    public List<InputColumn> InputColumns { get; } = [];

    public List<OutputColumn> OutputColumns { get; } = [];

    /// <summary>The positions of the inputs in a line.</summary>
    public IReadOnlyList<int> Inputs => inputs;

    /// <summary>The positions of the outputs in a line.</summary>
    public IReadOnlyList<int> Outputs => outputs;

    /// <summary>The position of the remarks, or −1.</summary>
    public int NoteAt { get; private set; } = -1;

    /// <summary>The position of the rules' sources, or −1.</summary>
    public int SourceAt { get; private set; } = -1;

    public static string LetterOf(DecisionTable table) => Array.Find(Letters, known => known.Policy == table.HitPolicy && known.Aggregator == table.Aggregator).Letter ?? "?";

    public static string CellOf(InputColumn column) => column.Field + Label(column.Label);

    public static string CellOf(OutputColumn column) =>
        OutputMark + column.Name + (column.Type == FieldType.Text && column.Label is null ? "" : ":" + EnumCodes<FieldType>.CodeOf(column.Type)) + Label(column.Label);

    private static string Label(string? label) => label is null ? "" : ":" + label;

    private void Read(CsvCell cell, int position)
    {
        string text = cell.Text.Trim();
        if (text == Note && NoteAt < 0)
        {
            NoteAt = position;
        }
        else if (text == Source && SourceAt < 0)
        {
            SourceAt = position;
        }
        else if (text.StartsWith(OutputMark, StringComparison.Ordinal))
        {
            outputs.Add(position);
            OutputColumns.Add(Output(cell, cell.Text.TrimStart()[OutputMark.Length..].Split(':', 3)));
        }
        else if (text.Length == 0 || text.StartsWith('#'))
        {
            Fail(cell, $"'{Excerpt.Of(text)}' is no column; there are input fields, outputs marked by '{OutputMark}', one '{Note}' and one '{Source}'");
        }
        else
        {
            string[] parts = cell.Text.Split(':', 2);
            inputs.Add(position);
            InputColumns.Add(new InputColumn { Field = parts[0].Trim(), Label = parts.Length > 1 ? LabelIn(parts[1], cell) : null });
        }
    }

    private OutputColumn Output(CsvCell cell, string[] parts)
    {
        FieldType type = FieldType.Text;
        if (parts.Length > 1 && !EnumCodes<FieldType>.TryParse(parts[1].Trim(), out type))
        {
            Fail(cell, $"'{Excerpt.Of(parts[1])}' is no type; {NearestName.Suggest(parts[1], EnumCodes<FieldType>.All)}");
        }

        return new OutputColumn { Name = parts[0].Trim(), Type = type, Label = parts.Length > 2 ? LabelIn(parts[2], cell) : null };
    }

    /// <summary>A label; blanks around it are of it only in quotes, and a blank one is none.</summary>
    private static string? LabelIn(string text, CsvCell cell) => string.IsNullOrWhiteSpace(text) ? null : cell.IsQuoted ? text : text.Trim();

    private void Fail(CsvCell cell, FindingWords problem) =>
        findings.Add(TableFindings.CsvHeader, (cell.Line, cell.Column), Excerpt.Of(cell.Text), problem);
}
