using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Tests.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Organization.SmallOrganization;

namespace CallCenter.Standards.Tests.Organization.Authorities;

/// <summary>Authority goes by the answer of triage (D3.3): what is stopped nobody settles before risk control releases it, and an agent may always stop.</summary>
public sealed class AuthorityTriageTests
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly Authority Shipped = Standard.Organization.Authority;

    public static TheoryData<string, Contact, string?> Warned => TriageGuardTests.Warned;

    [Theory]
    [MemberData(nameof(Warned))]
    public void What_triage_stops_nobody_pays_transfers_or_settles(string warning, Contact contact, string? band)
    {
        TriageAnswer answer = Standard.Routing.Answer(in contact, Now, band);
        foreach (string action in new[] { "make-small-transfer", "small-compensation", "settle-complaint" })
        {
            foreach (string post in new[] { "personal-finance-agent", "general-manager" })
            {
                AuthorityDecision decision = Decide(post, action, contact, answer);
                Assert.True((AuthorityOutcome.NobodyHolds, AuthorityVerdict.ConditionNotMet) == (decision.Outcome, decision.Reason), warning);
            }

            Assert.True(Decide("personal-finance-agent", action, contact, answer.Released("chen", Now)).IsAllowed, warning);
        }

        Assert.True(Decide("personal-finance-agent", "stop-operation", contact, answer).IsAllowed, warning);
    }

    [Fact]
    public void Without_an_answer_of_triage_nobody_pays_and_everybody_at_the_front_stops()
    {
        AuthorityDecision unasked = Shipped.Decide("personal-finance-agent", "small-compensation", new AuthorityFacts { Amount = 80, Segment = "ordinary" }, Now);
        Assert.Equal((AuthorityOutcome.NobodyHolds, AuthorityVerdict.TriageOpen), (unasked.Outcome, unasked.Reason));
        Assert.StartsWith("Nobody in the line may decide. This authority depends on the answer of triage, and there is none that holds (Retail banking agent, ", unasked.ToString(), StringComparison.Ordinal);

        TriageAnswer answer = Standard.Routing.Answer(default, Now);
        var changed = new Contact { Amount = 90_000m };
        Assert.Equal(AuthorityVerdict.TriageOpen, Decide("personal-finance-agent", "small-compensation", changed, answer).Reason);
        Assert.Equal(AuthorityVerdict.TriageOpen, Decide("personal-finance-agent", "small-compensation", default, Standard.Routing.Answer(default, Now, "very-high")).Reason);
        Assert.True(Shipped.Decide("personal-finance-agent", "stop-operation", default, Now).IsAllowed);
        Assert.True(Shipped.Decide("personal-finance-agent", "answer-information-query", default, Now).IsAllowed);
    }

    [Property(MaxTest = 200)]
    public FsCheck.Property Whatever_the_contact_somebody_may_pay_just_where_triage_does_not_stop_it() => Prop.ForAll(
        WrittenContacts.Contacts(), Gen.Elements<string?>(null, "low", "elevated", "high", "critical").ToArbitrary(), (contact, band) =>
        {
            TriageDecision triage = Standard.Routing.Triage(in contact, band);
            TriageAnswer answer = Standard.Routing.Answer(in contact, Now, band);

            Assert.Equal(triage.StopsAtOnce == false, Decide("general-manager", "small-compensation", contact, answer).IsAllowed);
            Assert.True(Decide("personal-finance-agent", "stop-operation", contact, answer).IsAllowed);
        });

    [Fact]
    public void A_grant_may_be_for_one_strategy_and_what_is_lent_stays_so()
    {
        AuthorityGrant soothing = Grant("pay") with { When = [new FieldCondition("strategy", "soothe-and-tell")] };
        Authority authority = OrganizationStructure.Compile(Of(Action("pay"), leader: soothing, head: Grant("pay"), delegations: Lend("pay", "leader", "agent", Now, Now + Duration.FromHours(1)))).Authority;
        var complaint = new Contact { Need = Needs.Complaint, ComplaintSettled = true };
        var query = new Contact { Need = Needs.Inquiry };

        Assert.Equal("agent", Holder(complaint));
        Assert.Equal("head", Holder(query));
        Assert.Equal(AuthorityVerdict.TriageOpen, authority.Decide("leader", "pay", default, Now).Reason);
        Assert.Equal(AuthorityVerdict.ConditionNotMet, authority.Decide("leader", "pay", Facts(query, Standard.Routing.Answer(in query, Now)), Now).Reason);

        string? Holder(Contact contact) => authority.Decide("agent", "pay", Facts(contact, Standard.Routing.Answer(in contact, Now)), Now).Holder?.Code;
    }

    [Fact]
    public void Asking_for_authority_allocates_nothing_where_conditions_are_tested()
    {
        AuthorityFacts facts = Facts(default, Standard.Routing.Answer(default, Now));

        Assert.Equal(0, Allocation.Of(() => _ = Shipped.Decide("personal-finance-agent", "small-compensation", in facts, Now).IsAllowed));
    }

    [Theory]
    [InlineData("stopped", "no", "CCS2003")]
    [InlineData("stoped", "false", "CCS2002")]
    [InlineData("strategy", "stop-and-reprot", "CCS2004")]
    [InlineData("segment", "vips", "CCS2004")]
    public void A_condition_that_cannot_be_tested_is_found_where_it_stands(string field, string tests, string code)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonNode grant = book["organization"]!["roles"]![0]!["authorities"]![0]!;
        grant["when"] = new JsonObject { [field] = tests };
        _ = StandardBook.TryParse(book.ToJsonString(), out _, out var findings);

        Assert.Contains($"{code} /organization/roles/0/authorities/0/when/{field}", ExampleBook.Places(findings));
    }

    [Fact]
    public void A_class_of_customers_that_the_bank_does_not_have_is_an_error()
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonNode grant = book["organization"]!["roles"]!.AsArray().SelectMany(role => role!["authorities"]?.AsArray() ?? []).First(known => known!["segments"] is not null)!;
        grant["segments"] = new JsonArray("platinum");
        _ = StandardBook.TryParse(book.ToJsonString(), out _, out var findings);

        Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error && finding.Value == "platinum");
    }

    private static AuthorityDecision Decide(string post, string action, Contact contact, TriageAnswer answer) => Shipped.Decide(post, action, Facts(contact, answer), Now);

    private static AuthorityFacts Facts(Contact contact, TriageAnswer answer) => new() { Amount = 80, Segment = "ordinary", Triage = TriageStanding.Of(answer, in contact) };
}
