using System.Collections.Immutable;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.CallLogs.Reading;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Logs.WorkOrders;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>Work orders are promised within 4 h of 09:00 to 18:00 on Chinese working days.</summary>
public sealed class WorkOrders : IDisposable
{
    private const string Orders =
        """
        order_id,at,event
        held,2026-03-10T10:00:00,created
        held,2026-03-10T11:00:00,customer-asked
        over-night,2026-03-10T16:00:00,created
        held,2026-03-10T15:00:00,customer-replied
        held,2026-03-10T17:00:00,closed
        over-night,2026-03-11T12:00:00,closed
        dropped,2026-03-10T09:00:00,created
        dropped,2026-03-10T10:00:00,cancelled
        waiting,2026-03-11T10:30:00,created
        twisted,2026-03-10T10:00:00,created
        twisted,2026-03-10T09:00:00,closed
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // held: 1 h, a pause of 4 h, 2 h more. over-night: 2 h before 18:00, 3 h from 09:00. waiting: 1 h 30 min when the log ends at 12:00. twisted: out of order.
    [Fact]
    public void Orders_count_by_how_they_ended_and_unreadable_ones_apart()
    {
        PromiseDay day = Read();
        PolicyAttainment orders = Assert.Single(day.Policies);

        Assert.Equal(("work-order", 1, 1, 1, 1), (orders.Policy.Code, orders.Counts.Met, orders.Counts.Breached, orders.Counts.Cancelled, orders.Counts.Open));
        Assert.Equal((Percentage.FromRatio(0.5m), 1), (orders.Attainment, day.Refused));
    }

    [Fact]
    public void A_pause_and_a_night_do_not_count()
    {
        Assert.Equal(
            [(ClockSegmentKind.Counted, 1), (ClockSegmentKind.Paused, 4), (ClockSegmentKind.Counted, 2)],
            Read("held").Explained.Single().Clock.Segments.Select(s => (s.Kind, s.Length.TotalHours)));
        Assert.Equal(
            [(ClockSegmentKind.Counted, 2), (ClockSegmentKind.OutsideHours, 15), (ClockSegmentKind.Counted, 3)],
            Read("over-night").Explained.Single().Clock.Segments.Select(s => (s.Kind, s.Length.TotalHours)));
    }

    [Theory]
    [InlineData("en", "10:00:00–11:00:00 counted (Working hours), 1 h; 11:00:00–15:00:00 paused (waiting for the customer), 4 h")]
    [InlineData("zh-CN", "11:00:00–15:00:00 暂停（等待客户），4小时")]
    public void The_explanation_says_why_pieces_do_not_count(string culture, string explanation)
    {
        SampleRun run = folder.Run(
            "--log", folder.Write("log.csv", PromiseLog.Text()), "--map", folder.Write("map.json", PromiseLog.Map),
            "--work-orders", folder.Write("orders.csv", Orders), "--explain", "held", "--culture", culture);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(explanation, run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_right_is_named_in_one_line() => Assert.Contains(
        "need the columns order_id, at, event",
        Assert.Throws<UserErrorException>(() => PromiseLog.Read(folder, inputs: new PromiseInputs { WorkOrders = folder.Write("orders.csv", "order_id,when,event") })).Message,
        StringComparison.Ordinal);

    /// <summary>A row that cannot be read is told and takes its own order with it, and no other.</summary>
    [Theory]
    [InlineData("held,yesterday,cancelled", "at: 'yesterday' is not a time of the form 2026-03-10T09:00:00")]
    [InlineData("held,9999-12-31T23:59:59,cancelled", "at: '9999-12-31T23:59:59' is not a time of the form 2026-03-10T09:00:00")]
    [InlineData("held,2026-03-10T16:00:00", "2 columns, but the header has 3")]
    [InlineData("held,,cancelled", "at is empty")]
    [InlineData("held,2026-03-10T16:00:00,", "event is empty")]
    public void A_row_that_cannot_be_read_takes_its_order_alone(string row, string reason)
    {
        var rejects = new List<RejectedRow>();
        ImmutableArray<WorkOrder> orders = WorkOrderLog.Read(folder.Write("orders.csv", Orders + "\n" + row), DateTimeZone.Utc, rejects.Add);

        Assert.Equal(("orders.csv", 13, reason, row), Assert.Single(rejects.Select(reject => (reject.File, (int)reject.Line, reject.Fault.ToString(), reject.Text))));
        Assert.Equal(["held"], orders.Where(order => !order.IsWhole).Select(order => order.Id));
        Assert.Equal((0, 2), (Read(orders: Orders + "\n" + row).Policies.Single().Counts.Met, Read(orders: Orders + "\n" + row).Refused));
    }

    [Fact]
    public void A_row_without_its_order_is_no_order_of_its_own()
    {
        var rejects = new List<RejectedRow>();
        Assert.Empty(WorkOrderLog.Read(folder.Write("orders.csv", "order_id,at,event\n,2026-03-10T16:00:00,created"), DateTimeZone.Utc, rejects.Add));
        Assert.Equal("order_id is empty", Assert.Single(rejects).Fault.ToString());
    }

    private PromiseDay Read(string? explain = null, string orders = Orders) =>
        PromiseLog.Read(folder, "", inputs: new PromiseInputs { WorkOrders = folder.Write("orders.csv", orders), Explain = explain });
}
