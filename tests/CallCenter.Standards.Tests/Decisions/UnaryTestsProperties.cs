using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Decisions;

/// <summary>Compiled tests against their definition, value by value, for a field of every type.</summary>
public sealed class UnaryTestsProperties
{
    private static readonly string[] Words = ["", "a", "b", "ab", "B", "a\0", "a\0\0", "ä", "投诉", "\"", "\\", "\U0001F40E", "\uFFFF", "\uFFFFa", "z z", "c", "not", "null"];

    private static readonly LocalDate Day = new(2026, 11, 24);

    [Property(MaxTest = 1_000, Arbitrary = [typeof(WrittenTests)])]
    public void Whole_numbers(WrittenTest<decimal> test) =>
        Check(test, TestedFields.Transfers, Number, Grid(1m), value => Ordinal.Of(value, 0));

    [Property(MaxTest = 500, Arbitrary = [typeof(WrittenTests)])]
    public void Numbers_of_one_decimal(WrittenTest<decimal> test) =>
        Check(test, TestedFields.Rating, Number, Grid(0.1m), value => Ordinal.Of(value, 1));

    [Property(MaxTest = 500, Arbitrary = [typeof(WrittenTests)])]
    public void Percentages(WrittenTest<decimal> test) =>
        Check(test, TestedFields.Share, value => Number(Bounded(value) * 100m) + "%", Grid(0.125m), value => Ordinal.Of(value, 3), Bounded);

    [Property(MaxTest = 500, Arbitrary = [typeof(WrittenTests)])]
    public void Durations_in_seconds(WrittenTest<decimal> test) =>
        Check(test, TestedFields.Wait, Seconds, Grid(0.05m), value => (long)(value * NodaConstants.TicksPerSecond));

    [Property(MaxTest = 300, Arbitrary = [typeof(WrittenTests)])]
    public void Months(WrittenTest<decimal> test) =>
        Check(test, TestedFields.Tenure, value => Signed(value, $"P{Math.Abs((int)Whole(value)) / 12}Y{Math.Abs((int)Whole(value)) % 12}M"), Grid(1m), value => (long)value, Whole);

    [Property(MaxTest = 300, Arbitrary = [typeof(WrittenTests)])]
    public void Dates(WrittenTest<decimal> test) =>
        Check(test, TestedFields.Born, value => $"date(\"{Iso(value)}\")", Grid(1m), value => Ordinal.Of(Day.PlusDays((int)value)), Whole);

    [Property(MaxTest = 300, Arbitrary = [typeof(WrittenTests)])]
    public void Times_of_day(WrittenTest<decimal> test) =>
        Check(test, TestedFields.CallBackAt, value => LocalTimePattern.ExtendedIso.Format(At(value).TimeOfDay), Grid(1m), value => Ordinal.Of(At(value).TimeOfDay), Bounded);

    [Property(MaxTest = 300, Arbitrary = [typeof(WrittenTests)])]
    public void Local_date_times(WrittenTest<decimal> test) =>
        Check(test, TestedFields.Due, value => $"@\"{LocalDateTimePattern.ExtendedIso.Format(At(value))}\"", Grid(1m), value => Ordinal.Of(At(value)), Bounded);

    [Property(MaxTest = 300, Arbitrary = [typeof(WrittenTests)])]
    public void Instants(WrittenTest<decimal> test) =>
        Check(test, TestedFields.Arrival, value => LocalDateTimePattern.ExtendedIso.Format(At(value).PlusHours(8)) + "+08:00", Grid(1m), value => Ordinal.Of(At(value).InUtc().ToInstant()), Bounded);

    [Property(MaxTest = 1_000, Arbitrary = [typeof(WrittenTests)])]
    public void Texts(WrittenTest<string> test)
    {
        string text = test.Print(Quoted);
        var compiled = UnaryTests.Parse(text, TestedFields.Channel);
        Assert.All(Words, word => Assert.Equal(test.Answer(word, isMissing: false, ByCodeUnit) == true, compiled.Contains(word)));
        Assert.Equal(test.Answer("", isMissing: true, ByCodeUnit) == true, compiled.Contains(null));
    }

    private static void Check(
        WrittenTest<decimal> test, FieldDefinition field, Func<decimal, string> literal, IEnumerable<decimal> values, Func<decimal, long> ordinal, Func<decimal, decimal>? meaning = null)
    {
        string text = test.Print(literal);
        var compiled = UnaryTests.Parse(text, field);
        Func<decimal, decimal> means = meaning ?? (value => value);
        int Order(decimal value, decimal written) => value.CompareTo(means(written));
        foreach (decimal value in values)
        {
            Assert.True((test.Answer(value, isMissing: false, Order) == true) == compiled.Contains(ordinal(value)), $"{value} in {text}");
        }

        Assert.True((test.Answer(0, isMissing: true, Order) == true) == compiled.Contains(Ordinal.Missing), $"missing in {text}");
        Assert.Equal(compiled.MatchesMissing, compiled.Contains(Ordinal.Missing));
    }

    private static IEnumerable<decimal> Grid(decimal step)
    {
        for (decimal value = -13; value <= 13; value += step)
        {
            yield return value;
        }
    }

    private static int ByCodeUnit(string left, string right)
    {
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
            {
                return left[i] < right[i] ? -1 : 1;
            }
        }

        return left.Length - right.Length;
    }

    private static decimal Bounded(decimal value) => decimal.Round(Math.Clamp(value, -100, 100), 7);

    private static decimal Whole(decimal value) => decimal.Truncate(Bounded(value));

    private static LocalDateTime At(decimal seconds) => (Day + new LocalTime(12, 0)).PlusTicks((long)(Bounded(seconds) * NodaConstants.TicksPerSecond));

    private static string Iso(decimal value) => LocalDatePattern.Iso.Format(Day.PlusDays((int)Whole(value)));

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(decimal value) => Signed(value, "PT" + Number(Math.Abs(value)) + "S");

    private static string Signed(decimal value, FormattableString text) => Signed(value, FormattableString.Invariant(text));

    private static string Signed(decimal value, string text) => (value < 0 ? "-" : "") + text;

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
