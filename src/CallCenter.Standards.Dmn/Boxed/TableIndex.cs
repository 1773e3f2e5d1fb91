using System.Collections.Immutable;
using System.Numerics;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// The rules of a table by the values of its first inputs: a look-up in each column and an AND, in place of a test of each cell. The columns up to the first whose cells are more than tests of fixed values are in it, so that
/// the cells behind are asked of the same rules, in the same order and with the same warnings, as where every rule is tried.
/// </summary>
internal sealed class TableIndex
{
    /// <summary>Below so many rules trying them is as fast.</summary>
    private const int FewRules = 4;

    private readonly CutColumn?[] columns;
    private readonly int words;
    private readonly int rules;

    private TableIndex(CutColumn?[] columns, int rules)
    {
        this.columns = columns;
        this.rules = rules;
        words = (rules + 63) / 64;
    }

    /// <summary>The index of rules; null where it would not help.</summary>
    public static TableIndex? Of(ImmutableArray<TableRule> rules)
    {
        if (rules.Length < FewRules)
        {
            return null;
        }

        var columns = new List<CutColumn?>();
        for (int i = 0; i < rules[0].Tests.Length; i++)
        {
            ImmutableArray<Node> cells = [.. rules.Select(rule => rule.Tests[i])];
            if (cells.All(static cell => cell is TestsNode { IsAny: true }))
            {
                columns.Add(null);
            }
            else if (CutColumn.Of(cells) is { } column)
            {
                columns.Add(column);
            }
            else
            {
                break;
            }
        }

        return columns.TrueForAll(static column => column is null) ? null : new TableIndex([.. columns], rules.Length);
    }

    /// <summary>The rules whose cells of the first inputs hold, as bits.</summary>
    /// <param name="inputs">The values of the inputs.</param>
    /// <param name="found">The bits, of which there are as many words as <see cref="Words"/>.</param>
    /// <returns>How many inputs were looked at: up to the first whose value its cells have no order with.</returns>
    public int Find(Scope[] inputs, Span<ulong> found)
    {
        found.Fill(ulong.MaxValue);
        found[^1] = rules % 64 == 0 ? ulong.MaxValue : (1UL << (rules % 64)) - 1;
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { } column)
            {
                continue;
            }

            if (column.RulesFor(inputs[i].Value) is not { } holding)
            {
                return i;
            }

            for (int word = 0; word < found.Length; word++)
            {
                found[word] &= holding[word];
            }
        }

        return columns.Length;
    }

    /// <summary>The words of the bits of all rules.</summary>
    public int Words => words;

    /// <summary>The first rule from a position on; the number of rules where there is none.</summary>
    public int Next(ReadOnlySpan<ulong> found, int from)
    {
        int word = from / 64;
        if (word >= words)
        {
            return rules;
        }

        ulong bits = found[word] & (ulong.MaxValue << (from % 64));
        while (bits == 0)
        {
            if (++word == words)
            {
                return rules;
            }

            bits = found[word];
        }

        return (word * 64) + BitOperations.TrailingZeroCount(bits);
    }
}
