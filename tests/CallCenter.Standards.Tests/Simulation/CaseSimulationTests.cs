using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Simulation;

/// <summary>Cases after the first contact, through the workflow, the clocks and the ladders of the shipped standard.</summary>
public class CaseSimulationTests
{
    private const string Hours = "china-service";

    private static readonly Instant Until = Centres.Eight + Duration.FromDays(60);
    private static readonly CaseRules<WorkItem> Rules = Centres.Standard.Cases(WorkItem.Schema);

    /// <summary>What a centre does with its cases: agents solve what they can, pass on what belongs to others, and ask their superiors.</summary>
    private static CaseWork Work(double replyHours = 4) => new()
    {
        Policies = ["work-order"],
        Steps =
        [
            Step("triage", "accept"),
            Step("intake", "register"),
            Step("handling", "solve") with { Occasion = WorkOccasion.Resolved },
            Step("handling", "transfer") with { Occasion = WorkOccasion.PassedOn, Policies = ["transfer"] },
            Step("handling", "solve", hours: 2) with { Occasion = WorkOccasion.Unresolved, Weight = 3 },
            Step("handling", "escalate", hours: 1) with { Occasion = WorkOccasion.Unresolved, BeyondAuthority = true },
            Step("escalated", "hand-back", "team-leader", 1) with { BeyondAuthority = false },
            Step("transferring/requested", "take-up", "department-contact", 0.5),
            Step("transferring/taken-up", "reply", "department-contact", replyHours),
            Step("transferring/replied", "complete", hours: 0.2),
            Step("feedback", "confirm", hours: 0.5) with { Accepted = true, Weight = 9 },
            Step("feedback", "decline", hours: 0.5) with { Accepted = false, Occasion = WorkOccasion.Unresolved },
            Step("callback", "call-back", hours: 20) with { Resolved = true },
        ],
    };

    [Fact]
    public void A_case_is_what_production_would_make_of_the_same_events()
    {
        SimulatedCase[] cases = Play(Work());

        Assert.True(cases.Length > 200);
        Assert.All(cases, static one =>
        {
            Folded<CaseTimeline<WorkItem>, TimelineRefusal> again = Rules.Resume(one.Timeline.Snapshot);
            Assert.Empty(again.Refusals);
            Assert.Equal((one.Timeline.Case.State, one.Timeline.Steps.Count), (again.State.Case.State, again.State.Steps.Count));

            // Every event of the workflow follows from the one before by the workflow itself.
            CaseState state = Centres.Standard.Workflows["service"].NewCase;
            foreach (TimelineEvent<WorkItem> happened in one.Timeline.Events.ToArray().Where(static happened => happened.Step is not null))
            {
                Folded<CaseState, WorkflowRefusal> next = state.Workflow.Evolve(state, happened.Step!.Value);
                Assert.Empty(next.Refusals);
                state = next.State;
            }

            Assert.Equal(one.Timeline.Case.State, state.State);
            Assert.True(one.Refusals.IsEmpty, string.Join(", ", one.Refusals));
        });
    }

    [Fact]
    public void Cases_go_the_way_of_their_contacts()
    {
        SimulatedCase[] cases = Play(Work());
        BusinessTimeline open = Centres.Standard.Calendars[Hours];

        foreach (SimulatedCase one in cases)
        {
            ContactRecord record = one.Contact.Record;
            string[] commands = [.. Events(one).Select(static step => step.Command!)];
            if (record.Outcome == ContactOutcome.Abandoned)
            {
                Assert.Equal((CaseCommand.Open, "abandon"), (commands[0], commands[^1]));
                continue;
            }

            Assert.Equal([CaseCommand.Open, "answer", "accept", "register"], commands[..4]);
            Assert.Equal(record.Arrival + record.Wait, Events(one)[1].At);
            Assert.Equal(record.Transferred == true, commands.Contains("take-up"));
            Assert.Equal(record.ResolvedAtFirstContact == true, commands[4] == "solve" && Events(one)[4].At == record.Arrival + record.Wait + record.Talk);
            Assert.True(one.IsEnded, one.Timeline.ToString());
            Assert.All(Events(one).Where(static step => step.Command is "take-up" or "reply"), step => Assert.True(open.IsOpen(step.At) || open.IsOpen(step.At - Duration.Epsilon), step.ToString()));
        }

        Assert.Contains(cases, static one => one.Contact.Record.Transferred == true);
        Assert.Contains(cases, static one => Events(one).Any(static step => step.Command == "escalate"));
        Assert.Contains(cases, static one => Events(one).Any(static step => step.Command == "decline"));
    }

