using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Book;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Measures;

/// <summary>Adding up in one call: a bad row is told and left out, a word that nobody knows is told with the nearest, and the totals are those of the rest.</summary>
public sealed class AccumulationTests
{
    private static readonly KpiEvaluator Shipped = StandardBook.Shipped.Compile().Kpis;
    private static readonly AccumulationOptions ByChannel = new() { Groupings = [Grouping.By("channel")] };

    [Fact]
    public void A_bad_row_is_told_with_its_number_field_and_value_in_its_own_unit_and_the_run_goes_on()
    {
        string[] rows = ["phone,20", "phone,-5", "phone,abc", "phone", "chat,1e30", "chat,30"];
        Accumulation result = Shipped.Accumulate(ContactRecord.Schema, rows, Read, ByChannel);

        Assert.Equal((2, 4), (result.Records, result.Rejected));
        Assert.Equal(["CCS3018 /1/wait", "CCS3018 /2", "CCS3018 /3", "CCS3018 /4"], ExampleBook.Places(result.Findings));
        Assert.Equal((FindingSeverity.Error, "-PT5S"), (result.Findings[0].Severity, result.Findings[0].Value));
        Assert.Equal("Row 2, wait: A time taken is never negative.", result.Findings[0].Message);
        Assert.StartsWith("Row 3, ", result.Findings[1].Message, StringComparison.Ordinal);
        Assert.Equal(["chat", "phone"], result.Totals.Groups.Select(group => group.ToString()));
    }

    [Fact]
    public void What_is_no_fault_of_a_row_passes_through()
    {
        Assert.Throws<InvalidOperationException>(() => Shipped.Accumulate(ContactRecord.Schema, ["x"], ContactRecord (row) => throw new InvalidOperationException(row)));
        Assert.Throws<IOException>(() => Shipped.Accumulate(ContactRecord.Schema, Broken()));

        static IEnumerable<ContactRecord> Broken()
        {
            yield return new ContactRecord();
            throw new IOException("the file ended");
        }
    }

    [Fact]
    public void A_time_longer_than_can_be_held_is_refused_by_its_field()
    {
        ArgumentOutOfRangeException fault = Assert.Throws<ArgumentOutOfRangeException>(() => new ContactRecord { Talk = Duration.FromDays(16_000_000) });
        Assert.Equal(("Talk", Duration.FromDays(16_000_000)), (fault.ParamName, fault.ActualValue));
        Assert.Equal("ResolutionTime", Assert.Throws<ArgumentOutOfRangeException>(() => new ComplaintRecord { Received = default, ResolutionTime = Duration.FromDays(16_000_000) }).ParamName);
    }

    [Fact]
    public void CHAT_against_chat_is_told_with_the_nearest_word()
    {
        ContactRecord[] records = [new() { Channel = "chat" }, new() { Channel = "CHAT", Need = "complant" }, new() { Channel = "phone" }, new() { Channel = "CHAT" }];
        Finding[] found = [.. Shipped.Accumulate(ContactRecord.Schema, records.AsSpan()).Findings];

        Assert.Equal([("CCS3019", "/1/channel", "CHAT"), ("CCS3019", "/1/need", "complant")], found.Select(finding => (finding.Code, finding.Pointer, finding.Value!)));
        Assert.Contains("'chat' is near. 2 records have it, first row 2;", found[0].Message, StringComparison.Ordinal);
        Assert.Contains("'complaint' is near. One record has it", found[1].Message, StringComparison.Ordinal);
        Assert.Equal(FindingSeverity.Warning, found[0].Severity);
    }

    /// <summary>What stands there in place of a channel is told, and known to nobody: no figure counts it as known, and none takes it for another channel.</summary>
    [Fact]
    public void A_misspelt_word_is_not_known_and_lowers_coverage()
    {
        ContactRecord Of(string? channel) => new() { Channel = channel, Wait = Duration.FromSeconds(5), Outcome = ContactOutcome.Answered };
        KpiReport misspelt = Shipped.Report(Shipped.Accumulate(ContactRecord.Schema, [Of("phone"), Of("fone"), Of("phone"), Of("chat")]).Totals);
        KpiReport right = Shipped.Report(Shipped.Accumulate(ContactRecord.Schema, [Of("phone"), Of("phone"), Of("phone"), Of("chat")]).Totals);

        Assert.Equal(new MeasureCoverage(4, 4, 3), misspelt["phone-service-level"].Coverage);
        Assert.Equal(new MeasureCoverage(4, 4, 4), right["phone-service-level"].Coverage);
    }

    /// <summary>A word that the standard does not know counts in every figure as a word that is not there.</summary>
    [Property(MaxTest = 30)]
    public void A_word_that_is_not_known_counts_as_none(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        ContactRecord[] records = [.. Enumerable.Range(0, 1 + random.Next(200)).Select(_ => new ContactRecord
        {
            Channel = new[] { Channels.Phone, Channels.Chat, "CHAT", "fone", null }[random.Next(5)],
            Need = new[] { Needs.Complaint, Needs.Inquiry, "complant", "", null }[random.Next(5)],
            Wait = Duration.FromSeconds(random.Next(300)),
            Outcome = (ContactOutcome)random.Next(3),
        })];
        ContactRecord[] without = [.. records.Select(record => record with
        {
            Channel = record.Channel is Channels.Phone or Channels.Chat ? record.Channel : null,
            Need = record.Need is Needs.Complaint or Needs.Inquiry ? record.Need : null,
        })];

        Assert.Equal(Results(without), Results(records));
        static IEnumerable<(string, double?, KpiStatus, MeasureCoverage)> Results(ContactRecord[] all) =>
            Shipped.Report(Shipped.Accumulate(ContactRecord.Schema, all.AsSpan()).Totals).Results.Select(result => (result.Kpi.Code, result.Value, result.Status, result.Coverage));
    }

