using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>Checks matrices against scales, and compiles them; each fault is a finding.</summary>
/// <param name="scales">The scales without faults.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="unusable">Codes of scales that are defined wrongly.</param>
internal sealed class MatrixCompiler(Dictionary<string, OrdinalScale> scales, FindingList findings, UnusableCodes unusable)
{
    private const int MostWeight = 1_000;

    /// <summary>The matrix; null where it has errors.</summary>
    public RiskMatrix? Compile(RiskMatrixDefinition definition, string at)
    {
        int before = findings.Count;
        new RiskCodes(findings).Check(definition.Code, at + "/code");
        OrdinalScale? likelihood = Find(definition.Likelihood, at + "/likelihood");
        OrdinalScale? impact = Find(definition.Impact, at + "/impact");
        OrdinalScale? levels = Find(definition.Levels, at + "/levels");
        CheckWeights(definition.Value, at + "/value");
        if (likelihood is null || impact is null)
        {
            return null;
        }

        (int rows, int columns) = (likelihood.Levels.Length, impact.Levels.Length);
        CheckShape(definition.Cells, rows, columns, at + "/cells");
        if (!definition.Value.Table.IsEmpty)
        {
            CheckTable(definition.Value.Table, rows, columns, at + "/value/table");
        }

        ImmutableArray<int> ranks = levels is null ? [] : RanksOf(definition.Cells, levels, at + "/cells");
        return levels is null || findings.Count > before ? null : new RiskMatrix(definition, likelihood, impact, levels, ranks);
    }

    private OrdinalScale? Find(string code, string pointer)
    {
        if (scales.TryGetValue(code, out OrdinalScale? scale))
        {
            return scale;
        }

        if (!unusable.Contains(code))
        {
            findings.Add(FindingRules.UnknownCode, pointer, code, $"There is no scale '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. scales.Keys.Order(StringComparer.Ordinal)])}.");
        }

        return null;
    }

    /// <summary>A cell for each pair of levels, and no more: a hole would leave a risk without a level.</summary>
    private void CheckShape<T>(ImmutableArray<ImmutableArray<T>> cells, int rows, int columns, string at)
    {
        if (cells.Length != rows)
        {
            findings.Add(FindingRules.MatrixShape, at, null, $"There are {cells.Length} rows for {rows} levels of likelihood.");
        }

        for (int row = 0; row < cells.Length; row++)
        {
            if (cells[row].Length != columns)
            {
                findings.Add(FindingRules.MatrixShape, $"{at}/{row}", null, $"There are {cells[row].Length} cells for {columns} levels of impact.");
            }
        }
    }

    private ImmutableArray<int> RanksOf(ImmutableArray<ImmutableArray<string>> cells, OrdinalScale levels, string at)
    {
        ImmutableArray<int>.Builder ranks = ImmutableArray.CreateBuilder<int>();
        for (int row = 0; row < cells.Length; row++)
        {
            for (int column = 0; column < cells[row].Length; column++)
            {
                string code = cells[row][column];
                int rank = levels.RankOf(code);
                if (rank < 0)
                {
                    findings.Add(FindingRules.UnknownCode, $"{at}/{row}/{column}", Excerpt.Of(code), $"Scale '{levels.Code}' has no level '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. levels.Levels.Select(level => level.Code)])}.");
                }

                ranks.Add(rank);
            }
        }

        return ranks.DrainToImmutable();
    }

    private void CheckWeights(RiskValueRule rule, string at)
    {
        bool hasWeights = rule is not { Product: 0, Likelihood: 0, Impact: 0 };
        if (rule is not { Product: >= 0 and <= MostWeight, Likelihood: >= 0 and <= MostWeight, Impact: >= 0 and <= MostWeight } || hasWeights != rule.Table.IsEmpty)
        {
            findings.Add(FindingRules.ValueRule, at, null, $"A weight is not between 0 and {MostWeight}, all of them are zero, or there is a table as well.");
        }

        if (rule.ScaledTo is <= 0 or > RiskCodes.Greatest)
        {
            findings.Add(FindingRules.ValueRule, at + "/scaledTo", RiskCodes.Text(rule.ScaledTo), "The value to stretch to is not positive, or beyond 10^9.");
        }
    }

    private void CheckTable(ImmutableArray<ImmutableArray<decimal>> table, int rows, int columns, string at)
    {
        CheckShape(table, rows, columns, at);
        for (int row = 0; row < table.Length; row++)
        {
            for (int column = 0; column < table[row].Length; column++)
            {
                if (table[row][column] is < 0 or > RiskCodes.Greatest)
                {
                    findings.Add(FindingRules.ValueRule, $"{at}/{row}/{column}", RiskCodes.Text(table[row][column]), "A value is negative, or beyond 10^9.");
                }
            }
        }
    }
}
