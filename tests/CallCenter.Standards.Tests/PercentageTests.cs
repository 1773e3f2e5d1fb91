using CallCenter.Standards.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests;

public sealed class PercentageTests
{
    public static TheoryData<string, decimal> Written => new()
    {
        { "80 %", 0.8m },
        { "80%", 0.8m },
        { " 80 \t% ", 0.8m },
        { "99.99 %", 0.9999m },
        { "-5.5 %", -0.055m },
        { "+5 %", 0.05m },
        { "0 %", 0m },
        { ".5 %", 0.005m },
        { "250 %", 2.5m },
    };

    public static TheoryData<string?> Unreadable => [null, "", "%", " %", "80", "80 percent", "8 0 %", "80 % of", "1,5 %", "1,000 %", "1e2 %", "(5) %", "80 %%", "NaN %", "٨٠ %", "80٪"];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_percentage_is_a_number_followed_by_a_percent_sign(string text, decimal ratio)
    {
        Assert.Equal(ratio, Percentage.Parse(text).Ratio);
        Assert.True(Percentage.TryParse(text, out Percentage read));
        Assert.Equal(ratio, read.Ratio);
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(Percentage.TryParse(text, out Percentage read));
        Assert.Equal(default, read);
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => Percentage.Parse(text!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Eighty_hundredths_are_a_ratio_of_four_fifths()
    {
        Assert.Equal(0.8m, Percentage.FromPercent(80).Ratio);
        Assert.Equal(80m, Percentage.FromRatio(0.8m).Percent);
        Assert.Equal(Percentage.FromPercent(80), Percentage.FromRatio(0.80m));
        Assert.Equal("0 %", default(Percentage).ToString());
    }

    [Theory]
    [InlineData("0.8", "80 %")]
    [InlineData("0.800", "80 %")]
    [InlineData("1.5", "150 %")]
    [InlineData("-0.001", "-0.1 %")]
    [InlineData("0.8213842568774021", "82.13842568774021 %")]
    [InlineData("1234.5", "123450 %")]
    [InlineData("0.0000000000000000000000000001", "0.00000000000000000000000001 %")]
    public void It_is_written_with_all_its_digits(string ratio, string expected) =>
        Assert.Equal(expected, Percentage.FromRatio(decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void It_reads_and_writes_alike_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("-82.5 %", Percentage.FromRatio(-0.825m).ToString());
        Assert.Equal(-0.825m, Percentage.Parse("-82.5 %").Ratio);
    }

    [Property(MaxTest = 500)]
    public Property What_is_written_reads_back() => Prop.ForAll(Ratios(), ratio =>
    {
        var percentage = Percentage.FromRatio(ratio);
        Assert.Equal(percentage, Percentage.Parse(percentage.ToString()));
    });

    [Property(MaxTest = 200)]
    public Property Order_is_the_order_of_ratios() => Prop.ForAll(Ratios(), Ratios(), (left, right) =>
    {
        (Percentage a, Percentage b) = (Percentage.FromRatio(left), Percentage.FromRatio(right));
        Assert.Equal(Math.Sign(left.CompareTo(right)), Math.Sign(a.CompareTo(b)));
        Assert.Equal((left < right, left <= right, left > right, left >= right), (a < b, a <= b, a > b, a >= b));
        Assert.Equal(left == right, a == b);
    });

    [Fact]
    public void Equal_percentages_are_neither_smaller_nor_greater()
    {
        (Percentage a, Percentage b) = (Percentage.FromRatio(0.5m), Percentage.FromPercent(50));

        Assert.Equal((false, true, false, true), (a < b, a <= b, a > b, a >= b));
        Assert.Equal(0, a.CompareTo(b));
    }

    /// <summary>Any sign, size up to 10²⁴ and number of decimals, with many equal to one another.</summary>
    private static Arbitrary<decimal> Ratios() => Arb.From(
        Gen.Frequency(
            (1, Gen.Choose(-3, 3).Select(whole => (decimal)whole)),
            (4, from high in Gen.Choose(int.MinValue, int.MaxValue)
                from low in Gen.Choose(int.MinValue, int.MaxValue)
                from scale in Gen.Choose(0, 28)
                select new decimal(low, high, scale % 4, high < 0, (byte)scale))),
        ratio => ratio == 0 ? [] : [0, decimal.Truncate(ratio), decimal.Truncate(ratio / 2)]);
}
