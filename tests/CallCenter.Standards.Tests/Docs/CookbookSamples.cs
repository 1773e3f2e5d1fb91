using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Docs;

/// <summary>The cookbook's twelve tasks, compiled and run: <see cref="ReadmeTests"/> holds the page and these together.</summary>
public sealed class CookbookSamples
{
    private static readonly CultureInfo chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly Standard standard = StandardBook.Shipped.Compile();

    /// <summary>Three calls of one minute: answered after 5 s, after 30 s, and hung up after 40 s.</summary>
    private const string log = """
        1772500000|1.1|cards|NONE|ENTERQUEUE||13812345678|1
        1772500005|1.1|cards|SIP/a1|CONNECT|5|1.1a|3
        1772500065|1.1|cards|SIP/a1|COMPLETECALLER|5|60|1
        1772500100|1.2|cards|NONE|ENTERQUEUE||13812345679|1
        1772500130|1.2|cards|SIP/a1|CONNECT|30|1.2a|3
        1772500190|1.2|cards|SIP/a1|COMPLETEAGENT|30|60|1
        1772500200|1.3|cards|NONE|ENTERQUEUE||13812345670|1
        1772500240|1.3|cards|NONE|ABANDON|1|1|40
        """;

    [Fact]
    public void Report_a_day_from_the_log_of_a_telephone_system()
    {
        var reader = new QueueLogReader();
        LogReading reading = reader.Read(LogInput.Text("queue_log", log));             // LogInput.File("queue_log.1.gz") for a file
        Accumulation day = standard.Kpis.Accumulate(
            ContactRecord.Schema, reading.Of<ContactRecord>(), new AccumulationOptions { Recorded = reader.Recorded["contact"] });

        KpiReport report = standard.Kpis.Report(day.Totals);
        string level = report["service-level"].Explain(chinese);                       // its formula with its numbers, and the target
        KpiStatus work = report["average-handling-time"].Status;                       // NoData: this log has no after-call work
        long rejected = reading.Tally.Rejected;                                        // rows that could not be read; each was told

        Assert.Contains("33.3", level, StringComparison.Ordinal);
        Assert.Equal((KpiStatus.NoData, 0L), (work, rejected));
    }

    [Fact]
    public void Put_days_shards_and_teams_together()
    {
        IEnumerable<ContactRecord> monday = [new() { Team = "cards", Wait = Duration.FromSeconds(10), Talk = Duration.FromMinutes(3) }];
        IEnumerable<ContactRecord> tuesday = [new() { Team = "loans", Wait = Duration.FromSeconds(50), Talk = Duration.FromMinutes(3) }];

        byte[] kept = standard.Kpis.Accumulate(ContactRecord.Schema, monday, new AccumulationOptions { Groupings = [Grouping.By("team")] }).Totals.ToBytes();
        MeasureTotals today = standard.Kpis.Accumulate(ContactRecord.Schema, tuesday, new AccumulationOptions { Groupings = [Grouping.By("team")] }).Totals;

        MeasureTotals week = MeasureTotals.FromBytes(kept).Merge(today);               // exact integers: any order gives the same bits
        KpiReport all = standard.Kpis.Report(week);
        foreach (KpiReport team in standard.Kpis.ReportByGroup(week))
        {
            Console.WriteLine($"{team.Group}: {team["service-level"].Explain().Answer}");
        }

        Assert.Equal(0.5, all["service-level"].Value);
        Assert.Equal(["cards", "loans"], standard.Kpis.ReportByGroup(week).Select(team => team.Group.ToString()));
    }

    [Fact]
    public void Say_when_a_matter_has_to_be_handled_on_business_days_of_our_own()
    {
        StandardBook own = StandardBook.Shipped.ChangeCalendar("china-working-days", calendar => calendar with
        {
            Version = "2026-own",
            Shape = (CalendarHours)calendar.Shape with
            {
                Exceptions = [.. ((CalendarHours)calendar.Shape).Exceptions, new CalendarException { On = ExceptionDays.On(new(2026, 3, 12)), Kind = CalendarExceptionKind.Closed, Name = new("系统切换", "Migration of systems") }],
            },
        });
        Instant received = Instant.FromUtc(2026, 3, 11, 8, 0);

        ServiceLevelReading reading = own.Compile().ServiceLevels.Read(
            new ServiceCase { Kind = "work-order" }, [new CaseEvent("1", received, "created")], now: Instant.FromUtc(2026, 3, 11, 9, 0));
        foreach (TargetReading promise in reading.Targets)
        {
            Console.WriteLine(promise.Explain(chinese));                               // until when, how much is left, and on which calendar
        }

        ServiceLevelReading shipped = standard.ServiceLevels.Read(new ServiceCase { Kind = "work-order" }, [new CaseEvent("1", received, "created")], received);
        Assert.Contains(reading.Targets, promise => promise.Clock.Due > shipped.Find(promise.Target.Code)!.Clock.Due);
        Assert.All(reading.Targets, promise => Assert.True(promise.Clock.Due >= shipped.Find(promise.Target.Code)!.Clock.Due));
    }

