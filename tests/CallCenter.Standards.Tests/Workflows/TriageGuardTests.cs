using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>One decision, one truth: what triage says of a contact is what the guards of the shipped workflows go by (D3.1, D3.3).</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class TriageGuardTests
{
    private static readonly RoutingEvaluator Routing = StandardBook.Shipped.Compile().Routing;
    private static readonly Instant Start = CaseRun<WorkItem>.Start;

    /// <summary>All that warns of a risk, of which the type of the problem is only one.</summary>
    public static TheoryData<string, Contact, string?> Warned => new()
    {
        { "risk-related business", Plain with { Problem = ProblemType.RiskRelated }, null },
        { "suspected fraud", Plain with { SuspectedFraud = true }, null },
        { "an alert against money laundering", Plain with { LaunderingAlert = true }, null },
        { "guided by somebody else", Plain with { GuidedByOther = true, CustomerAge = 76 }, null },
        { "three failed verifications", Plain with { FailedVerifications = 3 }, null },
        { "an identity that was not shown", Plain with { Identity = IdentityState.Failed }, null },
        { "a high score", Plain, "high" },
        { "a critical score", Plain, "critical" },
    };

    private static Contact Plain => ServiceCase.Facts.Contact with { Segment = "ordinary" };

    [Theory]
    [MemberData(nameof(Warned))]
    public void What_triage_stops_is_not_solved_and_can_be_stopped(string warning, Contact contact, string? band)
    {
        WorkItem facts = ServiceCase.Facts with { Contact = contact, Triage = Routing.Answer(in contact, Start, band) };
        CaseRun<WorkItem> run = ServiceCase.At("handling").With(facts);

        Assert.True(run.Refused("solve", "service-agent").Contains("Guard solve"), warning);
        Assert.True(run.Refused("transfer", "service-agent", "transfer-slip").Contains("Guard transfer"), warning);
        Assert.Equal("risk-hold", run.Do("stop-for-risk", "service-agent", "risk-report").State.State);
    }

    [Theory]
    [MemberData(nameof(Warned))]
    public void What_risk_control_releases_can_be_solved_until_the_grounds_change(string warning, Contact contact, string? band)
    {
        WorkItem facts = ServiceCase.Facts with { Contact = contact, Triage = Routing.Answer(in contact, Start, band) };
        CaseRun<WorkItem> run = ServiceCase.At("handling").With(facts).Do("stop-for-risk", "service-agent", "risk-report");
        Assert.Equal(["Guard release"], run.Refused("release", "risk-control").Distinct());

        WorkItem released = facts with { Triage = facts.Triage!.Released("chen", Start + Duration.FromHours(1)) };
        run.With(released).Do("release", "risk-control");
        Assert.True(run.With(facts).Refused("solve", "service-agent").Contains("Guard solve"), warning);

        // The mood is no ground of a stop: asked again, triage keeps the release. A new suspicion is one.
        Contact moody = contact with { Sentiment = Sentiment.Angry };
        Assert.Equal("chen", Routing.Answer(in moody, Start, band, released.Triage).Release?.By);
        Contact graver = contact with { SuspectedFraud = contact.SuspectedFraud is null ? true : null, FailedVerifications = 7 };
        Assert.Null(Routing.Answer(in graver, Start, band, released.Triage).Release);
        Assert.Null(Routing.Answer(in contact, Start, "elevated", released.Triage).Release);

        Assert.Equal("feedback", run.With(released).Do("solve", "service-agent").State.State);
    }

    [Fact]
    public void Without_an_answer_of_triage_nothing_is_solved_and_everything_can_be_stopped()
    {
        CaseRun<WorkItem> run = ServiceCase.At("handling").With(ServiceCase.Facts with { Triage = null });

        Assert.Equal(TriageState.Absent, run.Facts.TriageState);
        Assert.Contains("Guard solve", run.Refused("solve", "service-agent"));
        Assert.Equal("risk-hold", run.Do("stop-for-risk", "service-agent", "risk-report").State.State);
    }

    [Theory]
    [InlineData("another problem")]
    [InlineData("another amount")]
    [InlineData("another standard")]
    [InlineData("withdrawn by the host")]
    public void An_outdated_answer_is_none(string change)
    {
        WorkItem facts = ServiceCase.Facts;
        WorkItem changed = change switch
        {
            "another problem" => facts with { Contact = facts.Contact with { Problem = ProblemType.RiskRelated } },
            "another amount" => facts with { Contact = facts.Contact with { Amount = 90_000m } },
            "another standard" => facts with { Standard = "another-bank 2.0.0" },
            _ => facts with { Triage = facts.Triage! with { IsWithdrawn = true } },
        };
        CaseRun<WorkItem> run = ServiceCase.At("handling").With(changed);

        Assert.Equal((TriageState.Current, TriageState.Outdated), (facts.TriageState, changed.TriageState));
        Assert.Contains("Guard solve", run.Refused("solve", "service-agent"));
        Assert.Equal("risk-hold", run.Do("stop-for-risk", "service-agent", "risk-report").State.State);
    }

    [Fact]
    public void Waiting_longer_and_the_standard_in_force_outdate_nothing() => Assert.Equal(
        TriageState.Current,
        (ServiceCase.Facts with { Standard = StandardBook.Shipped.ToString(), Contact = ServiceCase.Facts.Contact with { Waiting = Duration.FromMinutes(9) } }).TriageState);

    [Fact]
    public void The_order_in_which_facts_are_given_does_not_matter()
    {
        WorkItem facts = ServiceCase.Facts;

        Assert.Equal(TriageState.Current, new WorkItem { Contact = facts.Contact, Triage = facts.Triage }.TriageState);
        Assert.Equal(TriageState.Current, new WorkItem { Triage = facts.Triage, Contact = facts.Contact }.TriageState);
        Assert.Equal(TriageState.Outdated, new WorkItem { Triage = facts.Triage }.TriageState);
    }

    [Fact]
    public void A_score_band_that_the_standard_does_not_know_leaves_the_stop_open()
    {
        WorkItem facts = ServiceCase.Facts with { Triage = Routing.Answer(ServiceCase.Facts.Contact, Start, "very-high") };

        Assert.Equal((TriageState.Inconclusive, null), (facts.TriageState, facts.Triage.StopsAtOnce));
        Assert.Contains("Guard solve", ServiceCase.At("handling").With(facts).Refused("solve", "service-agent"));
    }

    [Fact]
    public void A_case_is_triaged_again_just_where_its_answer_no_longer_holds()
    {
        WorkItem facts = ServiceCase.Facts;
        Instant later = Start + Duration.FromMinutes(5);

        Assert.Same(facts, Routing.Triaged(facts, later));
        WorkItem graver = Routing.Triaged(facts with { Contact = Plain with { SuspectedFraud = true } }, later);
        Assert.Equal((later, TriageState.Current, true, "risk-management"), (graver.Triage!.At, graver.TriageState, graver.Triage.IsStopped, graver.Triage.Department));
    }

    [Theory]
    [InlineData("triage")]
    [InlineData("intake")]
    [InlineData("handling")]
    [InlineData("awaiting-customer")]
    [InlineData("transferring")]
    [InlineData("feedback")]
    public void An_agent_may_always_stop(string state)
    {
        CaseRun<WorkItem> run = state == "intake" ? ServiceCase.At("triage").Do("accept", "service-agent") : ServiceCase.At(state);

        Assert.Equal("risk-hold", run.Do("stop-for-risk", "service-agent", "risk-report").State.State);
        Assert.Equal("handling", run.Do("release", "risk-control").State.State);
    }

    [Fact]
    public void D3_3_a_change_is_confirmed_by_the_customer_before_it_is_made()
    {
        CaseRun<WorkItem> run = ServiceCase.At("handling").With(ServiceCase.Facts with { Reconfirmation = Reconfirmation.Needed });

        Assert.Contains("Guard solve", run.Refused("solve", "service-agent"));
        Assert.Contains("MissingField reconfirmation", run.With(ServiceCase.Facts with { Reconfirmation = null }).Refused("solve", "service-agent"));
        Assert.Equal("feedback", run.With(ServiceCase.Facts with { Reconfirmation = Reconfirmation.Given }).Do("solve", "service-agent").State.State);
    }

    [Fact]
    public void D3_2_a_record_is_checked_by_whoever_made_it()
    {
        CaseRun<WorkItem> run = ServiceCase.At("triage").Do("accept", "service-agent");

        Assert.Equal(["Guard register"], run.With(ServiceCase.Facts with { SelfChecked = false }).Refused("register", "service-agent"));
        Assert.Equal(["Guard register", "MissingField self-checked"], run.With(ServiceCase.Facts with { SelfChecked = null }).Refused("register", "service-agent"));
    }

    [Fact]
    public void D3_3_a_complaint_that_was_settled_is_told_its_result_and_one_that_was_not_is_investigated()
    {
        WorkItem settled = Complaint(true), open = Complaint(false);
        Assert.Equal(("soothe-and-tell", "handle-complaint"), (settled.Triage!.Strategy, open.Triage!.Strategy));

        CaseRun<WorkItem> run = new CaseRun<WorkItem>(StandardBook.Shipped.Compile().Workflows["complaint"].For(WorkItem.Schema), settled).Do("open", "customer").Do("acknowledge", "service-agent");
        Assert.Equal(["Guard settle"], run.Refused("settle", "service-agent"));
        Assert.Equal(["Guard tell-result"], run.With(open).Refused("tell-result", "service-agent"));
        Assert.Equal("answered", run.With(settled).Do("tell-result", "service-agent").State.State);

        static WorkItem Complaint(bool isSettled) =>
            ServiceCase.Triaged(ServiceCase.Facts with { Contact = new Contact { Need = Needs.Complaint, Problem = ProblemType.OrdinaryComplaint, ComplaintSettled = isSettled } });
    }

    /// <summary>Whatever the contact: what triage stops ends in no step that settles it, in any of the shipped workflows, whoever asks.</summary>
    [Property(MaxTest = 300)]
    public FsCheck.Property No_contact_that_triage_stops_is_settled_without_risk_control() => Prop.ForAll(
        WrittenContacts.Contacts(), Gen.Elements<string?>(null, "low", "elevated", "high", "critical").ToArbitrary(), (contact, band) =>
        {
            TriageDecision triage = Routing.Triage(in contact, band);
            WorkItem facts = ServiceCase.Facts with { Contact = contact, Triage = Routing.Answer(in contact, Start, band) };
            foreach (WorkflowStep step in Settling)
            {
                Assert.False(triage.StopsAtOnce == true && Holds(step, facts), step.Event);
                Assert.False(Holds(step, facts with { Triage = null }), step.Event);
            }

            Assert.Equal(triage.StopsAtOnce == false ? 1 : 0, Solving.Count(step => Holds(step, facts)));
            Assert.All(Diverting, step => Assert.Equal(triage is { IsDiverted: true, StopsAtOnce: false }, Holds(step, facts)));
            Assert.True(Holds(Stopping, facts));
        });

    /// <summary>Whatever warns, and whoever does what in whichever order, with all forms filled in and all documents there, or lets time pass: what triage stops comes to no end without risk control.</summary>
    [Theory]
    [InlineData("service")]
    [InlineData("complaint")]
    [InlineData("reception")]
    [InlineData("callback")]
    public void What_triage_stops_comes_to_no_end_without_risk_control(string workflow)
    {
        foreach (Contact contact in Warned.Select(row => (Contact)row[1]).Distinct())
        {
            Contact valued = contact with { Segment = "ordinary" };
            foreach (bool isFinished in new[] { true, false })
            {
                WorkItem facts = ServiceCase.Facts with
                {
                    Contact = valued,
                    Triage = Routing.Answer(in valued, Start, "critical"),
                    Accepted = isFinished,
                    Resolved = isFinished,
                    CallbackDue = !isFinished,
                    CallbackAt = Start + Duration.FromDays(1),
                    Csat = 5,
                    Approver = "wang",
                };
                Assert.True(facts.Triage.IsStopped);
                Assert.DoesNotContain(ReachedWithoutRiskControl(workflow, facts), state => state.IsEnded);
            }
        }
    }

    private static List<CaseState> ReachedWithoutRiskControl(string code, WorkItem facts)
    {
        Standard standard = StandardBook.Shipped.Compile();
        WorkflowDecider<WorkItem> decider = standard.Workflows[code].For(WorkItem.Schema);
        WorkflowDefinition[] definitions = [.. standard.Book.Workflows.Workflows];
        string[] commands = ["open", .. definitions.SelectMany(known => known.Commands).Select(command => command.Code).Distinct()];
        string[] roles = [.. definitions.SelectMany(known => known.Commands.SelectMany(command => command.Steps).Append(known.Opening)).SelectMany(step => step.Roles).Distinct().Where(role => role != "risk-control")];
        ImmutableArray<string> documents = [.. definitions.SelectMany(known => known.Documents).Select(document => document.Code).Distinct()];
        var seen = new HashSet<string>();
        var reached = new List<CaseState>();
        var waiting = new Queue<(CaseState State, Instant Now)>([(decider.Workflow.NewCase, Start)]);
        while (waiting.TryDequeue(out (CaseState State, Instant Now) at))
        {
            if (!seen.Add(at.State.State))
            {
                continue;
            }

            reached.Add(at.State);
            Instant later = at.Now + Duration.FromDays(60);
            Go(at.State, at.State.IsOpened ? decider.Advance(at.State, later, facts) : default, later);
            foreach ((string command, string role) in commands.SelectMany(command => roles, (command, role) => (command, role)))
            {
                Go(at.State, decider.Decide(at.State, new CaseCommand { Id = $"{seen.Count}-{command}-{role}", Code = command, At = at.Now, By = "li", Role = role, Documents = documents }, facts).Events, at.Now);
            }
        }

        return reached;

        void Go(CaseState from, CaseEvents events, Instant now)
        {
            if (events.Count > 0)
            {
                waiting.Enqueue((decider.Workflow.Fold(from, in events).State, now));
            }
        }
    }

    private static WorkflowStep[] Settling { get; } =
        [.. StandardBook.Shipped.Workflows.Workflows.SelectMany(workflow => workflow.Commands).SelectMany(command => command.Steps).Where(step => step.Effect == MatterEffect.Settles)];

    /// <summary>The steps by which the centre, and not the customer himself, ends a contact in self-service.</summary>
    private static WorkflowStep[] Diverting { get; } = [.. Settling.Where(step => step.To == "self-served" && step.Roles.Contains("service-agent"))];

    private static WorkflowStep[] Solving { get; } = [.. Steps("solve").Where(step => step.From.Contains("handling"))];

    private static WorkflowStep Stopping => Steps("stop-for-risk")[0];

    private static ImmutableArray<WorkflowStep> Steps(string command) =>
        StandardBook.Shipped.Workflows.Workflows.Single(workflow => workflow.Code == "service").Commands.Single(known => known.Code == command).Steps;

    private static bool Holds(WorkflowStep step, WorkItem facts) => Condition.Compile(step.When, WorkItem.Schema.Definition).Bind(WorkItem.Schema)(in facts);
}
