using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>Who settles a contact holds the authority for it (D2.5): what the organisation answers about the matter and what the shipped workflows let somebody do are one.</summary>
public sealed class SettlingAuthorityTests
{
    private static readonly Standard Shipped = StandardBook.Shipped.Compile();
    private static readonly Instant Start = CaseRun<WorkItem>.Start;
    private static readonly string[] Ranks = ["service-agent", "team-leader", "service-manager"];

    /// <summary>The steps that settle, each with a way to the state that it is taken in.</summary>
    private static readonly (string Workflow, string[] Way, string Command)[] Settling =
    [
        ("service", ["open:customer", "answer:service-agent", "accept:service-agent", "register:service-agent"], "solve"),
        ("service", ["open:customer", "answer:service-agent", "accept:service-agent", "register:service-agent", "escalate:service-agent"], "solve"),
        ("service", ["open:customer", "answer:service-agent"], "divert"),
        ("reception", ["open:customer", "register:service-agent", "direct:service-agent", "serve:service-agent"], "finish"),
        ("complaint", ["open:customer", "acknowledge:service-agent"], "settle"),
        ("complaint", ["open:customer", "acknowledge:service-agent"], "settle-valued"),
        ("complaint", ["open:customer", "acknowledge:service-agent"], "tell-result"),
    ];

    /// <summary>A complaint that nobody has settled, or anything that was handled badly, is settled by whoever may settle complaints of such a customer, and by nobody else: also where triage had stopped it and risk control released it.</summary>
    [Property(MaxTest = 200)]
    public FsCheck.Property Nobody_settles_a_contact_whom_authority_refuses_for_it() => Prop.ForAll(
        WrittenContacts.Contacts(), Gen.Elements<string?>(null, "low", "critical").ToArbitrary(), (drawn, band) =>
        {
            Contact contact = drawn with { Identity = IdentityState.Verified };
            TriageAnswer asked = Shipped.Routing.Answer(in contact, Start, band);
            TriageAnswer answer = asked.StopsAtOnce == true ? asked.Released("chen", Start) : asked;
            bool isUnsettled = contact.HandledBadly == true || (contact.ComplaintSettled == false && (contact.Need == Needs.Complaint || contact.Problem == ProblemType.OrdinaryComplaint));
            var facts = new AuthorityFacts { Segment = contact.Segment, Triage = TriageStanding.Of(answer, in contact) };
            foreach ((string workflow, string[] way, string command) in Settling)
            {
                foreach (string role in Ranks.Where(role => Takes(workflow, way, command, role, contact, answer)))
                {
                    AuthorityOutcome outcome = Shipped.Organization.Authority.DecideForRole(role, isUnsettled ? "settle-complaint" : "answer-information-query", in facts, Start).Outcome;
                    Assert.True(!isUnsettled || outcome == AuthorityOutcome.Allowed, $"{workflow}/{command} by {role}: {outcome}");
                }
            }
        });

    [Fact]
    public void The_highest_of_a_line_settles_whatever_comes_to_it()
    {
        foreach (string? segment in new[] { null, "ordinary", "gold", "vip", "diamond" })
        {
            var contact = new Contact { Need = Needs.Complaint, ComplaintSettled = false, Segment = segment };
            Assert.True(Takes("service", Settling[1].Way, "solve", "service-manager", contact, Shipped.Routing.Answer(in contact, Start)));
        }
    }

    /// <summary>
    /// An emergency waits for nobody: whoever has it passes it on at once (D5.7), whatever the class of the customer. Who may close it is left open by the standard: whoever settles complaints of customers of the class, and where the class is
    /// not known, whoever is the lowest that may start the plan which its strategy asks for.
    /// </summary>
    [Theory]
    [InlineData(null)]
    [InlineData("diamond")]
    [InlineData("vip")]
    public void An_emergency_of_an_unknown_class_goes_on_at_once_and_is_closed_by_the_lowest_who_may_start_its_plan(string? segment)
    {
        var contact = new Contact { Need = Needs.Emergency, Topic = "card-loss", Segment = segment, Identity = IdentityState.Verified };
        TriageAnswer answer = Shipped.Routing.Answer(in contact, Start);
        string plan = StandardBook.Shipped.Routing.Strategies.Single(strategy => strategy.Code == answer.Strategy).Action!;
        string[] may = [.. Ranks.Where(role => Shipped.Organization.Authority.DecideForRole(role, plan, new AuthorityFacts(), Start).IsAllowed)];

        Assert.Equal(("emergency-plan", "start-level-2-plan"), (answer.Strategy, plan));
        Assert.Equal(["service-manager"], may);
        Assert.Equal(may, Ranks.Where(role => Takes("service", Settling[0].Way, "solve", role, contact, answer)));
        Assert.True(Takes("service", Settling[0].Way, "transfer", "service-agent", contact, answer));
        Assert.Equal((TransferUrgency.AtOnce, true), Shipped.Routing.Transfer(in contact) is var transfer ? (transfer.Urgency, transfer.PutFirst) : default);
    }

    private static bool Takes(string workflow, string[] way, string command, string role, Contact contact, TriageAnswer answer)
    {
        string[] documents = [.. StandardBook.Shipped.Workflows.Workflows.Single(known => known.Code == workflow).Documents.Select(document => document.Code)];

        // The case comes to the state while nothing is said against it; what is known of the contact is known when it is settled.
        WorkItem plain = ServiceCase.Facts with { BeyondAuthority = way[^1].StartsWith("escalate", StringComparison.Ordinal) };
        var run = new CaseRun<WorkItem>(Shipped.Workflows[workflow].For(WorkItem.Schema), plain);
        foreach (string[] given in way.Select(step => step.Split(':')))
        {
            run.Do(given[0], given[1], documents);
        }

        return run.With(ServiceCase.Facts with { Contact = contact, Triage = answer }).Try(command, role, documents).Outcome == StepOutcome.Accepted;
    }
}
