using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Checks matrices against scales, and compiles them; each fault is a finding.</summary>
/// <param name="scales">The scales without faults.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class MatrixCompiler(Made<OrdinalScale> scales, FindingList findings)
{
    private const int MostWeight = 1_000;

    /// <summary>The matrices without faults; what is likely not meant in them is a warning.</summary>
    public Made<RiskMatrix> Compile(LocatedList<RiskMatrixDefinition> definitions)
    {
        var matrices = new Made<RiskMatrix>(Codes.Of($"matrix", definitions, matrix => matrix.Code, findings));
        foreach (Located<RiskMatrixDefinition> definition in definitions)
        {
            if (Compile(definition) is { } matrix)
            {
                MatrixWarnings.Add(matrix, definition, findings);
                matrices.Add(matrix.Code, matrix);
            }
        }

        return matrices;
    }

    /// <summary>The matrix; null where it has errors.</summary>
    public RiskMatrix? Compile(Located<RiskMatrixDefinition> located)
    {
        int before = findings.Count;
        RiskMatrixDefinition definition = located.Value;
        OrdinalScale? likelihood = scales.Find(definition.Likelihood, located.At(d => d.Likelihood));
        OrdinalScale? impact = scales.Find(definition.Impact, located.At(d => d.Impact));
        OrdinalScale? levels = scales.Find(definition.Levels, located.At(d => d.Levels));
        CheckRule(located.Part(d => d.Value));
        LocatedList<ImmutableArray<string>> cells = located.Each(d => d.Cells);
        if (likelihood is not null && impact is not null)
        {
            (int rows, int columns) = (likelihood.Levels.Length, impact.Levels.Length);
            CheckShape(cells, rows, columns);
            LocatedList<ImmutableArray<decimal>> table = located.Each(d => d.Value.Table);
            if (!table.Values.IsEmpty)
            {
                CheckShape(table, rows, columns);
                CheckTable(table);
            }
        }

        ImmutableArray<int> ranks = levels is null ? [] : RanksOf(cells, levels);
        return likelihood is null || impact is null || levels is null || findings.Count > before || !located.IsWhole ? null : new RiskMatrix(definition, likelihood, impact, levels, ranks);
    }

    /// <summary>A cell for each pair of levels, and no more: a hole would leave a risk without a level.</summary>
    private void CheckShape<T>(LocatedList<ImmutableArray<T>> cells, int rows, int columns)
    {
        if (cells.Count != rows && cells.IsComplete)
        {
            findings.Add(RiskFindings.MatrixShape, cells.Place, null, $"There are {cells.Count} rows for {rows} levels of likelihood.");
        }

        foreach (Located<ImmutableArray<T>> row in cells)
        {
            if (row.Value.Length != columns && row.IsWhole)
            {
                findings.Add(RiskFindings.MatrixShape, row.Place, null, $"There are {row.Value.Length} cells for {columns} levels of impact.");
            }
        }
    }

    private ImmutableArray<int> RanksOf(LocatedList<ImmutableArray<string>> cells, OrdinalScale levels)
    {
        ImmutableArray<int>.Builder ranks = ImmutableArray.CreateBuilder<int>();
        foreach (Located<ImmutableArray<string>> row in cells)
        {
            foreach (Located<string> cell in new LocatedList<string>(row.Value, row.Place))
            {
                ranks.Add(levels.RankOf(cell.Value));
                if (ranks[^1] < 0)
                {
                    findings.Add(FindingRules.UnknownCode, cell.Place, cell.Value, levels.Lacks(cell.Value));
                }
            }
        }

        return ranks.DrainToImmutable();
    }

    private void CheckRule(Located<RiskValueRule> located)
    {
        RiskValueRule rule = located.Value;
        bool hasWeights = rule is not { Product: 0, Likelihood: 0, Impact: 0 };
        bool isInRange = rule is { Product: >= 0 and <= MostWeight, Likelihood: >= 0 and <= MostWeight, Impact: >= 0 and <= MostWeight };
        if (!isInRange || (hasWeights != rule.Table.IsEmpty && located.IsWhole))
        {
            findings.Add(RiskFindings.ValueRule, located.Place, null, $"A weight is not between 0 and {MostWeight}, all of them are zero, or there is a table as well.");
        }

        if (rule.ScaledTo is <= 0 or > RiskNumbers.Greatest)
        {
            findings.Add(RiskFindings.ValueRule, located.At(r => r.ScaledTo), RiskNumbers.Text(rule.ScaledTo), $"The value to stretch to is not positive, or beyond 10^9.");
        }
    }

    private void CheckTable(LocatedList<ImmutableArray<decimal>> table)
    {
        foreach (Located<ImmutableArray<decimal>> row in table)
        {
            foreach (Located<decimal> value in new LocatedList<decimal>(row.Value, row.Place))
            {
                if (value.Value is < 0 or > RiskNumbers.Greatest)
                {
                    findings.Add(RiskFindings.ValueRule, value.Place, RiskNumbers.Text(value.Value), $"A value is negative, or beyond 10^9.");
                }
            }
        }
    }
}
