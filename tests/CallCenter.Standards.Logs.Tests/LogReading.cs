using System.Text;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.CallLogs.Reading;
using NodaTime;

namespace CallCenter.Standards.Logs.Tests;

public sealed class LogReading : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_row_becomes_a_contact_as_the_map_says()
    {
        Assert.Equal(
            new ContactRecord
            {
                Channel = "phone",
                Need = "loan",
                Team = "one",
                Arrival = Instant.FromUtc(2026, 3, 10, 8, 0),
                Wait = Duration.FromSeconds(10),
                Talk = Duration.FromMinutes(2),
                WrapUp = Duration.FromSeconds(30),
                Outcome = ContactOutcome.Answered,
                Queued = true,
            },
            Read(SmallLog.Text(SmallLog.Rows)).Contacts[0]);
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void Line_ends_and_byte_order_marks_make_no_difference(string lineEnd, bool mark)
    {
        string text = SmallLog.Text(SmallLog.Rows).ReplaceLineEndings(lineEnd);
        byte[] content = [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text + lineEnd + lineEnd)];

        Reading reading = Read(content);

        Assert.Equal(new ReadSummary(3, 0, 0), reading.Summary);
        Assert.Equal(Read(SmallLog.Text(SmallLog.Rows)).Contacts, reading.Contacts);
    }

    [Fact]
    public void Quotes_enclose_delimiters_and_quotes() =>
        Assert.Equal("loan, \"big\"", Read(SmallLog.Text("\"loan, \"\"big\"\"\",one,2026-03-10 09:00:00,10,0:02:00,,A,yes")).Contacts[0].Need);

    [Fact]
    public void A_quote_left_open_spoils_its_own_row_only()
    {
        Reading reading = Read(SmallLog.Text("\"loan,one,2026-03-10 09:00:00,10,0:02:00,,A,yes", SmallLog.Rows));

        Assert.Equal(new ReadSummary(4, 1, 0), reading.Summary);
        Assert.Equal(2, reading.Rejects[0].Line);
    }

    [Fact]
    public void Quotes_enclose_line_breaks_where_the_map_says_so()
    {
        string map = SmallLog.Map.Replace("\"zone\"", "\"quotes\": \"enclosing-lines\", \"zone\"", StringComparison.Ordinal);
        Reading reading = Read(SmallLog.Text("\"loan, \"\"big\"\"\nand old\",one,2026-03-10 09:00:00,10,0:02:00,,A,yes", "x"), map);

        Assert.Equal("loan, \"big\"\nand old", reading.Contacts[0].Need);
        Assert.Equal(4, reading.Rejects[0].Line);
    }

    [Theory]
    [InlineData("loan,one,2026-03-10 09:00:00,-1,0:02:00,,A,yes", "waited: '-1' is negative")]
    [InlineData("loan,one,2026-03-10 09:00:00,1,-0:02:00,,A,yes", "talked: '-0:02:00' is negative")]
    [InlineData("loan,one,2026-03-10 09:00:00,1,0:02:00,-5,A,yes", "after: '-5' is negative")]
    [InlineData("loan,one,2026-03-10 09:00:00,,0:02:00,,A,yes", "waited is empty")]
    [InlineData("loan,one,2026-03-10 09:00:00,1e3,0:02:00,,A,yes", "waited: '1e3' is not a time in seconds")]
    [InlineData("loan,one,2026-03-10 09:00:00,99999999999999999999,0:02:00,,A,yes", "waited: '99999999999999999999' is not a time in seconds")]
    [InlineData("loan,one,2026-03-10 09:00:00,1,0:61:00,,A,yes", "talked: '0:61:00' is not a time in h:mm:ss")]
    [InlineData("loan,one,2026-02-30 09:00:00,1,0:02:00,,A,yes", "at: '2026-02-30 09:00:00' is not a time of the form uuuu-MM-dd HH:mm:ss")]
    [InlineData("loan,one,2026-03-10 09:00:00,1,0:02:00,,X,yes", "end: 'X' is not an outcome of the map")]
    [InlineData("loan,one,2026-03-10 09:00:00,1,0:02:00,,A,maybe", "queued: 'maybe' is neither true nor false")]
    [InlineData("loan,one", "2 columns, but the header has 8")]
    [InlineData("test,one,2026-03-10 09:00:00,-1,0:02:00,,A,yes", "waited: '-1' is negative")]
    public void A_row_that_cannot_be_right_is_rejected_with_its_reason(string row, string reason)
    {
        Reading reading = Read(SmallLog.Text(row));

        Assert.Equal(new ReadSummary(1, 1, 0), reading.Summary);
        Assert.Equal((2, reason, row), (reading.Rejects[0].Line, reading.Rejects[0].Fault.ToString(), reading.Rejects[0].Text));
    }

    [Fact]
    public void Excluded_rows_are_counted_by_outcome_and_by_column()
    {
        Reading reading = Read(SmallLog.Text("loan,one,2026-03-10 09:00:00,1,0:02:00,,T,yes", "test,one,2026-03-10 09:00:00,1,0:02:00,,A,yes"));

        Assert.Equal(new ReadSummary(2, 0, 2), reading.Summary);
        Assert.Empty(reading.Contacts);
    }

    [Theory]
    [InlineData("2026-03-29 02:30:00", "2026-03-29T01:30:00Z")] // skipped: an hour later
    [InlineData("2026-10-25 02:30:00", "2026-10-25T00:30:00Z")] // twice: the earlier one
    public void Times_at_a_clock_change_read_leniently(string local, string instant)
    {
        Reading reading = Read(SmallLog.Text($"loan,one,{local},1,0:02:00,,A,yes"));

        Assert.Equal(instant, reading.Contacts[0].Arrival.ToString());
    }

    [Fact]
    public void A_century_settles_two_digit_years()
    {
        string map = SmallLog.Map.Replace("\"uuuu-MM-dd HH:mm:ss\"", "\"yyMMdd HH:mm:ss\", \"century\": 1900", StringComparison.Ordinal);
        Reading reading = Read(SmallLog.Text("loan,one,990201 09:00:00,1,0:02:00,,A,yes", "loan,one,000201 09:00:00,1,0:02:00,,A,yes"), map);

        Assert.Equal(["1999-02-01T08:00:00Z", "1900-02-01T08:00:00Z"], reading.Contacts.Select(c => c.Arrival.ToString()));
    }

    /// <summary>What bank systems write where there is no time: the row is rejected, and the rest of the log is read.</summary>
    [Theory]
    [InlineData("local-date-time", "uuuu-MM-dd'T'HH:mm:ss", "2026-03-10T09:00:00", "9999-12-31T23:59:59")]
    [InlineData("local-date-time", "uuuu-MM-dd'T'HH:mm:ss", "2026-03-10T09:00:00", "-9998-01-01T00:00:00")]
    [InlineData("offset-date-time", "uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", "2026-03-10T09:00:00+01:00", "9999-12-31T23:59:59-08:00")]
    [InlineData("offset-date-time", "uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", "2026-03-10T09:00:00+01:00", "9999-12-31T23:59:59+14:00")]
    [InlineData("offset-date-time", "uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", "2026-03-10T09:00:00+01:00", "-9998-01-01T00:00:00+08:00")]
    public void A_time_at_the_end_of_all_times_rejects_its_row_alone(string format, string pattern, string ordinary, string sentinel)
    {
        string map = SmallLog.Map.Replace("\"local-date-time\", \"pattern\": \"uuuu-MM-dd HH:mm:ss\"", $"\"{format}\", \"pattern\": \"{pattern}\"", StringComparison.Ordinal);

        Reading reading = Read(SmallLog.Text($"loan,one,{ordinary},1,0:02:00,,A,yes", $"loan,one,{sentinel},1,0:02:00,,A,yes", $"card,one,{ordinary},1,0:02:00,,A,yes"), map);

        Assert.Equal(new ReadSummary(3, 1, 0), reading.Summary);
        Assert.Equal((2, 3), (reading.Contacts.Count, reading.Rejects[0].Line));
    }

    private Reading Read(string text, string map = SmallLog.Map) => Read(Encoding.UTF8.GetBytes(text), map);

    private Reading Read(byte[] content, string map = SmallLog.Map)
    {
        var contacts = new List<ContactRecord>();
        var rejects = new List<RejectedRow>();
        LogMap read = MapFile.Load(folder.Write("map.json", map));
        ReadSummary summary = CallLog.Read(folder.Write("log.csv", content), read, (in ContactRecord c, string? _) => contacts.Add(c), rejects.Add);
        return new Reading(summary, contacts, rejects);
    }

    private sealed record Reading(ReadSummary Summary, List<ContactRecord> Contacts, List<RejectedRow> Rejects);
}