    [Fact]
    public void Route_a_contact_and_say_why()
    {
        var contact = new Contact { Channel = Channels.Phone, Need = Needs.Complaint, Complexity = Complexity.Complex, Topic = "claim" };

        TriageDecision triage = standard.Routing.Triage(in contact);                   // priority, queue, skills, strategy, policy, risk
        TransferDecision transfer = standard.Routing.Transfer(in contact);             // which department, how urgently, whom to tell
        string why = standard.Routing.Explain(in contact).Explain(chinese);            // which rule of which table decided

        Assert.True(triage.IsComplete);
        Assert.NotNull(transfer.Target);
        Assert.NotEmpty(why);
    }

    [Fact]
    public void Give_a_contact_to_an_agent_from_any_thread()
    {
        Agent[] staff = [new() { Code = "a-1", Channels = [new(Channels.Phone, 1)], Skills = [new("card-products", 4)], Languages = ["zh"] }];
        Instant now = Instant.FromUtc(2026, 3, 10, 2, 0);

        AssignmentDesk desk = standard.Routing.Assignment.OpenDesk(staff);
        Assigner assigner = standard.Routing.Assignment["owner-then-skill"];
        var request = new AssignmentRequest { Channel = Channels.Phone, Skills = [new("card-products", 3)], Language = "zh" };

        Placement given = desk.Assign(assigner, "contact-17", request, now);           // asked again for the same contact, the same answer
        Placement next = desk.Assign(assigner, "contact-18", request, now);            // Nobody: the only agent is taken
        desk.Release("contact-17", now);

        Assert.Equal((PlacementOutcome.Given, PlacementOutcome.Nobody), (given.Outcome, next.Outcome));
        Assert.Equal("a-1", given.Choice.Agent!.Code);
    }

    [Fact]
    public void Keep_a_case_over_a_restart_and_wake_up_when_something_is_due()
    {
        var open = new CaseCommand { Id = "m-1", Code = CaseCommand.Open, At = Instant.FromUtc(2026, 3, 10, 2, 0), By = "ivr", Role = "system" };
        var facts = new WorkItem { Contact = new Contact { Channel = Channels.Phone, Need = Needs.Inquiry } };

        CaseRules<WorkItem> rules = standard.Cases(WorkItem.Schema);                   // once for a host
        CaseTimeline<WorkItem> timeline = rules.Begin().Open(standard.Workflows["service"], open, facts, [new("phone-answer")]).Timeline;
        string row = StandardJson.Write(timeline.Snapshot);                            // one text in one row of a table
        Instant? wake = timeline.NextEventAt;                                          // keep it beside: select … where wake <= now

        CaseTimeline<WorkItem> again = rules.Resume(StandardJson.Read<CaseSnapshot<WorkItem>>(row)).State;
        CaseTimeline<WorkItem> later = again.Advance(wake!.Value);                     // what fell due is told once, whoever looks and however late
        foreach (CaseStep step in later.StepsSince(again.Version))
        {
            Console.WriteLine($"tell {step.To}");
        }

        Assert.Equal(timeline.NextEventAt, again.NextEventAt);
        Assert.True(wake > open.At);
        Assert.True(later.NextEventAt is null || later.NextEventAt > wake);
    }

    [Fact]
    public void Score_a_contact_and_stop_what_must_not_go_on()
    {
        var contact = new Contact { Channel = Channels.Phone, Need = Needs.Transaction, Amount = 80_000m, NewPayee = true, GuidedByOther = true };

        RiskScore score = standard.Risk.Score("fraud", in contact);
        if (score.StopsOperation)                                                      // D3.3: stop at once, report to risk control
        {
            Console.WriteLine(score.Explain(chinese));                                 // each reason with its points; they sum to the total
        }

        TriageDecision triage = standard.Routing.Triage(in contact, score.Band.Code);  // routed as that risk asks for

        Assert.True(score.StopsOperation);
        Assert.Equal(score.Total, score.Base + score.Contributions.Sum(reason => reason.Points));
        Assert.True(triage.IsRisk);
    }

