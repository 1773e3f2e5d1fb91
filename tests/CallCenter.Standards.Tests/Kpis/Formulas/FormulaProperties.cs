using System.Numerics;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Kpis.Formulas;

/// <summary>Compiled formulas over accumulated totals, against fractions folded directly from the same numbers.</summary>
public sealed class FormulaProperties
{
    private static readonly RecordSchema<decimal[]> Schema = RecordSchema.Create<decimal[]>("numbers")
        .WithNumber("a", Dimension.Ratio, 2, static (in decimal[] r) => r[0])
        .WithNumber("b", Dimension.Ratio, 0, static (in decimal[] r) => r[1])
        .WithNumber("c", Dimension.Ratio, 9, static (in decimal[] r) => r[2])
        .WithNumber("d-e", Dimension.Ratio, 4, static (in decimal[] r) => r[3]);

    [Property(MaxTest = 600, Arbitrary = [typeof(WrittenFormulas)])]
    public void A_formula_is_the_nearest_double_to_its_exact_value(WrittenFormula formula, (short A, short B, int C, int D)[] numbers)
    {
        decimal[][] records = [.. numbers.Select(number => new[] { number.A / 100m, number.B, number.C / 1_000_000_000m, number.D / 10_000m })];
        Dictionary<string, decimal> sums = WrittenFormulas.Names.Select((name, i) => (name, Sum: records.Sum(record => record[i]))).ToDictionary(pair => pair.name, pair => pair.Sum);
        KpiResult result = Evaluate(formula.ToString(), records);

        if (formula.Evaluate(sums) is not var (numerator, denominator))
        {
            Assert.Null(result.Value);
            Assert.Equal(KpiStatus.NoData, result.Status);
            Assert.EndsWith("= no data", result.Working(), StringComparison.Ordinal);
            return;
        }

        Assert.NotNull(result.Value);
        NearestDouble.Assert(numerator, denominator, result.Value.Value);
        if (formula is WrittenFormula.Combined { Sign: '/' } quotient)
        {
            AssertNearest(quotient.Left.Evaluate(sums), result.Numerator);
            AssertNearest(quotient.Right.Evaluate(sums), result.Denominator);
        }
        else
        {
            Assert.Equal((result.Value, null), (result.Numerator, result.Denominator));
        }
    }

    private static void AssertNearest((BigInteger Numerator, BigInteger Denominator)? expected, double? actual) =>
        NearestDouble.Assert(expected!.Value.Numerator, expected.Value.Denominator, actual!.Value);

    private static KpiResult Evaluate(string formula, decimal[][] records)
    {
        KpiCatalogue catalogue = Sample.Catalogue([.. WrittenFormulas.Names.Select(name => Sample.Measure(name, name, record: "numbers"))], Sample.Kpi("kpi", formula));
        var evaluator = KpiEvaluator.Compile(catalogue, [Schema.Definition]);
        MeasureAccumulator<decimal[]> accumulator = evaluator.Accumulate(Schema);
        accumulator.AddRange(records);
        return evaluator.Report(accumulator.ToTotals())["kpi"];
    }
}
