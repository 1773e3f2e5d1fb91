using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Generators;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Calendars;

public sealed class CalendarFindingsTests
{
    private const string Head = "\"name\":{\"en\":\"x\"},\"version\":\"1\",\"provenance\":{\"kind\":\"bank\",\"citation\":\"x\"}";

    [Theory]
    [InlineData("\"monday\":[\"09:00-12:00\",\"11:59-17:00\"]", "CCS4002 /calendars/0/week/monday/1")]
    [InlineData("\"monday\":[\"13:00-17:00\",\"09:00-13:00:01\"]", "CCS4002 /calendars/0/week/monday/0")]
    [InlineData("\"sunday\":[\"22:00-06:00\"],\"monday\":[\"05:00-07:00\"]", "CCS4002 /calendars/0/week/monday/0")]
    [InlineData("\"monday\":[\"09:00-12:00\",\"12:00-24:00\"],\"tuesday\":[\"00:00-24:00\"]", "")]
    [InlineData("\"monday\":[\"09:00-25:00\"]", "CCS4001 /calendars/0/week/monday/0")]
    [InlineData("\"monday\":[\"24:00-09:00\"]", "CCS4001 /calendars/0/week/monday/0")]
    [InlineData("\"monday\":[\"22:00-00:00\"]", "CCS4001 /calendars/0/week/monday/0")]
    [InlineData("\"monday\":[\"9-17\"]", "CCS4001 /calendars/0/week/monday/0")]
    [InlineData("\"monday\":[\"09:00\"]", "CCS4001 /calendars/0/week/monday/0")]
    [InlineData("\"monday\":[9]", "CCS1002 /calendars/0/week/monday/0")]
    [InlineData("\"mondays\":[]", "CCS1004 /calendars/0/week/mondays")]
    [InlineData("\"monday\":[null]", "CCS1006 /calendars/0/week/monday/0")]
    public void Hours(string week, string expected) => AssertPlaces(Calendar("a", $$"""
        "kind":"hours","zone":"UTC","week":{ {{week}} }
        """), expected);

