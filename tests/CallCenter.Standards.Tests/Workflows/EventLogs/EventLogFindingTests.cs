using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows.EventLogs;

public sealed class EventLogFindingTests
{
    private const string Time = "2026-01-05T09:00:00Z";

    [Fact]
    public void Each_fault_of_a_row_is_found_and_the_other_rows_are_read()
    {
        EventLogReading reading = SampleLog.Read(
            ["1", "New", Time, "agent"],
            ["?", "New", Time, "agent"],
            ["1", " ", Time, "agent"],
            ["1", "Closed", "yesterday", "agent"],
            ["1", "Closed", "?", "agent"],
            ["1", "Closed", Time],
            [null, "?", "", "agent"],
            ["1", "Closed", Time, "agent"]);

        Assert.Equal(
            [
                "CCS8303 /rows/1/case", "CCS8304 /rows/2/activity", "CCS8305 /rows/3/time", "CCS8305 /rows/4/time", "CCS8302 /rows/5",
                "CCS8303 /rows/6/case", "CCS8304 /rows/6/activity", "CCS8305 /rows/6/time",
            ],
            ExampleBook.Places(reading.Findings));
        Assert.Equal("The time 'yesterday' does not have the form of ISO-8601.", reading.Findings[2].Message);
        Assert.Equal((8, 6, 2), (reading.Rows, reading.RejectedRows, reading.Log!.EventCount));
    }

    [Theory]
    [InlineData("2026-01-05T08:00:00Z", null)]
    [InlineData("", null)]
    [InlineData("2026-01-05T09:00:00Z", null)]
    [InlineData("2026-01-05T09:00:01Z", "CCS8305 /rows/0/begun")]
    [InlineData("soon", "CCS8305 /rows/0/begun")]
    public void A_start_is_read_and_one_after_its_end_or_that_is_none_is_found(string begun, string? place)
    {
        var format = new EventLogFormat { CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", StartColumn = "begun" };
        EventLogReading reading = EventLog.Read(format, ["case", "activity", "begun", "time"], [["1", "New", begun, Time]]);

        Assert.Equal(place is null ? [] : [place], ExampleBook.Places(reading.Findings));
        Assert.Equal(place is null ? 1 : 0, reading.Log!.EventCount);
        Assert.Equal(begun.Length == 0 ? 0 : place is null ? 1 : 0, reading.Log.Times().Activities.Length);
    }

    /// <summary>Bank systems write the ends of the calendar where there is no time: such a time has the right form, and is none.</summary>
    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("-9998-01-01T00:00:00+08:00")]
    public void A_time_that_stands_for_none_is_told_as_that(string time) => Assert.Equal(
        $"The time '{time}' stands for none: systems write the ends of the calendar where there is no time.",
        SampleLog.Read(["1", "New", time, "agent"], ["1", "New", Time, "agent"]).Findings[0].Message);

    [Fact]
    public void Rows_out_of_the_order_of_time_are_noted_for_each_case()
    {
        EventLogReading reading = SampleLog.Read(["b", "x", "2026-01-05T09:01:00Z", ""], ["b", "y", Time, ""], ["a/1", "x", Time, ""], ["a/1", "y", "2026-01-05T08:59:59Z", ""], ["c", "x", Time, ""], ["c", "y", Time, ""]);

        Assert.Equal(["CCS8306 /cases/a~11", "CCS8306 /cases/b"], ExampleBook.Places(reading.Findings));
        Assert.All(reading.Findings, finding => Assert.Equal(FindingSeverity.Information, finding.Severity));
        Assert.Equal(0, reading.RejectedRows);
    }

    [Fact]
    public void A_header_that_does_not_fit_the_format_leaves_no_row()
    {
        var format = new EventLogFormat { CaseColumn = "cas", ActivityColumn = "activity", TimeColumn = "time", RoleColumn = "who", TimePattern = "d/M/uuuu '", Zone = "Nowhere" };

        EventLogReading reading = EventLog.Read(format, ["case", "activity", "time", "activity"], [["1", "New", Time, "New"]]);

        Assert.Equal(
            ["CCS4003 /format/zone", "CCS1008 /format/timePattern", "CCS8301 /format/caseColumn", "CCS8301 /format/activityColumn", "CCS8301 /format/roleColumn"],
            ExampleBook.Places(reading.Findings));
        Assert.Null(reading.Log);
        Assert.Equal((1, 1), (reading.Rows, reading.RejectedRows));
    }

    [Fact]
    public void A_pattern_of_times_with_offset_is_checked_as_well() => Assert.Equal(
        ["CCS1008 /format/timePattern"],
        ExampleBook.Places(EventLog.Read(new EventLogFormat { CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", TimePattern = "%" }, SampleLog.Header, []).Findings));
}
