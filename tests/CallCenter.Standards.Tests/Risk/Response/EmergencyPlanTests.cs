using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;
using NodaTime;

namespace CallCenter.Standards.Tests.Risk.Response;

/// <summary>Emergency plans (D12.7).</summary>
public sealed class EmergencyPlanTests
{
    private static EmergencyPlans Shipped => StandardBook.Shipped.Compile().Risk.Plans;

    [Fact]
    public void The_shipped_table_leaves_no_incident_undecided_and_has_no_dead_rule()
    {
        RiskCatalogue shipped = StandardBook.Shipped.Risk;
        TableAnalysis analysis = TableAnalysis.Of(CompiledTable.Compile(shipped.PlanTable!, EmergencyIncident.Schema.Definition));

        Assert.True(analysis.IsComplete);
        Assert.Empty(analysis.Gaps);
        Assert.Empty(analysis.DeadRules);
    }

    [Theory]
    [InlineData("data-leak", "operational", "level-3", "information-leak")]
    [InlineData("network-attack", "information-security", null, "network-attack")]
    [InlineData("system-failure", "operational", "level-1", "system-outage")]
    [InlineData("system-failure", "operational", "level-3", null)]
    [InlineData("negative-publicity", "reputation", "level-2", "public-opinion")]
    [InlineData(null, "reputation", "level-1", "public-opinion")]
    [InlineData(null, "people", "level-1", "general")]
    [InlineData(null, null, null, null)]
    public void A_plan_starts_by_type_and_severity(string? risk, string? category, string? severity, string? plan)
    {
        var incident = new EmergencyIncident { Risk = risk, Category = category, Severity = severity };
        EmergencyChoice choice = Shipped.Choose(in incident);

        Assert.Equal(plan, choice.Plan?.Code);
        Assert.Equal(DecisionOutcome.Rule, choice.Decision.Outcome);
        Assert.Equal(choice.Decision.RuleIndex, Shipped.Explain(in incident)!.Decision.RuleIndex);
    }

    [Fact]
    public void Every_shipped_plan_has_an_organisation_the_five_phases_resources_and_drills() => Assert.All(Shipped.All, plan =>
    {
        Assert.NotEmpty(plan.Organisation);
        Assert.Equal(Enum.GetValues<ResponsePhase>(), plan.Steps.Select(step => step.Phase).Distinct());
        Assert.NotEmpty(plan.Resources);
        Assert.NotEmpty(plan.Notifications);
        Assert.True(plan.IsDrillOverdue(null, RiskSample.Day));
    });

    [Fact]
    public void The_response_to_an_outage_is_as_fast_as_a_fault_of_level_1_is_to_be_restored()
    {
        PlanStep restore = Assert.Single(Shipped["system-outage"].Steps, step => step.Code == "restore");

        Assert.Equal(("fault-level-1", "restore"), (restore.Policy, restore.Target));
        Assert.Throws<UnknownCodeException>(() => Shipped["none"]);
    }

    [Theory]
    [InlineData(null, null, "2026-03-31", true)] // never, and nobody said when
    [InlineData(null, "2026-03-31", "2026-03-31", false)]
    [InlineData(null, "2026-03-30", "2026-03-31", true)]
    [InlineData("2025-08-31", null, "2026-02-28", false)] // six months later is the last of February
    [InlineData("2025-08-31", null, "2026-03-01", true)]
    [InlineData("9999-12-01", null, "9999-12-31", false)] // the next one lies beyond the calendar
    public void A_drill_is_due_months_after_the_last_one(string? last, string? first, string on, bool isOverdue) =>
        Assert.Equal(isOverdue, Plan("plan", months: 6, firstDrill: Date(first)).IsDrillOverdue(Date(last), Date(on)!.Value));

    [Fact]
    public void A_sound_plan_that_a_rule_chooses_has_no_findings() => Assert.Empty(Places(Plan("plan")));

    [Fact]
    public void A_plan_that_no_rule_chooses_is_a_warning()
    {
        Assert.Equal(["CCS9031 /plans/1/code"], Places(Plan("plan"), Plan("spare")));
        Assert.Equal(["CCS9031 /plans/0/code"], RiskFindings.PlacesOf(new RiskCatalogue { Plans = [Plan("plan")] }));
        Assert.Null(RiskEvaluator.Compile(new RiskCatalogue { Plans = [Plan("plan")] }).Plans.Choose(default).Plan);
        Assert.Null(RiskEvaluator.Compile(new RiskCatalogue { Plans = [Plan("plan")] }).Plans.Explain(default));
    }

    [Fact]
    public void Every_phase_has_a_step_and_the_phases_are_in_order()
    {
        ImmutableArray<PlanStep> steps = Plan("plan").Steps;

        Assert.Equal(["CCS9028 /plans/0/steps"], Places(Plan("plan", steps: steps.RemoveAt(4))));
        Assert.Equal(["CCS9028 /plans/0/steps/4/phase"], Places(Plan("plan", steps: [steps[0], steps[1], steps[2], steps[4], steps[3]])));
        Assert.Equal(["CCS1010 /plans/0/steps/5/code"], Places(Plan("plan", steps: steps.Add(steps[4]))));
        Assert.Equal(["CCS9028 /plans/0/steps/5/target"], Places(Plan("plan", steps: steps.Add(new PlanStep { Code = "more", Name = new(null, "More"), Phase = ResponsePhase.Learn, Role = "manager", Target = "reply" }))));
        Assert.Equal(["CCS1009 /plans/0/steps/5/role"], Places(Plan("plan", steps: steps.Add(new PlanStep { Code = "more", Name = new(null, "More"), Phase = ResponsePhase.Learn, Role = "The Manager" }))));
    }

