using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>Each process of the domain facts is traceable to shipped data by its number.</summary>
public sealed class DomainProcessTests
{
    private static readonly WorkflowLibrary Workflows = StandardBook.Shipped.Compile().Workflows;

    /// <summary>The fact, and the workflow with the state, command or timed move that carries it.</summary>
    public static TheoryData<string, string, string> Facts => new()
    {
        { "D3.1 step 1", "service", "answer" }, { "D3.1 step 1", "service", "verify-identity" }, { "D3.1 steps 2 and 3", "service", "accept" }, { "D3.1 step 4", "service", "transfer" }, { "D3.1 step 5", "service", "divert" }, { "D3.1 step 5", "service", "self-serve" },
        { "D3.2 step 1", "service", "accept" }, { "D3.2 steps 2 to 5", "service", "register" },
        { "D3.3", "service", "solve" }, { "D3.3: risk-related business", "service", "stop-for-risk" }, { "D3.3: unsolved technical fault", "service", "call-support" }, { "D3.3: named department and people", "service", "convene" },
        { "D3.3: beyond one's authority", "service", "escalate" }, { "D3.3: soothe", "complaint", "acknowledge" }, { "D3.3: small compensation", "complaint", "settle" },
        { "D3.4 steps 1 to 5", "service", "confirm" }, { "D3.4 step 3", "service", "decline" }, { "D3.4 steps 3 to 5", "complaint", "confirm" },
        { "D3.5 step 1", "callback", "open" }, { "D3.5 step 2", "callback", "call" }, { "D3.5 step 2: at a suitable time", "callback", "postpone" }, { "D3.5 step 3", "callback", "record" }, { "D3.5 step 3", "callback", "second-handling" }, { "D3.5 step 4", "callback", "file" },
        { "D4: registration form", "reception", "register" }, { "D4: simple business to self-service", "reception", "self-serve" }, { "D4: simple business to a dedicated window", "reception", "direct" }, { "D4: about 5 minutes", "reception", "at-window" },
        { "D4: complex business to an expert window", "reception", "direct" }, { "D4: about 15 minutes", "reception", "at-expert" }, { "D4: complex business by appointment", "reception", "appoint" },
        { "D4: queue length and expected wait kept current", "reception", "renew-estimate" }, { "D4: satisfied?", "reception", "answer" }, { "D4: or an improvement action recorded", "reception", "record-improvement" },
        { "D4: exceptions", "reception", "report-exception" }, { "D4: response within 3 hours", "reception", "respond" },
        { "D5.2: transferred, expected time", "transfer", "tell-customer" }, { "D5.2: until solved and answered", "transfer", "complete" }, { "D5.6: result, reply time", "transfer", "reply" }, { "D5.2", "complaint", "refer" },
        { "D5.7: the target department handles it badly", "complaint", "escalate" }, { "D5.7: tell those concerned", "complaint", "notify" },
        { "D6: plan by customer class", "callback", "planned" }, { "D6: questionnaire", "callback", "record" }, { "D6: by phone or SMS", "callback", "call" }, { "D6: problem disposition with visible progress", "callback", "handle-again" }, { "D6: problem log, improvement tracker", "callback", "file" },
        { "D9: one week", "training", "induction" }, { "D9: induction", "training", "start" }, { "D9: in-service", "training", "start" }, { "D9: written, oral, practical", "training", "examine" }, { "D9: results drive bonus, promotion", "training", "use-results" }, { "D9: post changes", "training", "reassign" }, { "feedback improves the scheme", "training", "use-results" },
        { "D10: respond in 30 minutes or 1 hour", "system-fault", "respond" }, { "D10: restore in 2 or 4 hours", "system-fault", "restore" }, { "D10", "system-fault", "level-1-unanswered" }, { "D10", "system-fault", "level-2-unrestored" },
        { "D12.7: identify and report", "risk-emergency", "open" }, { "D12.7: by type and severity", "risk-emergency", "start-plan" }, { "D12.7: contain", "risk-emergency", "contain" }, { "D12.7: assess the loss", "risk-emergency", "assess" }, { "D12.7: learn", "risk-emergency", "learn" },
        { "organisation and duties", "risk-emergency", "start-plan" }, { "D12.7: report, handle, publish", "risk-emergency", "publish" }, { "resources", "risk-emergency", "contain" }, { "drill schedule", "risk-emergency", "learn" },
        { "D13.2: report", "violation", "open" }, { "D13.2: preliminary investigation", "violation", "take-up" }, { "D13.2: accountability report", "violation", "report" }, { "D13.2: correction and prevention", "violation", "correct" },
        { "D13.2: written warning", "violation", "sanction" }, { "D13.2: fine", "violation", "sanction" }, { "D13.2: suspension for review", "violation", "sanction" },
        { "D14: fast path", "standard-revision", "approve" }, { "D14: effective date", "standard-revision", "effect" }, { "D14: everyone is trained on a revision", "standard-revision", "confirm-training" }, { "D14: scenario-based quality checks", "standard-revision", "check" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_is_carried_by_data_that_cites_it(string fact, string workflow, string code)
    {
        Provenance[] cited = [.. Cited(Workflows[workflow].Definition).Where(part => part.Code == code).Select(part => part.Provenance)];

        Assert.Contains(cited, provenance => provenance.Citation.Contains(fact, StringComparison.Ordinal) && provenance.Kind == ProvenanceKind.Template);
    }

    [Fact]
    public void Every_process_of_the_facts_is_covered() => Assert.Equal(
        ["D10", "D12.7", "D13.2", "D14", "D3.1", "D3.2", "D3.3", "D3.4", "D3.5", "D4", "D5.2", "D5.6", "D5.7", "D6", "D9"],
        Facts.Select(row => ((string)row[0]).Split(' ', ':')[0]).Where(number => number.StartsWith('D')).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_shipped_workflow_is_among_them() => Assert.Equal(
        Facts.Select(row => (string)row[1]).Distinct().Order(StringComparer.Ordinal), Workflows.All.Select(workflow => workflow.Code).Order(StringComparer.Ordinal));

    /// <summary>D4: name, contact and business type are required, the reason as needed.</summary>
    [Fact]
    public void The_registration_form_has_its_required_fields()
    {
        WorkflowStep register = Step("reception", "register");

        Assert.Equal(["customer-name", "customer-contact", "business-type"], register.Requires.AsEnumerable());
        Assert.Contains("reason", register.Collects);
        Assert.Equal(["registration-form"], register.Documents.AsEnumerable());
    }

    /// <summary>D10: level 1 is answered in 30 minutes and restored in 2 hours, level 2 in 1 and 4 hours.</summary>
    [Theory]
    [InlineData("level-1-unanswered", "level-1", 30)]
    [InlineData("level-2-unanswered", "level-2", 60)]
    [InlineData("level-1-unrestored", "level-1", 120)]
    [InlineData("level-2-unrestored", "level-2", 240)]
    public void A_fault_that_takes_too_long_moves_by_itself(string code, string level, int minutes)
    {
        TimedMove move = Workflows["system-fault"].Definition.States.SelectMany(state => state.TimedMoves).Single(move => move.Code == code);

        Assert.Equal(new Standards.Calendars.ElapsedDuration(NodaTime.Duration.FromMinutes(minutes)), move.After);
        Assert.Equal(("reported-at", $"severity {level}"), (move.From, $"{move.When[0].Field} {move.When[0].Tests}"));
    }

    /// <summary>D13.2: who investigates does not sanction, and the graver the sanction the higher who gives it.</summary>
    [Theory]
    [InlineData("written-warning", "service-manager", "deputy-general-manager", "general-manager")]
    [InlineData("fine", "deputy-general-manager", "general-manager")]
    [InlineData("suspension", "general-manager")]
    public void A_sanction_is_given_above_and_apart_from_the_investigation(string sanction, params string[] roles)
    {
        WorkflowStep step = Workflows["violation"].Definition.Commands.Single(command => command.Code == "sanction").Steps.First(step => step.When.Any(test => test.Tests == sanction));

        Assert.Equal(roles, step.Roles.AsEnumerable());
        Assert.DoesNotContain("compliance-officer", step.Roles);
    }

    [Fact]
    public void Every_state_and_step_says_where_it_comes_from() => Assert.All(
        Workflows.All, workflow => Assert.All(Cited(workflow.Definition), part => Assert.False(string.IsNullOrWhiteSpace(part.Provenance.Citation))));

    [Fact]
    public void The_shipped_workflows_verify_without_a_finding() => Assert.DoesNotContain(StandardBook.Shipped.Validate(), finding => finding.Severity != FindingSeverity.Information);

    /// <summary>D2.1, D2.5: whom a step names, and whose authority it asks for, is of the organisation.</summary>
    [Theory]
    [InlineData("roles", "general-manger", "general-manager")]
    [InlineData("authorities", "suspend-stuff", "suspend-staff")]
    public void A_step_names_roles_and_authorities_of_the_organisation(string member, string code, string near)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        (JsonNode? workflow, int i) = book["workflows"]!["workflows"]!.AsArray().Select((node, i) => (node, i)).Single(known => (string?)known.node!["code"] == "violation");
        (JsonNode? command, int j) = workflow!["commands"]!.AsArray().Select((node, j) => (node, j)).Single(known => (string?)known.node!["code"] == "sanction");
        command!["steps"]![2]![member]![0] = code;

        Assert.False(StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings));

        Finding finding = Assert.Single(findings, found => found.Severity == FindingSeverity.Error);
        Assert.Equal(("CCS1011", $"/workflows/workflows/{i}/commands/{j}/steps/2/{member}/0"), (finding.Code, finding.Pointer));
        Assert.Contains($"'{near}' is near", finding.Message, StringComparison.Ordinal);
    }

    private static WorkflowStep Step(string workflow, string command) => Workflows[workflow].Definition.Commands.Single(known => known.Code == command).Steps[0];

    private static IEnumerable<(string Code, Provenance Provenance)> Cited(WorkflowDefinition workflow) =>
    [
        ("open", workflow.Opening.Provenance ?? workflow.Provenance),
        .. workflow.States.Select(state => (state.Code, state.Provenance ?? workflow.Provenance)),
        .. workflow.States.SelectMany(state => state.TimedMoves).Select(move => (move.Code, move.Provenance)),
        .. workflow.Commands.SelectMany(command => command.Steps.Select(step => (command.Code, step.Provenance ?? command.Provenance ?? workflow.Provenance))),
    ];
}
