using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Routing.Triage;

/// <summary>Triage as one call over several tables.</summary>
public sealed class TriageTests
{
    private static readonly RoutingEvaluator House = StandardBook.Parse(RoutingBook.Json).Compile().Routing;

    [Fact]
    public void The_answer_of_the_table_of_risks_is_an_input_of_the_others()
    {
        Assert.Equal(("second", false), Priority(new Contact(), null));
        Assert.Equal(("first", true), Priority(new Contact { SuspectedFraud = true }, null));
        Assert.Equal(("first", true), Priority(new Contact(), "red"));

        static (string, bool?) Priority(Contact contact, string? band) => House.Triage(in contact, band) is var decision ? (decision.Priority!.Code, decision.IsRisk) : default;
    }

    [Fact]
    public void Defaults_answer_where_no_rule_does_and_a_promise_may_be_none()
    {
        TriageDecision decision = House.Triage(new Contact());

        Assert.Equal(("listen", null, true), (decision.Strategy!.Code, decision.Policy, decision.IsComplete));
        Assert.Equal(("answer", "general"), (House.Triage(new Contact { Topic = "law" }) is var other ? other.Strategy!.Code : null, other.Policy));
    }

    [Fact]
    public void A_matter_stays_where_the_default_of_the_reference_names_no_target_and_nobody_is_told_twice()
    {
        Assert.Equal(TransferOutcome.Stays, House.Transfer(new Contact { Topic = "law" }).Outcome);

        TransferDecision hurried = House.Transfer(new Contact { Topic = "claim", Urgency = Urgency.Emergency });
        Assert.Equal(("claims", "claims", true), (hurried.Target!.Code, hurried.OrdinaryTarget!.Code, hurried.PutFirst));
        Assert.Equal("all", hurried.Notice!.Code);
        Assert.True(hurried.ToldDepartments.IsEmpty);
    }

    [Fact]
    public void A_value_that_a_table_does_not_allow_leaves_its_part_open_and_says_so()
    {
        TriageDecision decision = House.Triage(new Contact { Complexity = Complexity.Ordinary });

        Assert.Null(decision.Reception);
        Assert.False(decision.IsComplete);
        Assert.EndsWith("reception none, policy none, incomplete", decision.ToString(), StringComparison.Ordinal);
        Assert.Contains(House.Explain(new Contact { Complexity = Complexity.Ordinary }).Explain().Details, told => told is { Code: "triage.not-allowed" } && told.Find("part")!.Code == "reception");
    }

    [Fact]
    public void The_default_value_decides_nothing()
    {
        TriageDecision nothing = default;

        Assert.Equal((null, null, null, null, null), (nothing.Priority, nothing.PriorityRank, nothing.Queue, nothing.Strategy, nothing.Reception));
        Assert.Empty(nothing.Skills);
        Assert.Equal((null, false, null, false, 0), ((bool?)nothing.IsRisk, nothing.IsComplete, nothing.StopsAtOnce, nothing.IsDiverted, nothing.Skills.LevelOf("law")));
    }

    [Fact]
    public void A_book_without_tables_leaves_everything_open()
    {
        RoutingEvaluator routing = StandardBook.Parse(ExampleBook.Json).Compile().Routing;

        Assert.Equal(new TriageDecision { IsComplete = true }, routing.Triage(new Contact { Need = Needs.Complaint }));
        Assert.Empty(routing.Explain(new Contact()).Reasons);
        Assert.Null(routing.Explain(new Contact()).ReasonFor(TriagePart.Queue));
        Assert.Equal(TransferOutcome.Undecided, routing.Transfer(new Contact()).Outcome);
        Assert.Equal("transfer.undecided", routing.Transfer(new Contact()).Explain().Answer.Code);
    }