    [Fact]
    public void Times_are_positive_and_drills_in_range()
    {
        Assert.Equal(["CCS9030 /plans/0/notifications/0/within"], Places(Plan("plan", within: Duration.Zero)));
        Assert.Equal(["CCS9030 /plans/0/drillEveryMonths"], Places(Plan("plan", months: 0)));
        Assert.Equal(["CCS9030 /plans/0/drillEveryMonths"], Places(Plan("plan", months: 121)));
        Assert.Equal(["CCS1010 /plans/1/code"], Places(Plan("plan"), Plan("plan")));
    }

    [Fact]
    public void The_table_names_plans_in_one_text_output_and_by_one_rule()
    {
        Assert.Equal(["CCS9029 /planTable/rules/0/then/0"], PlacesOf(Table("none")));
        Assert.Equal(["CCS9029 /planTable/outputs/0/default"], PlacesOf(Table("plan") with { Outputs = [new OutputColumn { Name = "plan", Default = "none" }] }));
        Assert.Equal(["CCS9029 /planTable"], PlacesOf(Table("plan") with { Outputs = [new OutputColumn { Name = "answer" }] }));
        Assert.Equal(["CCS9029 /planTable"], PlacesOf(Table("1") with { Outputs = [new OutputColumn { Name = "plan", Type = FieldType.Number }] }));
        Assert.Equal(["CCS9029 /planTable"], PlacesOf(Table("plan") with { HitPolicy = HitPolicy.Collect }));
        Assert.Equal(["CCS2002 /planTable/inputs/0/field"], PlacesOf(Table("plan") with { Inputs = [new InputColumn { Field = "severty" }] }));
        Assert.Empty(PlacesOf(Table("null") with { Outputs = [new OutputColumn { Name = "plan", Default = "plan" }] }));
    }

    [Fact]
    public void A_loss_is_gross_and_net()
    {
        var loss = new LossAssessment { Direct = 100.50m, Indirect = 20, Recovered = 150, Customers = 7 };

        Assert.Equal((120.50m, -29.50m, 7), (loss.Gross, loss.Net, loss.Customers));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossAssessment { Direct = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossAssessment { Direct = 1, Indirect = 1_000_000_000_000_001 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossAssessment { Direct = 1, Recovered = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossAssessment { Direct = 1, Customers = -1 });
    }

    [Theory]
    [InlineData(null, "2026-03-31", false)] // due that day
    [InlineData(null, "2026-04-01", true)]
    [InlineData("2026-03-31", "2026-05-01", false)] // done on the last day
    [InlineData("2026-04-01", "2026-05-01", true)] // done late
    [InlineData("2026-06-01", "2026-04-01", true)] // not done yet on the day
    [InlineData("2026-06-01", "2026-03-31", false)]
    public void A_lesson_is_late_after_its_day(string? done, string on, bool isLate)
    {
        var lesson = new LessonLearned(new(null, "Scripts were old"), new(null, "Revise them"), "service-manager", RiskSample.Day, Date(done));
        var report = new IncidentReport { Id = "7", Incident = new() { Severity = "level-1" }, ReportedAt = Instant.FromUtc(2026, 3, 1, 0, 0), Plan = "general", Lessons = [lesson] };

        Assert.Equal(isLate ? [lesson] : [], report.LateLessons(Date(on)!.Value).AsEnumerable());
        Assert.Equal("7", report.ToString());
    }

    private static LocalDate? Date(string? text) => text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static string[] Places(params ImmutableArray<EmergencyPlan> plans) => RiskFindings.PlacesOf(new RiskCatalogue { Plans = plans, PlanTable = Table("plan") });

    private static string[] PlacesOf(DecisionTable table) => RiskFindings.PlacesOf(new RiskCatalogue { Plans = [Plan("plan")], PlanTable = table });

    private static DecisionTable Table(string plan) => new()
    {
        Code = "choice",
        Name = new(null, "Choice"),
        HitPolicy = HitPolicy.First,
        Inputs = [new InputColumn { Field = "severity" }],
        Outputs = [new OutputColumn { Name = "plan" }],
        Rules = [new DecisionRule { When = ["-"], Then = [plan] }],
    };

    private static EmergencyPlan Plan(string code, ImmutableArray<PlanStep> steps = default, Duration? within = null, int months = 6, LocalDate? firstDrill = null) => new()
    {
        Code = code,
        Name = new(null, "Plan"),
        Organisation = [new("manager", new(null, "Leads"))],
        Steps = steps.IsDefault
            ? [.. Enum.GetValues<ResponsePhase>().Select(phase => new PlanStep { Code = EnumCodes<ResponsePhase>.CodeOf(phase), Name = new(null, "Step"), Phase = phase, Role = "manager" })]
            : steps,
        Notifications = [new("regulator", within ?? Duration.FromHours(1), new(null, "Report"))],
        Resources = [new(new(null, "Seats"))],
        DrillEveryMonths = months,
        FirstDrill = firstDrill,
        Provenance = Sample.Provenance,
    };
}
