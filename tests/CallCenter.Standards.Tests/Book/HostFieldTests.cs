using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Kpis.Catalogue;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

/// <summary>A bank's own fields, from the text of its book to the answer: in policies, tables of triage and transfer, scorecards, guards, timed moves, measures, plans and confidential matters.</summary>
public sealed class HostFieldTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 2, 0);

    private static readonly BookReadOptions Own = new()
    {
        Records = [BankContact.Schema.Definition, BankCase.Schema.Definition, BankItem.Schema.Definition, BankIncident.Schema.Definition, BankRecord.Schema.Definition],
    };

    private static readonly Lazy<Standard> Bank = new(() => StandardBook.Parse(Text(), Own).Compile());

    /// <summary>Without the bank's fields the same text is read to findings, each at its place, and never an exception.</summary>
    [Fact]
    public void A_field_that_the_book_does_not_know_is_a_finding_in_every_area()
    {
        bool isBook = StandardBook.TryParse(Text(), out StandardBook? _, out ImmutableArray<Finding> findings);

        Assert.False(isBook);
        Assert.Equal(
            [
                "/kpis/measures/*/where/desk", "/risk/planTable/inputs/*/field", "/risk/scorecards/*/knockOuts/*/when/desk", "/routing/transfers/targets/inputs/*/field", "/routing/triage/priority/inputs/*/field",
                "/scripts/confidential/*/when/desk", "/serviceLevels/policies/*/when/desk", "/workflows/workflows/*/commands/*/steps/*/when/desk", "/workflows/workflows/*/states/*/timedMoves/*/when/desk",
            ],
            findings.Where(finding => finding.Code == "CCS2002").Select(finding => string.Join('/', finding.Pointer.Split('/').Select(step => step.All(char.IsAsciiDigit) && step.Length > 0 ? "*" : step))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_book_is_read_and_written_with_them()
    {
        string json = StandardBook.Parse(Text(), Own).ToJson();

        Assert.Equal(json, StandardBook.Parse(json, Own).ToJson());
        Assert.DoesNotContain(StandardBook.Parse(json, Own).Validate(), finding => finding.Severity == FindingSeverity.Error);
    }

    [Theory]
    [InlineData("night", "night-desk")]
    [InlineData("day", "alarm")]
    [InlineData(null, "alarm")]
    public void A_policy_is_chosen_by_them(string? desk, string policy) =>
        Assert.Equal(policy, Bank.Value.ServiceLevels.For(BankCase.Schema).Select(new BankCase(new ServiceCase { Kind = "alarm" }, desk), Now)?.Code);

    [Fact]
    public void A_case_of_the_librarys_own_cannot_be_asked_where_the_book_tests_them() =>
        Assert.Throws<InvalidOperationException>(() => Bank.Value.ServiceLevels.Select(new ServiceCase { Kind = "alarm" }, Now));

    [Theory]
    [InlineData("night", "emergency", "legal")]
    [InlineData("day", "normal", "personal-finance")]
    public void Triage_and_transfer_decide_by_them(string desk, string priority, string target)
    {
        ContactRouter<BankContact> router = Bank.Value.Routing.For(BankContact.Schema);
        var contact = new BankContact(new Contact { Channel = Channels.Phone, Need = Needs.Inquiry, Topic = "account-inquiry", Urgency = Urgency.Normal }, desk);

        Assert.Equal((priority, target), (router.Triage(in contact).Priority?.Code, router.Transfer(in contact).Target?.Code));
    }

    [Theory]
    [InlineData("night", "critical")]
    [InlineData("day", "low")]
    public void A_scorecard_scores_by_them(string desk, string band) =>
        Assert.Equal(band, Bank.Value.Risk.Scorecards["fraud"].Bind(BankContact.Schema).Evaluate(new BankContact(default, desk)).Band.Code);

    [Theory]
    [InlineData("night", "system-outage")]
    [InlineData("day", "information-leak")]
    public void A_plan_is_chosen_by_them(string desk, string plan)
    {
        Assert.Equal(plan, Bank.Value.Risk.Plans.For(BankIncident.Schema).Choose(new BankIncident(new EmergencyIncident { Risk = "data-leak" }, desk)).Plan?.Code);
        Assert.Throws<InvalidOperationException>(() => Bank.Value.Risk.Plans.Choose(default));
    }

    [Theory]
    [InlineData("night", StepOutcome.Accepted)]
    [InlineData("day", StepOutcome.Refused)]
    public void A_guard_and_a_timed_move_look_at_them(string desk, StepOutcome outcome)
    {
        WorkflowDecider<BankItem> decider = Bank.Value.Workflows["night-shift"].For(BankItem.Schema);
        var item = new BankItem(new WorkItem(), desk);
        CaseState opened = decider.Workflow.Fold(decider.Workflow.NewCase, decider.Decide(decider.Workflow.NewCase, Command("open", Now), in item).Events).State;

        Assert.Equal(outcome, decider.Decide(in opened, Command("hand-over", Now + Duration.FromMinutes(1)), in item).Outcome);
        Assert.Equal(desk == "night" ? Now + Duration.FromHours(1) : null, decider.NextMoveAt(in opened, in item));
    }

    [Fact]
    public void A_measure_counts_by_them()
    {
        MeasureAccumulator<BankRecord> accumulator = Bank.Value.Kpis.Accumulate(BankRecord.Schema);
        accumulator.AddRange([Record("night"), Record("day"), Record("night")]);

        Assert.Equal(2, Bank.Value.Kpis.Evaluate("night-contacts", accumulator.ToTotals()).Value);

        static BankRecord Record(string desk) => new(new ContactRecord { Arrival = ShippedKpis.Noon, Outcome = ContactOutcome.Answered }, desk);
    }

    [Fact]
    public void A_confidential_matter_is_told_by_them()
    {
        CaseScripts<BankContact> scripts = Bank.Value.Scripts.For(BankContact.Schema);

        Assert.Equal(["night-only"], scripts.KeptFrom(new BankContact(default, "night")).Select(matter => matter.Code));
        Assert.Empty(scripts.KeptFrom(new BankContact(default, "day")));
        Assert.Throws<InvalidOperationException>(() => Bank.Value.Scripts.Say("greeting", Channels.Phone, CultureInfo.InvariantCulture, Now, default));
    }

    private static CaseCommand Command(string code, Instant at) => new() { Id = code, Code = code, At = at, By = "li", Role = "service-agent" };

    /// <summary>The shipped book with a field 'desk' tested in every area.</summary>
    private static string Text()
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonArray policies = book["serviceLevels"]!["policies"]!.AsArray();
        JsonNode night = policies.First(policy => (string)policy!["code"]! == "alarm")!.DeepClone();
        night["code"] = "night-desk";
        night["when"]!["desk"] = "night";
        policies.Insert(0, night);

        Column(book["routing"]!["triage"]!["priority"]!, "emergency");
        Column(book["routing"]!["transfers"]!["targets"]!, "legal");
        Column(book["risk"]!["planTable"]!, "system-outage");
        book["risk"]!["scorecards"]!.AsArray().First(card => (string)card!["code"]! == "fraud")!["knockOuts"]!.AsArray().Add(JsonNode.Parse(
            """{"code":"night-desk","name":{"en":"Night desk"},"when":{"desk":"night"},"band":"critical"}"""));
        book["workflows"]!["workflows"]!.AsArray().Add(JsonNode.Parse("""
            {"code":"night-shift","version":"1","name":{"en":"Night shift"},"record":"work-item","opening":{"to":"open","event":"opened","roles":["service-agent"]},
             "states":[{"code":"open","name":{"en":"Open"},"timedMoves":[{"code":"lapse","name":{"en":"Lapse"},"provenance":{"kind":"bank","citation":"1"},"to":"done","after":{"kind":"elapsed","time":"PT1H"},"when":{"desk":"night"},"event":"lapsed"}]},{"code":"done","name":{"en":"Done"},"final":true}],
             "commands":[{"code":"hand-over","name":{"en":"Hand over"},"steps":[{"from":["open"],"to":"done","event":"handed-over","roles":["service-agent"],"when":{"desk":"night"}}]}],
             "provenance":{"kind":"bank","citation":"1"}}
            """));
        book["kpis"]!["measures"]!.AsArray().Add(JsonNode.Parse("""{"code":"at-night","name":{"en":"Contacts at night"},"record":"contact","kind":"count","where":{"desk":"night"},"provenance":{"kind":"bank","citation":"1"}}"""));
        book["kpis"]!["kpis"]!.AsArray().Add(JsonNode.Parse(
            """{"code":"night-contacts","name":{"en":"Contacts at night"},"description":{"en":"Contacts at night"},"formula":"at-night","unit":"count","direction":"lower","provenance":{"kind":"bank","citation":"1"}}"""));
        book["scripts"]!["confidential"]!.AsArray().Add(JsonNode.Parse("""{"code":"night-only","name":{"en":"Night"},"when":{"desk":"night"},"keeps":["vault"],"provenance":{"kind":"bank","citation":"1"}}"""));
        return book.ToJsonString();
    }

    /// <summary>One more input 'desk' to a table, and a first rule for the night.</summary>
    private static void Column(JsonNode table, string output)
    {
        table["inputs"]!.AsArray().Add(JsonNode.Parse("""{"field":"desk"}"""));
        JsonArray rules = table["rules"]!.AsArray();
        foreach (JsonNode? rule in rules)
        {
            rule!["when"]!.AsArray().Add("-");
        }

        JsonNode first = rules[0]!.DeepClone();
        first["code"] = "night-desk";
        JsonArray when = first["when"]!.AsArray();
        for (int i = 0; i < when.Count; i++)
        {
            when[i] = i == when.Count - 1 ? "night" : "-";
        }

        first["then"]!.AsArray()[0] = output;
        rules.Insert(0, first);
    }

    private readonly record struct BankContact
    {
        private readonly Contact contact;

        public BankContact(Contact contact, string? desk) => (this.contact, Desk) = (contact, desk);

        public string? Desk { get; }

        public static RecordSchema<BankContact> Schema { get; } = Contact.Schema.Within<BankContact>(static (in BankContact whole) => ref whole.contact).WithText("desk", static (in BankContact whole) => whole.Desk);
    }

    private sealed record BankCase
    {
        private readonly ServiceCase served;

        public BankCase(ServiceCase served, string? desk) => (this.served, Desk) = (served, desk);

        public string? Desk { get; }

        public static RecordSchema<BankCase> Schema { get; } = ServiceCase.Schema.Within<BankCase>(static (in BankCase whole) => ref whole.served).WithText("desk", static (in BankCase whole) => whole.Desk);
    }

    private sealed record BankItem
    {
        private readonly WorkItem item;

        public BankItem(WorkItem item, string? desk) => (this.item, Desk) = (item, desk);

        public string? Desk { get; }

        public static RecordSchema<BankItem> Schema { get; } = WorkItem.Schema.Within<BankItem>(static (in BankItem whole) => ref whole.item).WithText("desk", static (in BankItem whole) => whole.Desk);
    }

    private readonly record struct BankIncident
    {
        private readonly EmergencyIncident incident;

        public BankIncident(EmergencyIncident incident, string? desk) => (this.incident, Desk) = (incident, desk);

        public string? Desk { get; }

        public static RecordSchema<BankIncident> Schema { get; } =
            EmergencyIncident.Schema.Within<BankIncident>(static (in BankIncident whole) => ref whole.incident).WithText("desk", static (in BankIncident whole) => whole.Desk);
    }

    private readonly record struct BankRecord
    {
        private readonly ContactRecord record;

        public BankRecord(ContactRecord record, string? desk) => (this.record, Desk) = (record, desk);

        public string? Desk { get; }

        public static RecordSchema<BankRecord> Schema { get; } = ContactRecord.Schema.Within<BankRecord>(static (in BankRecord whole) => ref whole.record).WithText("desk", static (in BankRecord whole) => whole.Desk);
    }
}