    [Fact]
    public void A_slow_department_breaks_its_promise_and_its_delay_is_escalated()
    {
        SimulatedCase[] quick = [.. Play(Work(0.5)).Where(static one => one.Contact.Record.Transferred == true)];
        SimulatedCase[] slow = [.. Play(Work(200)).Where(static one => one.Contact.Record.Transferred == true)];

        Assert.Equal(quick.Select(static one => one.Id), slow.Select(static one => one.Id));
        Assert.True(Late(slow) > Late(quick) + (slow.Length / 2), $"{Late(quick)} {Late(slow)} of {slow.Length}");
        Assert.True(slow.Sum(static one => one.Timeline.Steps.Count) > quick.Sum(static one => one.Timeline.Steps.Count));

        static int Late(IEnumerable<SimulatedCase> cases) => cases.Count(static one => one.Timeline.Read(Until).Any(static target => target.Clock.IsBreached));
    }

    [Fact]
    public void A_seed_says_everything_and_another_what_else_could_be()
    {
        string[] one = [.. Play(Work()).Select(static play => StandardJson.Write(play.Timeline.Snapshot))];

        Assert.Equal(one, Play(Work()).Select(static play => StandardJson.Write(play.Timeline.Snapshot)));
        Assert.NotEqual(one, Play(Work(), seed: 2).Select(static play => StandardJson.Write(play.Timeline.Snapshot)));
    }

    [Fact]
    public void Who_is_not_answered_by_the_customer_lapses_by_the_standard_itself()
    {
        CaseWork asking = Work() with { Steps = [Step("triage", "accept"), Step("intake", "register"), Step("handling", "ask-customer", hours: 1)] };

        SimulatedCase[] cases = [.. Play(asking).Where(static one => one.Contact.Record.Outcome == ContactOutcome.Answered)];

        Assert.All(cases, static one => Assert.Equal("lapsed", one.Timeline.Case.State));
    }

    [Fact]
    public void A_step_that_the_standard_does_not_permit_is_told_and_not_taken()
    {
        CaseWork wrong = Work() with { Steps = [Step("triage", "accept"), Step("intake", "register", "customer")] };

        SimulatedCase[] cases = [.. Play(wrong).Where(static one => one.Contact.Record.Outcome == ContactOutcome.Answered)];

        Assert.All(cases, static one =>
        {
            Assert.Equal("intake", one.Timeline.Case.State);
            Assert.Contains(one.Refusals, static refusal => refusal.Reason == RefusalReason.Role);
        });
    }

    [Fact]
    public void A_case_that_is_handed_to_and_fro_for_ever_is_left_where_it_is()
    {
        CaseWork endless = Work() with
        {
            Steps =
            [
                Step("triage", "accept"),
                Step("intake", "register"),
                Step("handling", "escalate", hours: 0.01) with { BeyondAuthority = true },
                Step("escalated", "hand-back", "team-leader", 0.01) with { BeyondAuthority = false },
            ],
        };

        SimulatedCase[] cases = [.. Play(endless).Where(static one => one.Contact.Record.Outcome == ContactOutcome.Answered)];

        Assert.All(cases, static one =>
        {
            Assert.False(one.IsEnded);
            Assert.Empty(one.Refusals);
            Assert.Equal(201, Events(one).Length);
        });
    }