    [Fact]
    public void Ask_who_may_decide_and_who_has_to_sign_too()
    {
        var contact = new Contact { Channel = Channels.Phone, Need = Needs.Complaint, Segment = "ordinary" };
        Instant now = Instant.FromUtc(2026, 3, 10, 2, 0);
        TriageStanding triage = TriageStanding.Of(standard.Routing.Answer(in contact, now), in contact);   // what risk holds back is decided by nobody here
        var facts = new AuthorityFacts { Amount = 250m, DoneToday = 1, Segment = "ordinary", EnteredBy = "ann", Triage = triage };

        AuthorityDecision decision = standard.Organization.Authority.Decide("personal-finance-agent", "small-compensation", facts, now);
        Post? who = decision.Holder;                                                   // the nearest one up the line who holds it
        string why = decision.Explain(chinese);                                        // and why each post below does not

        Assert.Equal((AuthorityOutcome.NeedsHolder, "personal-finance-team-leader"), (decision.Outcome, who!.Code));
        Assert.NotEmpty(why);
    }

    [Fact]
    public void Show_and_log_data_without_showing_the_customer()
    {
        var item = new WorkItem { Contact = new Contact { Channel = Channels.Phone }, CustomerName = "李华", Details = "请回电13812345678" };

        MaskedRecord shown = WorkItem.Schema.Masked(in item);                          // up to internal data in full
        string line = DataMasks.Apply("客户说：请回电13812345678", DataMask.Text);      // 客户说：请回电138****5678
        bool isLeaking = SensitiveNumbers.IsIn("卡号6222020200112233445");             // a card or identity number in full: check what goes out

        Assert.Equal("客户说：请回电138****5678", line);
        Assert.DoesNotContain("13812345678", shown.ToString(), StringComparison.Ordinal);
        Assert.Equal(SensitiveNumbers.IsIn("卡号6222 0202 0011 2233 445"), isLeaking);
    }

    [Fact]
    public void Change_the_standard_and_see_what_comes_of_it()
    {
        OverlayTitle title = new("river-bank", "1.0.0", new Provenance(ProvenanceKind.Bank, "Board decision 12/2026"));
        StandardOverlay overlay = StandardOverlay.Of(StandardBook.Shipped, title, book => book.ChangeTarget("service-level", target => target! with { AtLeast = 0.9m }));
        string file = overlay.ToJson();                                                // only what is changed: to review, and to keep

        StandardBook own = StandardBook.Shipped.With(overlay);
        StandardDiff diff = StandardDiff.Between(StandardBook.Shipped, own);
        string consequences = diff.Explain(chinese);                                   // the gravest first, each with an example
        OpenDecisions left = own.StillToDecide();                                      // by role, with what depends on it

        Assert.InRange(file.Length, 1, 2_000);
        Assert.Equal(own, StandardBook.Shipped.With(StandardOverlay.Parse(file, "river-bank.json")));
        Assert.Contains(diff.Changes, change => change.ToString().Contains("90 %", StringComparison.Ordinal));
        Assert.NotEmpty(consequences);
        Assert.NotNull(left);
    }

    [Fact]
    public void Plan_agents_for_each_half_hour()
    {
        Instant eight = Instant.FromUtc(2026, 3, 10, 0, 0);
        double[] forecast = [40, 95, 120, 110];

        var rules = new StaffingRules
        {
            ServiceLevel = new ServiceLevelGoal(Percentage.FromPercent(80), Duration.FromSeconds(20)),
            Shrinkage = Percentage.FromPercent(30),
        };
        RequirementCurve curve = rules.Require([.. forecast.Select((calls, i) =>
            new IntervalTraffic(eight + Duration.FromMinutes(30 * i), new Traffic(calls, Duration.FromMinutes(30), Duration.FromSeconds(200))))]);
        IntervalRequirement peak = curve.Peak;
        string why = peak.Requirement.Explain(chinese);                                // the goals, and what one agent less would miss

        Assert.Equal(eight + Duration.FromHours(1), peak.Start);
        Assert.NotEmpty(why);
    }

    [Fact]
    public void Write_a_decision_table_and_prove_it_whole()
    {
        DecisionTable table = new()
        {
            Code = "callback",
            Name = new LocalizedText("回访", "Callback"),
            HitPolicy = HitPolicy.Unique,
            Inputs = [new() { Field = "channel" }, new() { Field = "wait" }],
            Outputs = [new() { Name = "queue" }],
            Rules =
            [
                new() { When = ["phone", "> PT60S"], Then = ["senior"] },
                new() { When = ["phone", "< PT60S"], Then = ["general"] },
                new() { When = ["not(phone)", "-"], Then = ["general"] },
            ],
        };
        CompiledTable compiled = CompiledTable.Compile(table, ContactRecord.Schema.Definition);

        TableAnalysis analysis = TableAnalysis.Of(compiled);
        foreach (Finding finding in analysis.ToFindings())
        {
            Console.WriteLine(finding);                                                // nobody said what holds at 60 s, shown by an example
        }

        Assert.Contains("PT1M", Assert.Single(analysis.Gaps).ToString(), StringComparison.Ordinal);
    }
}
