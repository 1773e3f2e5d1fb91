namespace CallCenter.Standards.Tests.Decisions;

/// <summary>FEEL's months between two dates, as a literal.</summary>
public sealed class MonthsBetweenTests
{
    [Theory]
    [InlineData("date(\"2019-01-01\"), date(\"2019-02-01\")", "1")]
    [InlineData("date(\"2019-01-31\"), date(\"2020-03-30\")", "13")]
    [InlineData("date(\"2019-02-01\"), date(\"2019-01-01\")", "-1")]
    [InlineData("date and time(\"2019-01-01T00:00:00Z\"), @\"2019-03-01T00:00:00\"", "2")]
    [InlineData("date (\"1969-01-01T00:00:00Z\"), date(\"1969-12-31\")", "11")]
    [InlineData("date and time(\"1969-12-31T23:00:00\"), date(1970, 1, 31)", "1")]
    public void Whole_months_are_counted(string dates, string months)
    {
        Assert.True(TestedFields.Tenure.Passes(months, $"years and months duration({dates})"));
        Assert.False(TestedFields.Tenure.Passes(months, $"> years and months duration ( {dates} )"));
    }

    [Theory]
    [InlineData("years and months duration(date(\"2019-01-01\"))")]
    [InlineData("years and months duration(1, 2)")]
    [InlineData("years and months duration(date(\"2019-01-01\"), \"2019\")")]
    [InlineData("years and months duration(date(\"2019-01-01\"), date(\"2019-01-01\")")]
    [InlineData("years and months")]
    public void Anything_else_cannot_be_read(string test) => Assert.Equal("CCS2001", TestedFields.Tenure.ErrorOf(test).Rule.Code);
}