    [Fact]
    public void What_a_command_needs_is_what_its_refusal_tells_as_missing()
    {
        Workflow workflow = Centres.Standard.Workflows["service"];
        WorkflowDecider<WorkItem> decider = workflow.For(WorkItem.Schema);
        string[] commands = [.. workflow.Graph.Moves.Select(static move => move.Code).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] roles = [.. workflow.Graph.Moves.SelectMany(static move => move.Roles).Distinct(StringComparer.Ordinal)];
        int needed = 0;
        foreach (SimulatedCase one in Play(Work()).Take(60))
        {
            CaseState state = workflow.NewCase;
            foreach (WorkflowEvent happened in Events(one))
            {
                foreach (string command in commands)
                {
                    foreach (string role in roles)
                    {
                        var given = new CaseCommand { Id = "tried", Code = command, At = Instant.Max(happened.At, state.LastAt), By = "who", Role = role };
                        var facts = new WorkItem { Contact = one.Contact.Facts };
                        StepNeeds needs = decider.NeedsOf(in state, in given, in facts);
                        ImmutableArray<CaseRefusal> refusals = decider.DecideAtOnce(in state, in given, in facts).Refusals;
                        Assert.Equal(refusals.Where(static refusal => refusal.Reason == RefusalReason.MissingField).Select(static refusal => refusal.Subject), needs.Fields);
                        Assert.Equal(refusals.Where(static refusal => refusal.Reason == RefusalReason.MissingDocument).Select(static refusal => refusal.Subject), needs.Documents);
                        needed += needs.Fields.Count;
                    }
                }

                state = workflow.Evolve(in state, in happened).State;
            }
        }

        Assert.True(needed > 1_000, $"{needed}");
    }

    [Fact]
    public void Work_on_another_workflow_and_unknown_words_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Compile(Work() with { Workflow = "complaint" }));
        Assert.Contains("handlin", Assert.Throws<UnknownCodeException>(() => Compile(Work() with { Steps = [Step("handlin", "solve")] })).Message, StringComparison.Ordinal);
        Assert.Contains("sovle", Assert.Throws<UnknownCodeException>(() => Compile(Work() with { Steps = [Step("handling", "sovle")] })).Message, StringComparison.Ordinal);
        Assert.Throws<UnknownCodeException>(() => Compile(Work() with { Steps = [Step("handling", "solve", hours: 1) with { Calendar = "moon" }] }));
        Assert.Throws<ArgumentException>(() => Work() with { Steps = [] });
    }

    [Fact]
    public void A_run_can_be_ended()
    {
        using var source = new CancellationTokenSource();
        IEnumerator<SimulatedCase> cases = Compile(Work()).Run(Contacts(), Until, 1, cancellation: source.Token).GetEnumerator();
        Assert.True(cases.MoveNext());
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => cases.MoveNext());
    }

    private static SimulatedCase[] Play(CaseWork work, ulong seed = 1) => [.. Compile(work).Run(Contacts(), Until, seed)];

    private static CaseSimulation Compile(CaseWork work) => CaseSimulation.Compile(work, Rules, Centres.Standard.Workflows["service"], Centres.Standard.Routing, Centres.Standard.Calendars);

    /// <summary>Inquiries, some not resolved, and business of the counter that is passed on.</summary>
    private static IEnumerable<SimulatedContact> Contacts()
    {
        SimulationModel one = Centres.OneQueue(8, 120, Duration.FromHours(3), new ExponentialPatience(Duration.FromMinutes(4)));
        Contact counter = Centres.Inquiry with { Topic = "counter-business", Complexity = Complexity.Ordinary };
        return Centres.Compile(one with { Sources = [one.Sources[0] with { Resolved = Percentage.FromPercent(60), Contacts = [new WeightedContact(Centres.Inquiry with { Complexity = Complexity.Ordinary }, 3), new WeightedContact(counter)] }] }).Run(7);
    }

    private static WorkedStep Step(string state, string command, string role = WorkedStep.AgentRole, double? hours = null) => new()
    {
        State = state,
        Command = command,
        Role = role,
        After = hours is { } mean ? new ExponentialTime(Duration.FromHours(mean)) : null,
        Calendar = hours is null ? null : Hours,
    };

    private static WorkflowEvent[] Events(SimulatedCase one) => [.. one.Timeline.Events.ToArray().Select(static happened => happened.Step).OfType<WorkflowEvent>()];
}
