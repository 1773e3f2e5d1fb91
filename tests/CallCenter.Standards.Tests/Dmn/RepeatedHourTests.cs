using CallCenter.Standards.Dmn;
using NodaTime;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>The hour that occurs twice at the end of summer time: two instants of one local time, and none is lost.</summary>
public sealed class RepeatedHourTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    [Theory]
    [InlineData("(@\"2020-10-25T02:30:00@Europe/Paris\" + @\"PT1H\") - @\"2020-10-25T02:30:00@Europe/Paris\"", "@\"PT1H\"")]
    [InlineData("@\"2020-10-25T02:30:00@Europe/Paris\" + @\"PT1H\" > @\"2020-10-25T02:30:00@Europe/Paris\"", "true")]
    [InlineData("@\"2020-10-25T02:30:00@Europe/Paris\" + @\"PT30M\" = @\"2020-10-25T01:00:00Z\"", "true")]
    [InlineData("@\"2020-10-25T03:30:00@Europe/Paris\" - @\"PT1H\" = @\"2020-10-25T01:30:00Z\"", "true")]
    [InlineData("(@\"2020-10-25T03:30:00@Europe/Paris\" - @\"PT1H\").time offset", "@\"PT1H\"")]
    [InlineData("(@\"2020-10-25T03:30:00@Europe/Paris\" - @\"PT1H\").timezone", "\"Europe/Paris\"")]
    [InlineData("date and time(string(@\"2020-10-25T03:30:00@Europe/Paris\" - @\"PT1H\")) = @\"2020-10-25T01:30:00Z\"", "true")]
    [InlineData("@\"2020-10-25T03:30:00@Europe/Paris\" - @\"PT1H\" + @\"P1Y\"", "@\"2021-10-25T02:30:00@Europe/Paris\"")]
    public void An_hour_more_is_an_hour_later(string expression, string value) => Assert.Equal(value, FeelRun.Text(expression));

    /// <summary>Against NodaTime, every quarter of an hour across the end and the start of summer time.</summary>
    [Theory]
    [InlineData("Europe/Paris", 10, 24)]
    [InlineData("Europe/Paris", 3, 28)]
    [InlineData("Australia/Lord_Howe", 4, 4)]
    [InlineData("Asia/Shanghai", 10, 24)]
    public void An_instant_of_the_host_is_the_same_instant_in_feel(string zone, int month, int day)
    {
        DateTimeZone known = DateTimeZoneProviders.Tzdb[zone];
        Instant start = Instant.FromUtc(2026, month, day, 12, 0);
        for (int i = 0; i < 96; i++)
        {
            ZonedDateTime time = (start + Duration.FromMinutes(15 * i)).InZone(known);
            (string, FeelValue)[] given = [("x", FeelValue.Of(time)), ("utc", FeelValue.Of(time.ToInstant().InUtc())), ("offset", FeelValue.Of(Duration.FromSeconds(time.Offset.Seconds)))];
            Assert.Equal("[true, true, true]", FeelRun.Evaluate("[x = utc, x.time offset = offset, x + @\"PT15M\" = utc + @\"PT15M\"]", given).Value.ToString());
        }
    }

    [Fact]
    public void Now_is_the_moment_itself()
    {
        var moment = new FeelMoment(Instant.FromUtc(2026, 10, 25, 1, 30), Paris);

        Assert.Equal("[true, @\"PT1H\"]", FeelExpression.Parse("[now() = @\"2026-10-25T01:30:00Z\", now() - @\"2026-10-25T00:30:00Z\"]").Evaluate(FeelRun.Of(), moment).Value.ToString());
    }
}
