namespace CallCenter.Standards.Decisions;

/// <summary>
/// A column cut into pieces: the values in which the same rules match. Of several pieces with the same rules one stands for all, named by the number of its set.
/// </summary>
internal sealed class AnalysedColumn
{
    private const int None = -1;

    private readonly ColumnSets column;
    private readonly bool isNamedOnly;
    private readonly int missingOnly;

    private AnalysedColumn(ColumnSets column, AnalysisOptions options)
    {
        this.column = column;
        isNamedOnly = column.Texts is not null && IsNamedOnly(column.Input, options);
        Runs = RunsOf(options);
        Pieces = PiecesOf(Runs, column.Sets.Count);
        missingOnly = CountsMissing(column.Input, options) && Array.IndexOf(Runs, column.Missing) == Runs.Length - 1 ? column.Missing : None;
    }

    public string Field => column.Field.Name;

    /// <summary>The set of rules of each piece that may be asked, along the order of values, a missing one last; a set may come again. None where no value is allowed at all.</summary>
    public int[] Runs { get; }

    /// <summary>The sets of <see cref="Runs"/>, each once.</summary>
    public int[] Pieces { get; }

    /// <summary>The number of sets that pieces are numbered by.</summary>
    public int SetCount => column.Sets.Count;

    public static AnalysedColumn Of(ColumnSets column, AnalysisOptions options) => new(column, options);

    /// <summary>The rules of a piece, one bit each, in winning order.</summary>
    public ulong[] RulesOf(int piece) => column.Sets[piece];

    /// <summary>Whether a missing value is all there is of a piece.</summary>
    public bool IsMissing(int piece) => piece == missingOnly;

    /// <summary>A value of a piece as a literal: of those that read best, the first.</summary>
    public string LiteralOf(int piece) => IsMissing(piece) ? "null"
        : column.Ordinals is { } ordinals ? OrdinalText.Literal(column.Field, OrdinalOf(ordinals, piece))
        : OrdinalText.Quote(TextOf(column.Texts!, piece));

    private int[] RunsOf(AnalysisOptions options)
    {
        int[] sets = column.Ordinals?.Sets ?? column.Texts!.Sets;
        int[] runs = new int[sets.Length + 1];
        int count = 0;
        for (int i = 0; i < sets.Length; i++)
        {
            if (sets[i] != RuleSets.NotAllowed && (!isNamedOnly || IsSingle(column.Texts!, i)))
            {
                runs[count++] = sets[i];
            }
        }

        if (CountsMissing(column.Input, options))
        {
            runs[count++] = column.Missing;
        }

        return runs[..count];
    }

    private static int[] PiecesOf(int[] runs, int sets)
    {
        bool[] isKnown = new bool[sets];
        int[] pieces = new int[Math.Min(runs.Length, sets)];
        int count = 0;
        foreach (int run in runs)
        {
            if (!isKnown[run])
            {
                isKnown[run] = true;
                pieces[count++] = run;
            }
        }

        return pieces[..count];
    }

    private static bool CountsMissing(CompiledInput input, AnalysisOptions options) => !input.Field.IsRequired
        && (input.Allowed is { } allowed ? allowed.MatchesMissing : options.MissingInputs == MissingInputs.WhereTheFieldMayBeMissing);

    private long OrdinalOf(Partition<long, OrdinalOrder> cut, int piece)
    {
        int at = Array.IndexOf(cut.Sets, piece);
        return SimplestOrdinal.Of(column.Field, cut.Starts[at], at + 1 < cut.Starts.Length ? cut.Starts[at + 1] : OrdinalOrder.Top);
    }

    private string TextOf(Partition<string?, TextOrder> cut, int piece)
    {
        string? best = null;
        for (int i = 0; i < cut.Sets.Length; i++)
        {
            if (cut.Sets[i] == piece && (!isNamedOnly || IsSingle(cut, i)))
            {
                string simplest = SimplestText.Of(cut.Starts[i]!, i + 1 < cut.Starts.Length ? cut.Starts[i + 1] : TextOrder.Top);
                best = best is null ? simplest : SimplestText.Better(best, simplest);
            }
        }

        return best!;
    }

    /// <summary>Whether only texts that rules name are asked for: options say so, nothing closes the column, and its rules name single texts and nothing else.</summary>
    private static bool IsNamedOnly(CompiledInput input, AnalysisOptions options)
    {
        if (options.OpenTexts != OpenTexts.Named || input.Allowed is not null)
        {
            return false;
        }

        bool namesAny = false;
        foreach (UnaryTests cell in input.Cells)
        {
            if (!cell.IsAny)
            {
                namesAny = true;
                for (int i = 0; i < cell.Texts.Lows.Length; i++)
                {
                    if (!TextOrder.IsSingle(cell.Texts.Lows[i]!, cell.Texts.Highs[i]))
                    {
                        return false;
                    }
                }
            }
        }

        return namesAny;
    }

    private static bool IsSingle(Partition<string?, TextOrder> cut, int piece) => piece + 1 < cut.Starts.Length && TextOrder.IsSingle(cut.Starts[piece]!, cut.Starts[piece + 1]);
}
