using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>
/// Calls that leave a queue unanswered and go on in the dialplan. Ten calls, worked out by hand: a to d answered after 5, 10, 15 and 20 s; e given up after 30 s; f and g at their time after 60 s; h by a key after 8 s; i since nobody was there;
/// j at its time after 60 s, and answered in the next queue after 10 s more.
/// </summary>
public class LeftQueueTests
{
    private static readonly string Log = string.Concat(
        Answered("a", 100, 5), Answered("b", 200, 10), Answered("c", 300, 15), Answered("d", 400, 20),
        "1772500500|e|cards|NONE|ENTERQUEUE||1|1\n1772500530|e|cards|NONE|ABANDON|1|1|30\n",
        TimedOut("f", 600), TimedOut("g", 700),
        "1772500800|h|cards|NONE|ENTERQUEUE||1|1\n1772500808|h|cards|NONE|EXITWITHKEY|9|1|1|8\n",
        "1772500900|i|cards|NONE|ENTERQUEUE||1|1\n1772500900|i|cards|NONE|EXITEMPTY|1|1|0\n",
        TimedOut("j", 1000),
        "1772501061|j|loans|NONE|ENTERQUEUE||1|1\n1772501071|j|loans|SIP/7|CONNECT|10|x.1|3\n1772501171|j|loans|SIP/7|COMPLETECALLER|10|100|1\n");

    [Fact]
    public void A_call_that_leaves_its_queue_is_offered_and_neither_answered_nor_abandoned()
    {
        KpiReport report = ReportOf(new QueueLogReader());

        Assert.Equal(10, report["offered-contacts"].Value);
        Assert.Equal(5, report["answered-contacts"].Value);
        Assert.Equal(1, report["abandoned-contacts"].Value);
        Assert.Equal((0.5, 0.1), (report["connect-rate"].Value, report["abandonment-rate"].Value));
        // In time (20 s) are a, b, c and d; j waited 71 s in all.
        Assert.Equal(0.4, report["service-level"].Value!.Value, 12);
        Assert.Equal((5 + 10 + 15 + 20 + 71) / 5d, report["average-speed-of-answer"].Value!.Value, 12);
        Assert.Equal(30, report["average-time-to-abandon"].Value);
    }

    [Fact]
    public void A_stay_that_its_queue_passed_on_is_not_abandoned_there_also_where_the_next_queue_answers()
    {
        LogEntry[] entries = [.. new QueueLogReader().Read(LogInput.Text("queue_log", Log))];

        Assert.Equal([("cards", ContactOutcome.LeftQueue), ("loans", ContactOutcome.Answered)], entries.ValuesOf<ContactLeg>().Where(static leg => leg.Contact == "j").Select(static leg => (leg.Record.Queue!, leg.Record.Outcome)));
        Assert.Equal(
            [(ContactOutcome.Abandoned, 1), (ContactOutcome.Answered, 4), (ContactOutcome.LeftQueue, 5)],
            entries.ValuesOf<ContactLeg>().Where(static leg => leg.Record.Queue == "cards").GroupBy(static leg => leg.Record.Outcome).OrderBy(static group => group.Key.ToString()).Select(static group => (group.Key, group.Count())));
    }

    [Fact]
    public void A_bank_that_knows_its_dialplan_says_what_becomes_of_them()
    {
        // Whose time is up is told to call again and ended; the key leads to self-service; without agents the call is turned away.
        KpiReport report = ReportOf(new QueueLogReader(new() { TimedOut = ContactOutcome.Abandoned, LeftByKey = ContactOutcome.SelfServed, QueueEmpty = ContactOutcome.Blocked }));

        Assert.Equal((8d, 3d), (report["offered-contacts"].Value, report["abandoned-contacts"].Value));
        Assert.Equal(1d / 9, report["diversion-rate"].Value!.Value, 12);
    }

    [Fact]
    public void A_call_that_the_centre_drops_is_not_given_up_by_the_customer() => Assert.Equal(
        ContactOutcome.LeftQueue,
        Assert.Single(new QueueLogReader().ReadText("1772500500|e|cards|NONE|ENTERQUEUE||1|1\n1772500530|e|cards|SIP/7|SYSCOMPAT|\n").ValuesOf<ContactRecord>()).Outcome);

    private static KpiReport ReportOf(QueueLogReader reader)
    {
        Standard standard = StandardBook.Shipped.Compile();
        Accumulation day = standard.Kpis.Accumulate(ContactRecord.Schema, reader.Read(LogInput.Text("queue_log", Log)).Of<ContactRecord>(), new AccumulationOptions { Recorded = reader.Recorded["contact"] });
        return standard.Kpis.Report(day.Totals);
    }

    private static string Answered(string call, int at, int wait) => FormattableString.Invariant(
        $"{1772500000 + at}|{call}|cards|NONE|ENTERQUEUE||1|1\n{1772500000 + at + wait}|{call}|cards|SIP/7|CONNECT|{wait}|x.1|3\n{1772500000 + at + wait + 60}|{call}|cards|SIP/7|COMPLETEAGENT|{wait}|60|1\n");

    private static string TimedOut(string call, int at) => FormattableString.Invariant($"{1772500000 + at}|{call}|cards|NONE|ENTERQUEUE||1|1\n{1772500060 + at}|{call}|cards|NONE|EXITWITHTIMEOUT|1|1|60\n");
}
