namespace CallCenter.Standards.Decisions;

/// <summary>A column cut into pieces; of several with the same rules one stands for all.</summary>
internal sealed class AnalysedColumn
{
    private AnalysedColumn(string field, Piece[] pieces)
    {
        Field = field;
        Pieces = pieces;
    }

    public string Field { get; }

    /// <summary>The pieces; no two have the same rules. None where no value is allowed at all.</summary>
    public Piece[] Pieces { get; }

    public static AnalysedColumn Of(ColumnSets column, AnalysisOptions options)
    {
        var pieces = new Dictionary<int, Piece>();
        if (column.Ordinals is { } ordinals)
        {
            AddOrdinals(column, ordinals, pieces);
        }
        else
        {
            AddTexts(column, column.Texts!, options, pieces);
        }

        if (CountsMissing(column.Input, options))
        {
            pieces.TryAdd(column.Missing, new Piece(column.Sets[column.Missing], static () => "null"));
        }

        return new AnalysedColumn(column.Field.Name, [.. pieces.Values]);
    }

    private static bool CountsMissing(CompiledInput input, AnalysisOptions options) => !input.Field.IsRequired
        && (input.Allowed is { } allowed ? allowed.MatchesMissing : options.MissingInputs == MissingInputs.WhereTheFieldMayBeMissing);

    private static void AddOrdinals(ColumnSets column, Partition<long, OrdinalOrder> cut, Dictionary<int, Piece> pieces)
    {
        for (int i = 0; i < cut.Sets.Length; i++)
        {
            if (cut.Sets[i] != RuleSets.NotAllowed)
            {
                (long low, long high) = (cut.Starts[i], i + 1 < cut.Starts.Length ? cut.Starts[i + 1] : OrdinalOrder.Top);
                pieces.TryAdd(cut.Sets[i], new Piece(column.Sets[cut.Sets[i]], () => OrdinalText.Literal(column.Field, SimplestOrdinal.Of(column.Field, low, high))));
            }
        }
    }

    private static void AddTexts(ColumnSets column, Partition<string?, TextOrder> cut, AnalysisOptions options, Dictionary<int, Piece> pieces)
    {
        bool isNamedOnly = options.OpenTexts == OpenTexts.Named && column.Input.Allowed is null
            && column.Input.Cells.All(NamesTexts) && !column.Input.Cells.All(cell => cell.IsAny);
        var texts = new Dictionary<int, string>();
        for (int i = 0; i < cut.Sets.Length; i++)
        {
            (string low, string? high) = (cut.Starts[i]!, i + 1 < cut.Starts.Length ? cut.Starts[i + 1] : TextOrder.Top);
            bool isSingle = high == TextOrder.After(low);
            if (cut.Sets[i] != RuleSets.NotAllowed && (isSingle || !isNamedOnly))
            {
                string simplest = SimplestText.Of(low, high);
                texts[cut.Sets[i]] = texts.TryGetValue(cut.Sets[i], out string? known) ? SimplestText.Better(known, simplest) : simplest;
            }
        }

        foreach ((int set, string text) in texts)
        {
            pieces.Add(set, new Piece(column.Sets[set], () => OrdinalText.Quote(text)));
        }
    }

    /// <summary>Whether tests hold for single texts only, or for anything.</summary>
    private static bool NamesTexts(UnaryTests tests)
    {
        for (int i = 0; i < tests.Texts.Lows.Length && !tests.IsAny; i++)
        {
            if (tests.Texts.Highs[i] != TextOrder.After(tests.Texts.Lows[i]!))
            {
                return false;
            }
        }

        return true;
    }
}
