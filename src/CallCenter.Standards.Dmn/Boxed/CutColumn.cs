using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// A column of a table by the cut points of its cells: for each place of a value among them, the rules whose cell holds there. A value keeps all of its digits; it is only compared. Immutable.
/// </summary>
internal sealed class CutColumn
{
    /// <summary>The most places times words of rules: 8 MB for a column.</summary>
    private const long MostWords = 1 << 20;

    private readonly FeelValue[] points;
    private readonly ulong[][] rules;

    private CutColumn(FeelValue[] points, ulong[][] rules)
    {
        this.points = points;
        this.rules = rules;
    }

    /// <summary>The column of cells; null where some cell tests more than fixed values, or values of different classes, so that cells have to be asked one by one.</summary>
    public static CutColumn? Of(ImmutableArray<Node> cells)
    {
        var tests = new List<FixedTest[]>(cells.Length);
        var negated = new bool[cells.Length];
        var ends = new List<FeelValue>();
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not TestsNode node || node.Fixed() is not { } read)
            {
                return null;
            }

            tests.Add(read);
            negated[i] = node.IsNegated;
            ends.AddRange(read.SelectMany(static test => test.Ends));
        }

        if (ends.Count == 0 || ends.Exists(end => ValueClass.Of(end) is not { } of || of != ValueClass.Of(ends[0])))
        {
            return null;
        }

        FeelValue[] points = [.. ends.Order(Comparer<FeelValue>.Create(ValueClass.Compare))];
        points = [.. points.Where((point, i) => i == 0 || ValueClass.Compare(points[i - 1], point) != 0)];
        int words = (cells.Length + 63) / 64;
        if (((2L * points.Length) + 1) * words > MostWords)
        {
            return null;
        }

        CutCell[] cut = [.. tests.Select((cell, i) => new CutCell(negated[i], [.. cell.Select(test => test.At(end => PlaceOf(points, end)))]))];
        return new CutColumn(points, RulesOf(cut, points.Length, words));
    }

    /// <summary>The rules whose cell holds for a value, as bits; null where the value is of another class than those of the cells, or missing.</summary>
    public ulong[]? RulesFor(FeelValue value) => ValueClass.Of(value) is { } of && of == ValueClass.Of(points[0]) ? rules[PlaceOf(points, value)] : null;

    private static ulong[][] RulesOf(CutCell[] cells, int points, int words)
    {
        var rules = new ulong[(2 * points) + 1][];
        for (int place = 0; place < rules.Length; place++)
        {
            var here = new ulong[words];
            for (int i = 0; i < cells.Length; i++)
            {
                here[i / 64] |= cells[i].HoldsAt(place) ? 1UL << (i % 64) : 0;
            }

            // Between values that are tested alone, the same rules hold again and again.
            rules[place] = place >= 2 && rules[place - 2].AsSpan().SequenceEqual(here) ? rules[place - 2] : here;
        }

        return rules;
    }

    private static int PlaceOf(FeelValue[] points, FeelValue value)
    {
        (int low, int high) = (0, points.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            int order = ValueClass.Compare(value, points[middle]);
            if (order == 0)
            {
                return (2 * middle) + 1;
            }

            (low, high) = order < 0 ? (low, middle) : (middle + 1, high);
        }

        return 2 * low;
    }
}