    [Fact]
    public void Very_many_bad_rows_and_words_are_counted()
    {
        Accumulation rows = Shipped.Accumulate(ContactRecord.Schema, Enumerable.Repeat("phone,-1", 2_500), Read);
        Accumulation words = Shipped.Accumulate(ContactRecord.Schema, Enumerable.Range(0, 300).Select(i => new ContactRecord { Channel = $"x{i}" }));

        Assert.Equal((2_500, 1_001, "CCS1015"), (rows.Rejected, rows.Findings.Length, rows.Findings[^1].Code));
        Assert.Contains("1500 rejected rows", rows.Findings[^1].Message, StringComparison.Ordinal);
        Assert.Equal(101, words.Findings.Length);
        Assert.StartsWith("200 records more", words.Findings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decimals_that_a_field_does_not_hold_are_a_finding_of_their_row()
    {
        RecordSchema<decimal> schema = RecordSchema.Create<decimal>("fee").WithNumber("amount", Dimension.Money, 2, static (in decimal value) => value);
        foreach (Accumulation result in new[] { Shipped.Accumulate(schema, [1.25m, 1.005m, 3m]), Shipped.Accumulate(schema, ((decimal[])[1.25m, 1.005m, 3m]).AsSpan()), Shipped.Accumulate(schema, ["1.25", "1.005", "3"], row => decimal.Parse(row, CultureInfo.InvariantCulture)) })
        {
            Assert.Equal((2, 1), (result.Records, result.Rejected));
            Assert.Equal(["CCS3018 /1/amount"], ExampleBook.Places(result.Findings));
        }
    }

    [Fact]
    public void A_run_can_be_ended()
    {
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Shipped.Accumulate(ContactRecord.Schema, Endless(source), cancellation: source.Token));
        Assert.Throws<OperationCanceledException>(() => Shipped.Accumulate(ContactRecord.Schema, new ContactRecord[1].AsSpan(), cancellation: source.Token));

        static IEnumerable<ContactRecord> Endless(CancellationTokenSource source)
        {
            for (int i = 0; ; i++)
            {
                if (i == 5_000)
                {
                    source.Cancel();
                }

                yield return new ContactRecord();
            }
        }
    }

    /// <summary>Sequences, spans and rows give what an accumulator gives that is fed record by record, and count alike.</summary>
    [Property(MaxTest = 50)]
    public void Every_way_of_adding_up_gives_the_same(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        ContactRecord[] records = [.. Enumerable.Range(0, random.Next(400)).Select(_ => new ContactRecord
        {
            Channel = new[] { Channels.Phone, Channels.Chat, "CHAT", null }[random.Next(4)],
            Wait = Duration.FromSeconds(random.Next(300)),
            Outcome = (ContactOutcome)random.Next(2),
        })];
        MeasureAccumulator<ContactRecord> plain = Shipped.Accumulate(ContactRecord.Schema, Grouping.By("channel"));
        plain.AddRange(records);
        string expected = Figures(plain.ToTotals());
        Accumulation[] all =
        [
            Shipped.Accumulate(ContactRecord.Schema, records.AsEnumerable(), ByChannel),
            Shipped.Accumulate(ContactRecord.Schema, records.AsSpan(), ByChannel),
            Shipped.Accumulate(ContactRecord.Schema, records, record => record, ByChannel),
            Shipped.AccumulateAsync(ContactRecord.Schema, Streamed(records), ByChannel).GetAwaiter().GetResult(),
            Shipped.AccumulateAsync(ContactRecord.Schema, Streamed(records), record => record, ByChannel).GetAwaiter().GetResult(),
        ];

        Assert.All(all, one => Assert.Equal((expected, records.Length, 0), (Figures(one.Totals), one.Records, one.Rejected)));
        Assert.All(all, one => Assert.Equal(records.Any(record => record.Channel == "CHAT") ? 1 : 0, one.Findings.Length));
        Assert.All(all, one => Assert.Equal(all[0].Findings.AsEnumerable(), one.Findings));
    }

    [Fact]
    public async Task A_stream_tells_its_bad_rows_as_a_sequence_does_and_can_be_ended()
    {
        string[] rows = ["phone,20", "phone,-5", "fone,7", "chat,30"];
        Accumulation result = await Shipped.AccumulateAsync(ContactRecord.Schema, Streamed(rows), Read, ByChannel);

        Assert.Equal((3, 1), (result.Records, result.Rejected));
        Assert.Equal(Shipped.Accumulate(ContactRecord.Schema, rows, Read, ByChannel).Findings.AsEnumerable(), result.Findings);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Shipped.AccumulateAsync(ContactRecord.Schema, Streamed(rows), Read, cancellation: source.Token));
    }

    private static async IAsyncEnumerable<TRow> Streamed<TRow>(IEnumerable<TRow> rows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (TRow row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return row;
        }
    }

    private static string Figures(MeasureTotals totals) => string.Join('\n', Shipped.ReportByGroup(totals).SelectMany(report => report.Results.Select(result => $"{report.Group} {result}")));

    private static ContactRecord Read(string row)
    {
        string[] cells = row.Split(',');
        return new ContactRecord { Channel = cells[0], Wait = Duration.FromSeconds(double.Parse(cells[1], CultureInfo.InvariantCulture)) };
    }
}
