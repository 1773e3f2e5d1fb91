using CallCenter.Standards.Book;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows.EventLogs;

public sealed class EventLogTests
{
    [Fact]
    public void A_log_tells_its_cases_events_and_variants()
    {
        EventLog log = SampleLog.Of("abc", "ab", "abc", "bbb");

        Assert.Equal(["a", "b", "c", "d"], log.Cases.Select(logged => logged.ToString()));
        Assert.Equal(11, log.EventCount);
        Assert.Equal([new ActivityCount("a", 3), new ActivityCount("b", 6), new ActivityCount("c", 2)], log.Activities.AsEnumerable());
        Assert.Equal([new ActivityCount("a", 3), new ActivityCount("b", 1)], log.Starts.AsEnumerable());
        Assert.Equal([new ActivityCount("b", 2), new ActivityCount("c", 2)], log.Ends.AsEnumerable());
        Assert.Equal([new DirectlyFollows("a", "b", 3), new DirectlyFollows("b", "b", 2), new DirectlyFollows("b", "c", 2)], log.DirectlyFollows.AsEnumerable());
        Assert.Equal([("a → b → c", 2L), ("a → b", 1L), ("b → b → b", 1L)], log.Variants.Select(variant => (variant.ToString(), variant.Cases)));
        Assert.Same(log.Variants[0], log.Cases[2].Variant);
    }

    [Fact]
    public void Events_of_one_time_are_ordered_by_their_ids_and_those_without_by_what_they_say()
    {
        LogEntry[] entries = [new("1", "c", SampleLog.Start, Id: "10"), new("1", "a", SampleLog.Start, Id: "9"), new("1", "d", SampleLog.Start), new("1", "b", SampleLog.Start)];

        Assert.Equal("b → d → a → c", EventLog.From(entries).Variants.Single().ToString());
        Assert.Equal("b → d → a → c", EventLog.From(entries.AsEnumerable().Reverse()).Variants.Single().ToString());
    }

    [Fact]
    public void Events_are_ordered_by_time_or_as_they_are_given()
    {
        LogEntry At(int minute, string activity) => new("1", activity, SampleLog.Start + Duration.FromMinutes(minute));
        LogEntry[] entries = [At(5, "c"), At(1, "a"), At(1, "b"), At(5, "d")];

        Assert.Equal("a → b → c → d", EventLog.From(entries).Variants.Single().ToString());
        Assert.Equal("c → a → b → d", EventLog.From(entries, EventOrder.Rows).Variants.Single().ToString());
    }

    [Fact]
    public void A_log_tells_how_long_cases_took_and_where_they_waited()
    {
        LogEntry At(string id, int minute, string activity) => new(id, activity, SampleLog.Start + Duration.FromMinutes(minute));
        LogTimes times = EventLog.From([At("1", 0, "a"), At("1", 4, "b"), At("1", 5, "c"), At("2", 10, "a"), At("2", 20, "b"), At("3", 30, "b"), At("4", 0, "a"), At("4", 7, "b"), At("4", 9, "b")]).Times();

        Assert.Equal(Minutes(4, 0, 5, 6, 10), times.Throughput); // 5, 10, 0 and 9: 24 by 4
        Assert.Equal(
            [new PassageTimes("a", "b", Minutes(3, 4, 7, 7, 10)), new PassageTimes("b", "b", Minutes(1, 2, 2, 2, 2)), new PassageTimes("b", "c", Minutes(1, 1, 1, 1, 1))],
            times.Passages.AsEnumerable());
        Assert.Null(EventLog.From([]).Times().Throughput);

        static ElapsedTimes Minutes(long count, int least, int median, int mean, int greatest) =>
            new(count, Duration.FromMinutes(least), Duration.FromMinutes(median), Duration.FromMinutes(mean), Duration.FromMinutes(greatest));
    }

    /// <summary>Where a log tells when work began: 3 minutes of a, 6 of waiting, 1 of b; then work that begins before what came before it has ended.</summary>
    [Fact]
    public void A_log_with_starts_tells_work_and_waiting_apart()
    {
        LogEntry Work(int from, int to, string activity) => new("1", activity, SampleLog.Start + Duration.FromMinutes(to), Started: SampleLog.Start + Duration.FromMinutes(from));
        EventLog log = EventLog.From([Work(0, 3, "a"), Work(9, 10, "b"), Work(8, 12, "c"), new LogEntry("1", "d", SampleLog.Start + Duration.FromMinutes(15))]);
        LogTimes times = log.Times();

        Assert.Equal(Duration.FromMinutes(15), times.Throughput!.Mean);
        Assert.Equal([("a", 3), ("b", 1), ("c", 4)], times.Activities.Select(work => (work.Activity, (int)work.Times.Mean.TotalMinutes)));
        Assert.Equal([("a", "b", 6), ("b", "c", -2), ("c", "d", 3)], times.Passages.Select(passage => (passage.From, passage.To, (int)passage.Times.Mean.TotalMinutes)));
        Assert.Equal(log, StandardJson.Read<EventLog>(StandardJson.Write(log)));
        Assert.Equal(times, StandardJson.Read<LogTimes>(StandardJson.Write(times)));
        Assert.Throws<ArgumentException>(() => EventLog.From([Work(3, 0, "a")]));
    }