    [Fact]
    public void Required_skills_are_a_list()
    {
        RequiredSkills skills = House.Triage(new Contact { Topic = "law" }).Skills;

        SkillLevel[] expected = [new SkillLevel("law", 1), new SkillLevel("service", 1)];
        Assert.Equal(expected, skills.ToArray());
        Assert.Equal(expected, skills.ToImmutableArray().ToArray());
        Assert.Equal(expected, new[] { skills[0], skills[1] });
        Assert.Equal(expected, ((System.Collections.IEnumerable)skills).Cast<SkillLevel>());
        Assert.Equal((2, 1, 0), (skills.Count, skills.LevelOf("law"), skills.LevelOf("cooking")));
        Assert.Throws<ArgumentOutOfRangeException>(() => skills[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => skills[-1]);
        Assert.Equal(2, new AssignmentRequest { Channel = Channels.Phone, Skills = skills.ToImmutableArray() }.Skills.Length);
    }

    [Fact]
    public void A_stop_is_told_first_and_then_the_rule_of_each_table_with_its_facts()
    {
        TriageExplanation triage = ShippedRouting.Evaluator.Explain(new Contact { Problem = ProblemType.RiskRelated });

        Explanation explanation = triage.Explain();

        Assert.Equal("triage.stops", explanation.Answer.Code);
        Assert.Equal(triage.Decision.Strategy!.Code, explanation.Answer.Find("strategy")!.Code);
        ExplanationSentence risk = Told(explanation, "risk");
        Assert.Equal(("triage.rule", "risk", "risk-business"), (risk.Code, risk.Find("decided")!.Code, risk.Find("rule")!.Value));
        Assert.Equal("D3.3", risk.Find("source")!.Source!.Citation);
        Assert.Equal(triage.Reasons.Select(reason => EnumCodes<TriagePart>.CodeOf(reason.Part)), explanation.Details.Select(told => told.Find("part")?.Code).OfType<string>());
    }

    [Fact]
    public void What_no_rule_asks_a_fact_for_what_the_default_decides_and_what_is_not_needed_is_told_so()
    {
        Explanation house = House.Explain(new Contact()).Explain();
        Explanation empty = StandardBook.Parse(RoutingBook.With("{\"when\":[\"-\"],\"then\":[\"service\",\"1\"]},", "")).Compile().Routing.Explain(new Contact()).Explain();

        Assert.Null(Told(house, "service-level").Find("fact"));
        Assert.Equal("triage.default", Told(house, "strategy").Code);
        Assert.Equal("none", Told(empty, "skills").Find("decided")!.Code);
    }

    private static ExplanationSentence Told(Explanation explanation, string part) => Assert.Single(explanation.Details, told => told.Find("part")?.Code == part);

    private readonly struct BankContact(Contact contact, string? branch)
    {
        public readonly Contact Contact = contact;

        public string? Branch { get; } = branch;
    }

    private static readonly RecordSchema<BankContact> BankSchema =
        Contact.Schema.Within<BankContact>(static (in BankContact whole) => ref whole.Contact).WithText("branch", static (in BankContact whole) => whole.Branch);

    [Fact]
    public void A_host_routes_its_own_contacts_by_the_shipped_tables()
    {
        ContactRouter<BankContact> router = ShippedRouting.Evaluator.For(BankSchema);
        var contact = new Contact { Need = Needs.Complaint, Topic = "claim", Region = "east", CentreRegion = "west" };

        Assert.Equal(ShippedRouting.Evaluator.Triage(in contact, "high"), router.Triage(new BankContact(contact, "7"), "high"));
        Assert.Equal("centre-east", router.Transfer(new BankContact(contact, "7")).Target!.Code);
        Assert.Equal(7, router.Explain(new BankContact(contact, "7")).Reasons.Length);
    }

    [Fact]
    public void A_hosts_own_fields_decide_where_the_book_is_read_with_them()
    {
        string json = RoutingBook.With("{\"field\":\"handled-badly\"}", "{\"field\":\"branch\"}").Replace("{\"when\":[\"true\"],\"then\":[\"back\"]},{\"when\":[\"false\"],\"then\":[\"front\"]}", "{\"when\":[\"seven\"],\"then\":[\"back\"]},{\"when\":[\"not(seven)\"],\"then\":[\"front\"]}", StringComparison.Ordinal);
        Assert.Equal(["CCS2002 /routing/triage/queue/inputs/0/field"], ExampleBook.Places(ExampleBook.FindingsOf(json)));

        RoutingEvaluator routing = StandardBook.Parse(json, new BookReadOptions { Records = [BankSchema.Definition] }).Compile().Routing;
        Assert.Equal("back", routing.For(BankSchema).Triage(new BankContact(default, "seven")).Queue!.Code);
        Assert.Throws<InvalidOperationException>(() => routing.Triage(new Contact()));
        Assert.Throws<ArgumentException>(() => routing.For(Contact.Schema));
    }

    [Fact]
    public void A_host_cannot_take_the_names_that_triage_adds() =>
        Assert.Throws<ArgumentException>(() => House.For(BankSchema.WithText("risk-band", static (in BankContact whole) => whole.Branch)));

    [Fact]
    public void A_record_with_the_names_that_triage_adds_is_read_without_an_exception()
    {
        RecordDefinition taken = BankSchema.WithText("risk", static (in BankContact whole) => whole.Branch).Definition;

        Assert.True(StandardBook.TryParse(RoutingBook.Json.Replace("{\"field\":\"risk\"}", "{\"field\":\"suspected-fraud\"}", StringComparison.Ordinal), out _, out _, new BookReadOptions { Records = [taken] }));
    }

    [Fact]
    public void A_contact_without_what_tables_test_cannot_be_routed()
    {
        RecordSchema<Contact> few = RecordSchema.Create<Contact>("incoming-contact").WithText("topic", static (in Contact c) => c.Topic);

        ArgumentException thrown = Assert.Throws<ArgumentException>(() => House.For(few));
        Assert.Contains("does not declare field", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_without_a_region_cannot_be_passed_to_its_centre()
    {
        const string section = """
            {
              "departments":[{"code":"town","name":{"en":"Town"},"kind":"regional-centre","region":"town","contactPerson":"Bob","phone":"2","hours":"round","provenance":{"kind":"bank","citation":"1"}}],
              "transfers":{"specialCases":{"code":"special","name":{"en":"Special"},"hitPolicy":"rule-order","inputs":[{"field":"cross-region"}],
                "outputs":[{"name":"case","type":"text"},{"name":"to-customers-region","type":"boolean"}],"rules":[{"when":["true"],"then":["elsewhere","true"]}]}}
            }
            """;
        RoutingEvaluator routing = StandardBook.Parse(RoutingBook.Of(section)).Compile().Routing;
        RecordSchema<Contact> few = RecordSchema.Create<Contact>("incoming-contact").WithFlag("cross-region", static (in Contact c) => c.IsCrossRegion);

        Assert.Equal("town", routing.Transfer(new Contact { Region = "town", CentreRegion = "city" }).Target!.Code);
        Assert.Equal(TransferOutcome.Undecided, routing.Transfer(new Contact { Region = "city", CentreRegion = "city" }).Outcome);
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => routing.For(few));
        Assert.Contains("has no text field 'region'", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("town", routing.For(few.WithText("region", static (in Contact c) => c.Region)).Transfer(new Contact { Region = "town", CentreRegion = "city" }).Target!.Code);
    }

    [Fact]
    public void Triage_allocates_nothing()
    {
        Contact[] contacts = [default, new() { Need = Needs.Complaint, Channel = Channels.Chat, Complexity = Complexity.Complex }, new() { Problem = ProblemType.RiskRelated, Topic = "claim" }];
        RoutingEvaluator routing = ShippedRouting.Evaluator;

        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                _ = routing.Triage(in contacts[i % 3], "high").Skills.LevelOf("risk-handling");
            }
        }));
    }

    [Fact]
    public void What_is_said_of_a_definition_is_its_code()
    {
        RoutingCatalogue catalogue = ShippedRouting.Evaluator.Catalogue;

        Assert.Equal(
            ["general-service", "emergency", "emergency", "knowledge-base", "standard-answer", "self-service", "personal-finance", "those-concerned"],
            new object[] { catalogue.Skills[0], catalogue.Priorities[0], catalogue.Queues[0], catalogue.Resources[0], catalogue.Strategies[0], catalogue.Receptions[0], catalogue.Departments[0], catalogue.Notices[0] }.Select(one => one.ToString()));
        Assert.Equal(HitPolicy.Collect, catalogue.Triage.Skills!.HitPolicy);
        Assert.Equal(catalogue.Strategies[0], catalogue.Strategies[0] with { Resources = ["knowledge-base"] });
        Assert.NotEqual(catalogue.Strategies[0], catalogue.Strategies[0] with { Resources = [] });
        Assert.Equal(catalogue.Strategies[0].GetHashCode(), (catalogue.Strategies[0] with { Resources = ["knowledge-base"] }).GetHashCode());
        Assert.Equal(catalogue.Notices[0], catalogue.Notices[0] with { Roles = ["service-manager"] });
        Assert.NotEqual(catalogue.Notices[0], catalogue.Notices[0] with { Roles = ["team-leader"] });
        Assert.Equal(catalogue.Notices[0].GetHashCode(), (catalogue.Notices[0] with { Roles = ["service-manager"] }).GetHashCode());
    }
}