    [Theory]
    [InlineData("\"on\":\"2026-13-01\",\"kind\":\"closed\"", "CCS1008 /on")]
    [InlineData("\"on\":\"2026-10-07/2026-10-01\",\"kind\":\"closed\"", "CCS1008 /on")]
    [InlineData("\"on\":\"2026-10-01/2026-10-02/2026-10-03\",\"kind\":\"closed\"", "CCS1008 /on")]
    [InlineData("\"on\":\"*-02-30\",\"kind\":\"closed\"", "CCS1008 /on")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"shut\"", "CCS1007 /kind")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"closed\",\"hours\":[\"09:00-12:00\"]", "CCS4005 ")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"half-day\"", "CCS4005 ")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"special-hours\",\"hours\":[]", "CCS4005 ")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"make-up-day\",\"hours\":[\"09:00-12:00\"],\"follows\":\"friday\"", "CCS4005 ")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"closed\",\"follows\":\"friday\"", "CCS4005 ")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"make-up-day\",\"follows\":\"none\"", "CCS1007 /follows")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"make-up-day\",\"follows\":5", "CCS1002 /follows")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"half-day\",\"hours\":[\"09:00-12:00\",\"10:00-11:00\"]", "CCS4002 /hours/1")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"special-hours\",\"hours\":[\"9-5\"]", "CCS4001 /hours/0")]
    [InlineData("\"on\":\"2026-10-01\",\"kind\":\"half-day\",\"hours\":null", "CCS1006 /hours")]
    [InlineData("\"on\":\"*-02-29\",\"kind\":\"make-up-day\",\"follows\":\"friday\"", null)]
    public void Exceptions(string exception, string? expected) => AssertPlaces(
        Calendar("a", $$"""
            "kind":"hours","zone":"UTC","week":{"friday":["09:00-17:00"]},"exceptions":[{"name":{"en":"x"},{{exception}}}]
            """),
        expected is null ? "" : expected.Replace(" ", " /calendars/0/exceptions/0", StringComparison.Ordinal));

    [Fact]
    public void Exceptions_of_one_kind_that_share_a_date()
    {
        string Closed(string on) => $"{{\"name\":{{\"en\":\"x\"}},\"on\":\"{on}\",\"kind\":\"closed\"}}";
        AssertPlaces(
            Calendar("a", $"\"kind\":\"hours\",\"zone\":\"UTC\",\"week\":{{\"friday\":[\"09:00-17:00\"]}},\"exceptions\":[{Closed("2026-10-03")},{Closed("2026-10-01/2026-10-07")},{Closed("2026-10-05")},{Closed("*-10-03")},{Closed("*-10-03")},{Closed("2026-10-08")}]"),
            "CCS4006 /calendars/0/exceptions/0/on", "CCS4006 /calendars/0/exceptions/2/on", "CCS4006 /calendars/0/exceptions/4/on");
    }

    [Theory]
    [InlineData("\"kind\":\"hours\",\"zone\":\"Asia/Peking\",\"week\":{\"friday\":[\"09:00-17:00\"]}", "CCS4003 /calendars/0/zone")]
    [InlineData("\"kind\":\"hours\",\"zone\":\"UTC\",\"week\":{\"friday\":[\"09:00-17:00\"]},\"validFrom\":\"2026-01-02\",\"validTo\":\"2026-01-01\"", "CCS4007 /calendars/0/validTo")]
    [InlineData("\"kind\":\"hours\",\"zone\":\"UTC\",\"week\":{}", "CCS4010 /calendars/0")]
    [InlineData("\"kind\":\"hours\",\"week\":{}", "CCS1003 /calendars/0/zone")]
    [InlineData("\"kind\":\"open\",\"zone\":5", "CCS1007 /calendars/0/kind")]
    [InlineData("\"zone\":5", "CCS1003 /calendars/0/kind")]
    [InlineData("\"kind\":\"always\",\"zone\":\"UTC\"", "CCS1004 /calendars/0/zone")]
    [InlineData("\"kind\":\"union\",\"of\":[]", "CCS4008 /calendars/0/of")]
    [InlineData("\"kind\":\"union\",\"of\":[7]", "CCS1002 /calendars/0/of/0")]
    [InlineData("\"kind\":\"union\",\"of\":[7,\"b\"]", "CCS1002 /calendars/0/of/0", "CCS1011 /calendars/0/of/1")]
    [InlineData("\"kind\":\"union\",\"of\":[\"b\"]", "CCS1011 /calendars/0/of/0")]
    [InlineData("\"kind\":\"intersection\",\"of\":[\"a\"]", "CCS4004 /calendars/0/of/0")]
    [InlineData("\"kind\":\"intersection\"", "CCS1003 /calendars/0/of")]
    public void Shapes(string shape, params string[] expected) => AssertPlaces(Calendar("a", shape), expected);

    [Fact]
    public void A_cycle_is_told_once_and_with_everything_else() => AssertPlaces(
        string.Join(
            ",",
            Calendar("a", "\"kind\":\"union\",\"of\":[\"b\",\"z\"]"),
            Calendar("b", "\"kind\":\"intersection\",\"of\":[\"c\"]"),
            Calendar("c", "\"kind\":\"union\",\"of\":[\"a\"]"),
            Calendar("c", "\"kind\":\"always\""),
            Calendar("D", "\"kind\":\"always\"")),
        "CCS4012 /calendars/3/version", "CCS1009 /calendars/4/code", "CCS4004 /calendars/2/of/0", "CCS1011 /calendars/0/of/1");

    [Fact]
    public void Nothing_is_said_of_what_names_a_calendar_that_cannot_be_read() => AssertPlaces(
        string.Join(",", Calendar("a", "\"kind\":\"union\",\"of\":[\"b\"]"), Calendar("b", "\"kind\":\"hours\",\"zone\":7,\"week\":{}")), "CCS1002 /calendars/1/zone");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chain_of_ten_thousand_calendars_is_too_deep(bool usedFirst)
    {
        IEnumerable<string> chain = Enumerable.Range(0, 10_000).Select(i => i == (usedFirst ? 9_999 : 0)
            ? Calendar($"c{i}", "\"kind\":\"always\"")
            : Calendar($"c{i}", $"\"kind\":\"union\",\"of\":[\"c{(usedFirst ? i + 1 : i - 1)}\"]"));
        Assert.Contains("CCS4009", FindingsOf(string.Join(",", chain)).Select(finding => finding.Code));
    }

    [Fact]
    public void Calendars_that_double_one_another_are_too_many() => Assert.Equal(
        ["CCS4009 /calendars/9/of"],
        Places(string.Join(",", Enumerable.Range(0, 12).Select(i => i == 0 ? Calendar("c0", "\"kind\":\"always\"") : Calendar($"c{i}", $"\"kind\":\"union\",\"of\":[\"c{i - 1}\",\"c{i - 1}\"]")))));

    [Fact]
    public void What_only_a_program_can_get_wrong()
    {
        BusinessCalendar calendar = WrittenCalendars.Named("a", new CalendarHours
        {
            Zone = "UTC",
            Week = new WeeklyHours { Monday = [new LocalInterval(new LocalTime(9, 0).PlusMilliseconds(1), new LocalTime(17, 0))] },
            Exceptions = [new CalendarException { On = ExceptionDays.On(new(2026, 1, 1)), Kind = CalendarExceptionKind.MakeUpDay, Name = new(null, "x"), Follows = IsoDayOfWeek.None }],
        });
        FindingsException thrown = Assert.Throws<FindingsException>(() => BusinessTimeline.Compile(calendar));
        Assert.Equal(["CCS4001 /0/week/monday/0", "CCS4005 /0/exceptions/0"], ExampleBook.Places(thrown.Findings));
        Assert.Throws<ArgumentException>(() => ExceptionDays.Through(new(2026, 1, 2), new(2026, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeeklyHours()[IsoDayOfWeek.None]);
        Assert.Throws<ArgumentOutOfRangeException>(() => LocalInterval.Hours(9, 25));
        BusinessCalendar blank = new() { Code = "a", Name = new(null, "x"), Version = " ", Provenance = new(ProvenanceKind.Bank, "x"), Shape = new AlwaysOpen() };
        Assert.Equal(["CCS1008 /0/version"], ExampleBook.Places(Assert.Throws<FindingsException>(() => BusinessTimeline.Compile(blank)).Findings));
    }

    [Fact]
    public void A_date_beyond_the_data_is_told()
    {
        BusinessTimeline calendar = BusinessTimeline.Compile(WrittenCalendars.Named("a", new CalendarHours
        {
            Zone = "Asia/Shanghai",
            Week = WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)),
            ValidFrom = Date("2020-01-01"),
            ValidTo = Date("2026-12-31"),
        }));
        Assert.Null(calendar.Coverage(At("2026-12-31T23:59:59+08:00")));
        Assert.Null(calendar.Coverage(At("2020-01-01T00:00:00+08:00")));
        Assert.Equal("CCS4011", calendar.Coverage(At("2027-01-01T00:00:00+08:00"))!.Code);
        Assert.Equal(FindingSeverity.Warning, calendar.Coverage(At("2019-12-31T23:59:59+08:00"))!.Severity);
        Assert.Equal((Date("2020-01-01"), Date("2026-12-31")), (calendar.KnownFrom, calendar.KnownTo));
    }

    private static void AssertPlaces(string calendars, params string[] expected) =>
        Assert.Equal(expected.Where(place => place.Length > 0), Places(calendars));

    private static IEnumerable<string> Places(string calendars) => ExampleBook.Places(FindingsOf(calendars));

    private static string Calendar(string code, string shape) => $"{{\"code\":\"{code}\",{Head},{shape}}}";

    private static ImmutableArray<Finding> FindingsOf(string calendars)
    {
        bool isBook = StandardBook.TryParse(ExampleBook.With(("\"kpis\": {", $"\"calendars\":[{calendars}],\"kpis\": {{")), out _, out ImmutableArray<Finding> findings);
        Assert.Equal(isBook, findings.All(finding => finding.Severity != FindingSeverity.Error));
        return findings;
    }
}
