using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Risk;

/// <summary>What holds for every section that has no errors.</summary>
public sealed class RiskSectionProperties
{
    private static readonly LocalDate[] Days = [LocalDate.MinIsoValue, new(2026, 3, 31), LocalDate.MaxIsoValue];

    [Property(Arbitrary = [typeof(StandardBooks)], MaxTest = 50)]
    public void It_can_be_asked_anything_on_any_day(StandardBook book)
    {
        RiskEvaluator risk = book.Compile().Risk;
        foreach (LocalDate day in Days)
        {
            Assert.All(risk.Register.Read(day), reading =>
            {
                Assert.InRange(reading.ResidualValue, 0, reading.InherentValue);
                Assert.Equal(reading.Entry.Code, risk.Register.Read(reading.Entry.Code, day)!.Entry.Code);
            });
            Assert.All(risk.Register.Check(day), finding => Assert.StartsWith("/risk/register/", finding.Pointer, StringComparison.Ordinal));
            Assert.All(risk.Register.Entries, entry => Assert.NotEmpty(risk.Register.HeatMap(entry.Matrix, day).ToSvg(CultureInfo.InvariantCulture)));
        }

        Assert.Equal(risk.Register.Read(Days[2]).Length, risk.Register.Compare(Days[0], Days[2]).Length);
        Assert.All(risk.Register.Entries, entry => Assert.Equal(entry.Assessments.Count(assessment => assessment.On >= (entry.Raised ?? assessment.On)), risk.Register.History(entry.Code).Length));
    }

    [Property(Arbitrary = [typeof(StandardBooks)], MaxTest = 50)]
    public void The_warnings_of_a_matrix_are_those_of_its_analysis(StandardBook book)
    {
        Standard standard = book.Compile();
        for (int i = 0; i < standard.Risk.Matrices.Length; i++)
        {
            RiskMatrixAnalysis analysis = standard.Risk.Matrices[i].Analyze();
            Assert.Equal(
                [.. analysis.Monotone.Offences.Select(_ => "CCS9007"), .. analysis.UnreachableLevels.Select(_ => "CCS9008"), .. analysis.BandsAgree.Offences.Select(_ => "CCS9009")],
                standard.Findings.Where(finding => finding.Pointer.StartsWith($"/risk/matrices/{i}/", StringComparison.Ordinal)).Select(finding => finding.Code));
        }
    }

    [Property(Arbitrary = [typeof(StandardBooks)], MaxTest = 50)]
    public void Every_cell_of_every_matrix_is_rated_as_defined_and_by_exact_arithmetic(StandardBook book)
    {
        foreach (RiskMatrix matrix in book.Compile().Risk.Matrices)
        {
            RiskValueRule rule = matrix.Definition.Value;
            var values = matrix.Likelihood.Levels.Select((row, r) => matrix.Impact.Levels.Select((column, c) => rule.Table.IsEmpty
                ? (rule.Product * row.Value * column.Value) + (rule.Likelihood * row.Value) + (rule.Impact * column.Value)
                : rule.Table[r][c]).ToArray()).ToArray();
            decimal greatest = values.Max(row => row.Max());
            for (int row = 0; row < values.Length; row++)
            {
                for (int column = 0; column < values[row].Length; column++)
                {
                    RiskRating rating = matrix.Rate(matrix.Likelihood.Levels[row].Code, matrix.Impact.Levels[column].Code);
                    decimal expected = rule.ScaledTo is { } top && greatest > 0 ? values[row][column] * top / greatest : values[row][column];
                    Assert.Equal(matrix.Definition.Cells[row][column], rating.Level.Code);
                    Assert.InRange(rating.Value - expected, -0.000000000001m, 0.000000000001m);
                }
            }
        }
    }
}
