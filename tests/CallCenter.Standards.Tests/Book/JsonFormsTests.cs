using System.Text;
using CallCenter.Standards.Forms;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

public sealed class JsonFormsTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("-0.00", true)]
    [InlineData("0e400000000", true)]
    [InlineData("1E+2", true)]
    [InlineData("1200e-2", true)]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("79228162514264337593543950336", false)]
    [InlineData("1.2345678901234567890123456789", true)]
    [InlineData("1.23456789012345678901234567891", false)]
    [InlineData("1e-28", true)]
    [InlineData("1e-29", false)]
    [InlineData("15e-29", false)]
    [InlineData("1e29", false)]
    [InlineData("1e400000000", false)]
    [InlineData("1e-400000000", false)]
    [InlineData("1e99999999999999999999", false)]
    [InlineData("one", false)]
    public void A_number_is_read_only_where_no_digit_is_lost(string text, bool isExact) => Assert.Equal(isExact, ExactDecimal.TryParse(text, out _));

    [Property]
    public bool Every_decimal_is_read_as_written(decimal number) =>
        ExactDecimal.TryParse(number.ToString(System.Globalization.CultureInfo.InvariantCulture), out decimal read) && read == number;

    [Property]
    public bool Every_time_is_read_as_written(int ticks) =>
        new[] { ticks, ticks * 4_294_967_297L, long.MaxValue - Math.Abs(ticks) - 1 }.All(any => IsoTime.TryParse(IsoDuration.Format(any), out Duration time) && time == Duration.FromTicks(any));

    [Theory]
    [InlineData(0, "PT0S")]
    [InlineData(200_000_000, "PT20S")]
    [InlineData(-5_000_000, "-PT0.5S")]
    [InlineData(864_000_000_001, "P1DT0.0000001S")]
    [InlineData(864_000_000_000, "P1D")]
    [InlineData(36_000_000_000, "PT1H")]
    [InlineData(936_610_000_000, "P1DT2H1M1S")]
    [InlineData(long.MinValue, "-P10675199DT2H48M5.4775808S")]
    [InlineData(long.MaxValue - 1, "P10675199DT2H48M5.4775806S")]
    public void Times_are_written_in_the_shortest_form(long ticks, string text) => Assert.Equal(text, IsoDuration.Format(ticks));

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("PT")]
    [InlineData("P1Y")]
    [InlineData("P1M2D")]
    [InlineData("PT-20S")]
    [InlineData("PT0.00000001S")]
    [InlineData("P10675200D")]
    [InlineData("pt20s")]
    public void What_is_no_exact_time_is_not_read(string text) => Assert.False(IsoTime.TryParse(text, out _));

    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab\ncd", 4, 2, 2)]
    [InlineData("中文\r\n中文", 11, 2, 2)]
    [InlineData("\U0001F40Ex", 4, 1, 3)]
    public void A_position_counts_lines_and_utf16_characters(string text, int index, int line, int column) =>
        Assert.Equal((line, column), TextPosition.Of(Encoding.UTF8.GetBytes(text), index));

    [Theory]
    [InlineData("a/b", "a~1b")]
    [InlineData("~1", "~01")]
    [InlineData("", "")]
    public void A_step_of_a_pointer_is_escaped(string name, string step) => Assert.Equal(step, JsonPointer.Escape(name));
}