    /// <summary>Many long cases take more time together than a duration holds; their mean does not.</summary>
    [Fact]
    public void Times_of_long_cases_have_a_mean_and_those_of_rows_out_of_order_may_run_back()
    {
        LogEntry[] entries = [.. Enumerable.Range(0, 10).SelectMany(i => new[] { new LogEntry($"{i}", "a", Instant.FromUtc(-9_000, 1, 1, 0, 0)), new LogEntry($"{i}", "b", Instant.FromUtc(9_000, 1, 1, 0, 0)) })];
        Duration whole = entries[1].At - entries[0].At;

        Assert.Equal(new ElapsedTimes(10, whole, whole, whole, whole), EventLog.From(entries).Times().Throughput);
        Assert.Equal(-whole, EventLog.From(entries.AsEnumerable().Reverse(), EventOrder.Rows).Times().Passages[0].Times.Mean);
    }

    [Fact]
    public void A_log_of_nothing_counts_nothing()
    {
        EventLog log = EventLog.From([]);

        Assert.Empty(log.Cases);
        Assert.Empty(log.Variants);
        Assert.Empty(log.DirectlyFollows);
        Assert.Equal(0, log.EventCount);
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("1", " ")]
    public void An_event_has_a_case_and_an_activity(string id, string activity) => Assert.Throws<ArgumentException>(() => EventLog.From([new LogEntry(id, activity, SampleLog.Start)]));

    [Fact]
    public void Rows_are_read_with_blanks_taken_off_and_missing_values_known()
    {
        EventLogReading reading = SampleLog.Read([" 1 ", "New", "2026-01-05T09:00:00Z", "?"], ["1", " Closed", "2026-01-05T18:00:00+08:00 ", " agent "]);

        Assert.Empty(reading.Findings);
        Assert.Equal((2, 0), (reading.Rows, reading.RejectedRows));
        Assert.Equal(
            [new LoggedEvent("New", Instant.FromUtc(2026, 1, 5, 9, 0), null), new LoggedEvent("Closed", Instant.FromUtc(2026, 1, 5, 10, 0), "agent")], Assert.Single(reading.Log!.Cases).Events.AsEnumerable());
    }

    [Fact]
    public void Columns_may_come_in_any_order_and_others_are_passed_over()
    {
        EventLogReading reading = EventLog.Read(SampleLog.Format, ["time", "extra", " activity ", "role", "case"], [["2026-01-05T09:00:00Z", "x", "New", "agent", "7"]]);

        LoggedCase logged = Assert.Single(reading.Log!.Cases);
        Assert.Equal(("7", "New", "agent"), (logged.Id, logged.Events[0].Activity, logged.Events[0].Role));
    }

    [Theory]
    [InlineData("d/M/uuuu H:mm", "Asia/Shanghai", "29/2/2016 01:16", "2016-02-28T17:16:00Z")]
    [InlineData(null, "Asia/Shanghai", "2016-02-29T01:16:00", "2016-02-28T17:16:00Z")]
    [InlineData("uuuu'/'MM'/'dd HH:mm o<+HH:mm>", null, "2016/02/29 01:16 +02:00", "2016-02-28T23:16:00Z")]
    [InlineData(null, "Europe/Berlin", "2026-03-29T02:30:00", "2026-03-29T01:30:00Z")]
    [InlineData(null, "Europe/Berlin", "2026-10-25T02:30:00", "2026-10-25T00:30:00Z")]
    public void Times_are_local_to_a_zone_or_carry_their_offset(string? pattern, string? zone, string written, string expected)
    {
        var format = new EventLogFormat { CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", TimePattern = pattern, Zone = zone };

        EventLogReading reading = EventLog.Read(format, ["case", "activity", "time"], [["1", "New", written]]);

        Assert.Empty(reading.Findings);
        Assert.Equal(expected, reading.Log!.Cases[0].Events[0].At.ToString());
        Assert.Null(reading.Log.Cases[0].Events[0].Role);
    }

    [Fact]
    public void Rows_may_share_one_buffer()
    {
        string[] buffer = new string[4];
        IEnumerable<IReadOnlyList<string?>> Rows()
        {
            foreach (string activity in new[] { "a", "b" })
            {
                (buffer[0], buffer[1], buffer[2], buffer[3]) = ("1", activity, "2026-01-05T09:00:00Z", "");
                yield return buffer;
            }
        }

        Assert.Equal("a → b", EventLog.Read(SampleLog.Format, SampleLog.Header, Rows()).Log!.Variants.Single().ToString());
    }

    /// <summary>What bank systems write where a case has no end yet, in zones and offsets on either side of Greenwich.</summary>
    [Theory]
    [InlineData(null, "9999-12-31T23:59:59Z")]
    [InlineData(null, "9999-12-31T23:59:59-08:00")]
    [InlineData(null, "9999-12-31T00:00:00+14:00")]
    [InlineData(null, "-9998-01-01T00:00:00+08:00")]
    [InlineData("America/New_York", "9999-12-31T23:59:59")]
    [InlineData("Asia/Shanghai", "9999-12-31T23:59:59")]
    [InlineData("Asia/Shanghai", "-9998-01-01T00:00:00")]
    public void A_time_at_the_end_of_all_times_rejects_its_row_alone(string? zone, string time)
    {
        var format = new EventLogFormat { CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", Zone = zone };
        string ordinary = zone is null ? "2026-01-05T09:00:00Z" : "2026-01-05T09:00:00";

        EventLogReading reading = EventLog.Read(format, ["time", "activity", "role", "case"], [[ordinary, "New", "agent", "7"], [time, "Closed", "agent", "7"]]);

        Assert.Equal((1, 1), (reading.RejectedRows, reading.Log!.Cases.Length));
        Assert.Contains(reading.Findings, finding => finding.Code == "CCS8305" && finding.Pointer.StartsWith("/rows/1/", StringComparison.Ordinal));
    }
}
