using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Tests.Decisions;
using CallCenter.Standards.Tests.Decisions.Dmn;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Quality;
using CallCenter.Standards.Tests.Risk.Matrices;
using CallCenter.Standards.Tests.Risk.Scorecards;
using CallCenter.Standards.Tests.Routing;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Limits;

/// <summary>The limits on sizes, counts and depths, in the order of their page.</summary>
internal static class KnownLimits
{
    public static ImmutableArray<KnownLimit> All { get; } =
    [
        new("Levels of objects and arrays of a book, or of any JSON", JsonText.MaximumDepth, "CCS1012", count => OfBook(Repeated("[", count - 1) + Repeated("]", count - 1))),
        new("Findings that are listed", FindingList.Most, "CCS1015", count => OfBook("null", string.Join(',', Enumerable.Range(0, count - FindingsOfAnEmptyBook + 1).Select(i => $"\"m{i}\":0")))),
        new("Languages of a text beside Chinese and English", LocalizedForm.MostLanguages, "CCS1004", count => OfBook("null", $"\"name\":{{\"en\":\"x\",{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"de-{i}\":\"x\""))}}}")),
        new("Events of a file of holidays", HolidayImport.MostEvents, "CCS4019", count => OfHolidays(count)),
        new("Levels of parentheses of a condition", UnaryTestsParser.MaximumDepth, "CCS2001", count => OfTests(Repeated("(", count) + "1" + Repeated(")", count))),
        new("Months or days that a condition moves today by", FieldDistance.MostMoved, "CCS2008", count => OfMoment($"< today() - P{count}D")),
        new("Levels of a formula, parentheses and signs", CallCenter.Standards.Kpis.FormulaParser.MaximumDepth, "CCS3002", count => Sample.FindingsOf(Sample.Catalogue([Sample.Measure("a"), Sample.Measure("b")], Sample.Kpi("k", Repeated("(", count - 1) + "a / b" + Repeated(")", count - 1))))),
        new("Columns of inputs of a decision table", TableCompiler.MaximumColumns, "CCS6002", count => OfTable(count, 1, 1)),
        new("Columns of outputs of a decision table", TableCompiler.MaximumColumns, "CCS6002", count => OfTable(1, count, 1)),
        new("Rules of a decision table", TableCompiler.MaximumRules, "CCS6002", count => OfTable(1, 1, count)),
        new("Characters of a model in DMN", DmnXml.MaximumLength, "CCS6015", count => DmnModel.Parse(DmnModels.One("-") is var model ? model + new string(' ', count - model.Length) : "").Findings),
        new("Levels of elements of a model in DMN", DmnXml.MaximumDepth, "CCS1012", count => DmnModel.Parse(Definitions(Repeated("<x>", count - 1) + Repeated("</x>", count - 1))).Findings),
        new("Attributes of an element of a model in DMN", DmnXml.MaximumAttributes, "CCS6015", count => DmnModel.Parse(Definitions($"<x {string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}=\"\""))}/>")).Findings),
        new("Types of a whole model that stand for one another", TypeReader.LongestChain, "CCS6107", count => DecisionModel.Parse(Definitions(string.Concat(Enumerable.Range(0, count).Select(i => $"<itemDefinition name=\"t{i}\"><typeRef>{(i == count - 1 ? "number" : $"t{i + 1}")}</typeRef></itemDefinition>")))).Findings),
        new("Elements that an element of a whole model requires", ModelReader.MostRequirements, "CCS6170", count => DecisionModel.Parse(Definitions($"<inputData id=\"i\" name=\"i\"/><decision name=\"d\">{Repeated("<informationRequirement><requiredInput href=\"#i\"/></informationRequirement>", count)}</decision>")).Findings),
        new("Levels of parts of an expression of FEEL", FeelParser.Deepest, "CCS6101", count => DecisionModel.Parse(Definitions($"<decision name=\"d\"><literalExpression><text>{Repeated("(", count - 1)}1{Repeated(")", count - 1)}</text></literalExpression></decision>")).Findings),
        new("Names in scope of an expression of FEEL", CallCenter.Standards.Dmn.Names.Most, "CCS6101", count => DecisionModel.Parse(Definitions($"<decision name=\"d\"><literalExpression><text>{{{string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}: 1, "))}z: a0}}</text></literalExpression></decision>")).Findings),
        new("States of a workflow, sub-workflows included", GraphBuilder.MostLocations, "CCS8108", count => DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", ["open → s0", .. Enumerable.Range(0, count - 1).Select(i => $"s{i} → s{i + 1}: go"), $"final s{count - 1}"]))),
        new("Documents of a workflow", GraphBuilder.MostCodes, "CCS8108", count => DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a " + string.Join(' ', Enumerable.Range(0, count).Select(i => $"#f{i}")), "a → end: go", "final end"))),
        new("Levels of workflows inside workflows", Subworkflows.DeepestNesting, "CCS8108", count => DrawnWorkflow.FindingsOf([.. Enumerable.Range(0, count).Select(i => i == count - 1
            ? DrawnWorkflow.Of($"w{i}", "open → a", "a → end: go", "final end")
            : DrawnWorkflow.Of($"w{i}", "open → s", $"s runs w{i + 1}: end → end", "final end"))])),
        new("Names, numbers and operators of a formula", FormulaCompiler.GreatestSize, "CCS3013", count => Sample.FindingsOf(Sample.Catalogue([Sample.Measure("a")], Sample.Kpi("k", Sum(count))))),
        new("Seats of a post", Standards.Organization.ScaleChecks.MostSeats, "CCS8008", count => (StandardBook.Shipped with { Organization = WithSeats(StandardBook.Shipped.Organization, count) }).Validate()),
        new("Rules of a table of skills", TriageCompiler.MostSkillRules, "CCS7005", count => OfSkills(Enumerable.Range(0, count).Select(_ => (0, 1)))),
        new("Skills that a table of skills asks for", AssignmentRequest.MostSkills, "CCS7005", count => OfSkills(Enumerable.Range(0, count).Select(i => (i, 1)))),
        new("Pairs of skill and level that a table of skills asks for", SkillPairs.Most, "CCS7005", count => OfSkills(Enumerable.Range(0, count).Select(i => (i / SkillLevel.Highest, 1 + (i % SkillLevel.Highest))))),
        new("Steps of a strategy of assignment", Standards.Routing.StepChecks.MostSteps, "CCS7201", OfSteps),
        new("Levels of a scale of risk", Standards.Risk.ScaleChecks.Most, "CCS9001", OfScale),
        new("Characteristics of a scorecard", ScorecardCompiler.MaximumParts, "CCS9101", count => Cards.FindingsOf(Cards.With([.. Enumerable.Range(0, count).Select(i => Cards.OnField($"c{i}", "new-device", ("true", 5), ("false", 0), ("null", 2)))]))),
        new("Bins of a characteristic", ScorecardCompiler.MaximumParts, "CCS9101", count => Cards.FindingsOf(Cards.With(Cards.OnField("age", "customer-age", [.. Enumerable.Range(0, count - 1).Select(i => ($"{i}", 1m)), ($"null, < 0, >= {count - 1}", 0m)])))),
        new("Conditions and knock-outs of a scorecard", ScorecardCompiler.MaximumConditions, "CCS9101", count => Cards.FindingsOf(Cards.Small with { KnockOuts = [.. Enumerable.Range(0, count).Select(i => Cards.Small.KnockOuts[0] with { Code = $"k{i}" })] })),
        new("Sections of a review form", ReviewFormCompiler.MaximumSections, "CCS9401", count => OfForm([.. Enumerable.Range(0, count).Select(i => Sheets.Section($"s{i}", 1, Sheets.YesNo($"i{i}")))])),
        new("Items of a section of a review form", ReviewFormCompiler.MaximumItems, "CCS9401", count => OfForm(Sheets.Section("s", 1, [.. Enumerable.Range(0, count).Select(i => Sheets.YesNo($"i{i}"))]))),
        new("Steps of the points of an item", ReviewFormCompiler.MaximumSteps, "CCS9403", count => OfForm(Sheets.Section("s", 1, Sheets.Scale("a", 0, count)))),
        new("Contacts of an agent that a plan reviews in a month", QualityCompiler.MaximumQuota, "CCS9412", count => OfPlan(count, 1)),
        new("Strata of a sampling plan", QualityCompiler.MaximumStrata, "CCS9412", count => OfPlan(1, count)),
        new("Days to appeal, to coach and to re-check", QualityCompiler.MaximumDays, "CCS9415", days => OfConduct(conduct => conduct with { AppealDays = days })),
        new("Pairs that the audit of a machine may need", QualityCompiler.MaximumPairs, "CCS9415", pairs => OfConduct(conduct => conduct with { Automatic = conduct.Automatic! with { LeastPairs = pairs } })),
        new("Days that a stage or a piece of business may take", TimeChecks.MaximumDays, "CCS9416", days => OfQuality(new QualityCatalogue { Businesses = [Shipped.Quality.Businesses[0] with { Within = NodaTime.Duration.FromDays(days) }] })),
        new("Answers that figures of a survey wait for", SurveyCompiler.MostLeastAnswers, "CCS9602", answers => OfSurveys(surveys => surveys with { Surveys = [surveys.Surveys[0] with { LeastAnswers = answers }] })),
        new("Days that customers are left in peace by surveys", SurveyCompiler.MostRestDays, "CCS9602", days => OfSurveys(surveys => surveys with { Rest = surveys.Rest! with { Days = days } })),
        new("Fields of a form of callbacks", CallbackCompiler.MostFields, "CCS9807", OfFields),
        new("Months of a cycle of callbacks", CallbackCompiler.MostMonths, "CCS9804", count => OfCallbacks(Callbacks with { Plans = [Callbacks.Plans[0] with { Months = count }] })),
        new("Days, months or years of a cycle of obligations", ObligationChecks.MostEvery, "CCS9901", count => OfCompliance(compliance => compliance with { Obligations = [compliance.Obligations[0] with { Recurrence = compliance.Obligations[0].Recurrence with { Every = count } }] })),
        new("Steps of an overdue ladder", LadderChecks.MostSteps, "CCS9914", count => OfCompliance(compliance => compliance with { Ladders = compliance.Ladders.SetItem(0, compliance.Ladders[0] with { Steps = [.. Enumerable.Range(1, count).Select(days => compliance.Ladders[0].Steps[0] with { AfterDays = days })] }) })),
        new("Business days of a step of an overdue ladder", LadderChecks.MostDays, "CCS9914", days => OfCompliance(compliance => compliance with { Ladders = compliance.Ladders.SetItem(0, compliance.Ladders[0] with { Steps = [compliance.Ladders[0].Steps[0] with { AfterDays = days }] }) })),
        new("Grades of findings of inspections", InspectionChecks.MostGrades, "CCS9916", count => OfInspections(rules => rules with { Grades = [.. Enumerable.Range(0, count).Select(i => rules.Grades[0] with { Code = $"g{i}" })] })),
        new("Business days to rectify, re-check and report", InspectionChecks.MostDays, "CCS9916", days => OfInspections(rules => rules with { ReportDays = days })),
        new("Versions of a document", DocumentChecks.MostVersions, "CCS9918", count => OfDocument(document => document with { Versions = [.. Enumerable.Range(0, count).Select(i => new DocumentVersion { Version = $"v{i}", Effective = new NodaTime.LocalDate(2026, 1, 1).PlusDays(i) })] })),
        new("Business days to read a document", DocumentChecks.MostDays, "CCS9918", days => OfDocument(document => document with { ReadWithinDays = days })),
        new("Days back that reviews show that a control works", Standards.Risk.EvidenceChecks.MostDays, "CCS9034", days => (StandardBook.Shipped with { Risk = StandardBook.Shipped.Risk with { Controls = StandardBook.Shipped.Risk.Controls.SetItem(0, StandardBook.Shipped.Risk.Controls[0] with { Evidence = [new Standards.Risk.ControlEvidence { Kind = Standards.Risk.ControlEvidenceKind.Review, Of = "callback-review", WithinDays = days }] }) } }).Validate()),
        new("Units of a period of retention", RetentionChecks.MostCount, "CCS9905", count => OfCompliance(compliance => compliance with { Retention = [compliance.Retention[0] with { AtLeast = compliance.Retention[0].AtLeast! with { Count = count } }] })),
        new("Grades of violations, and levels of loss", ViolationChecks.MostLevels, "CCS9908", count => OfViolations(rules => rules with { Grades = [.. Enumerable.Range(0, count).Select(i => rules.Grades[0] with { Code = $"g{i}" })] })),
        new("Sanctions of violations", ViolationChecks.MostSanctions, "CCS9908", count => OfViolations(rules => rules with { Sanctions = [.. rules.Sanctions, .. Enumerable.Range(0, count - rules.Sanctions.Length).Select(i => rules.Sanctions[^1] with { Code = $"s{i}" })] })),
        new("Dimensions of a model of improvement", ModelChecks.MostDimensions, "CCS9504", count => OfModel(model => model with { Dimensions = [.. model.Dimensions, .. Enumerable.Range(0, count - model.Dimensions.Length).Select(i => model.Dimensions[0] with { Code = $"d{i}" })], Indicators = [.. model.Indicators, .. Enumerable.Range(0, count - model.Dimensions.Length).Select(i => model.Indicators[0] with { Code = $"i{i}", Dimension = $"d{i}" })] })),
        new("Indicators of a model of improvement", ModelChecks.MostIndicators, "CCS9504", count => OfModel(model => model with { Indicators = [.. model.Indicators, .. Enumerable.Range(0, count - model.Indicators.Length).Select(i => model.Indicators[0] with { Code = $"i{i}" })] })),
        new("Anchors of an indicator of improvement", ModelChecks.MostAnchors, "CCS9502", count => OfModel(model => model with { Indicators = model.Indicators.SetItem(0, model.Indicators[0] with { Anchors = [.. Enumerable.Range(1, count).Select(i => new ScoreAnchor(i, i))] }) })),
        new("Business days to verify an improvement", ActionChecks.MostDays, "CCS9508", days => (StandardBook.Shipped with { Improvement = StandardBook.Shipped.Improvement with { Actions = StandardBook.Shipped.Improvement.Actions! with { VerifyWithin = days } } }).Validate()),
        new("Points that the limits of a control chart rest on", ChartChecks.MostPoints, "CCS9509", count => (StandardBook.Shipped with { Improvement = StandardBook.Shipped.Improvement with { Charts = [StandardBook.Shipped.Improvement.Charts[0] with { LeastPoints = count }] } }).Validate()),
        new("Calendars that one is made of", CalendarCompiler.GreatestSize, "CCS4009", OfParts),
        new("Standards of a timeline", StandardTimeline.MostStandards, "CCS1032", OfTimeline),
        new("Levels of calendars made of calendars", CalendarCompiler.DeepestNesting, "CCS4009", levels => OfCalendars(levels)),
    ];

    private static readonly CalendarShape Whole = new CalendarHours { Zone = "UTC", Week = WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)) };

    private static readonly int FindingsOfAnEmptyBook = OfBook("null").Count();

    private static IEnumerable<Finding> OfForm(params ImmutableArray<ReviewSection> sections) => OfQuality(new QualityCatalogue { Forms = [Sheets.Form(sections)] });

    private static IEnumerable<Finding> OfPlan(int quota, int strata) => OfQuality(new QualityCatalogue
    {
        Forms = [Sheets.Form(Sheets.Section("s", 1, Sheets.YesNo("a")))],
        Sampling =
        [
            new SamplingPlan
            {
                Code = "plan",
                Name = Sheets.Unnamed,
                Form = "calls",
                Quota = quota,
                Strata = [.. Enumerable.Range(0, strata).Select(i => new SamplingStratum { Code = $"s{i}", Name = Sheets.Unnamed, When = [new FieldCondition("need", $"\"n{i}\"")] })],
                Provenance = Sample.Provenance,
            },
        ],
    });

    private static StandardBook Shipped => StandardBook.Shipped;

    private static IEnumerable<Finding> OfSurveys(Func<SurveyCatalogue, SurveyCatalogue> change) => (Shipped with { Surveys = change(Shipped.Surveys) }).Validate();

    private static ImmutableArray<Finding> OfConduct(Func<ReviewConduct, ReviewConduct> change) => OfQuality(new QualityCatalogue { Conduct = change(Shipped.Quality.Conduct!) });

    private static ImmutableArray<Finding> OfQuality(QualityCatalogue catalogue)
    {
        var findings = new FindingList();
        new QualityCompiler(new(catalogue, Standards.Forms.Place.At("")), null, Codes.Open($"calendar", findings), [ContactRecord.Schema.Definition], Codes.Open($"channel", findings), Codes.Open($"need", findings), findings).Compile();
        return findings.ToImmutable();
    }

    private static IEnumerable<Finding> OfTimeline(int count)
    {
        NodaTime.LocalDate first = new(2026, 1, 1);
        StandardBook empty = new() { Code = "empty", Name = new(null, "Empty"), Version = "1.0.0", Effective = first };
        StandardTimeline.TryCreate([.. Enumerable.Range(0, count).Select(i => new TimelineBook(empty, first.PlusDays(i)))], NodaTime.DateTimeZone.Utc, out _, out ImmutableArray<Finding> findings);
        return findings;
    }

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>A sum of so many names and operators, in parentheses so that it is not deep.</summary>
    private static string Sum(int count) => (count % 2 == 0 ? "-" : "") + string.Join(" + ", Enumerable.Repeat("a", (count + 1) / 2).Chunk(50).Select(names => $"({string.Join(" + ", names)})"));

    private static IEnumerable<Finding> OfBook(string kpis, string more = "\"m\":0")
    {
        _ = StandardBook.TryParse($"{{{more},\"kpis\":{kpis}}}", out _, out ImmutableArray<Finding> findings);
        return findings;
    }

    private static ImmutableArray<Finding> OfHolidays(int count)
    {
        _ = HolidayImport.TryRead($"BEGIN:VCALENDAR\n{Repeated("BEGIN:VEVENT\nDTSTART:20270101\nSUMMARY:x\nEND:VEVENT\n", count)}END:VCALENDAR\n", out _, out ImmutableArray<Finding> findings);
        return findings;
    }

    private static ImmutableArray<Finding> OfMoment(string tests)
    {
        var findings = new FindingList();
        _ = Condition.Compile([new("time-limit", tests)], WorkItem.Schema.Definition, "", findings, NodaTime.DateTimeZone.Utc);
        return findings.ToImmutable();
    }

    private static IEnumerable<Finding> OfTests(string tests) =>
        UnaryTests.TryParse(tests, TestedFields.Transfers, out _, out UnaryTestsError? error) ? [] : [error.Rule.At("", null, FindingWords.InEnglish(error.Message))];

    private static string Definitions(string content) => $"<definitions xmlns=\"{DmnModels.Version15}\" name=\"limits\">{content}</definitions>";

    private static ImmutableArray<Finding> OfTable(int inputs, int outputs, int rules)
    {
        RecordDefinition record = new("facts", [.. Enumerable.Range(0, inputs).Select(i => new FieldDefinition($"f{i}", FieldType.Number, isRequired: false))]);
        var findings = new FindingList();
        CompiledTable.Compile(
            new DecisionTable
            {
                Code = "limits",
                Name = new LocalizedText(null, "Limits"),
                HitPolicy = HitPolicy.First,
                Inputs = [.. record.Fields.Select(field => new InputColumn { Field = field.Name })],
                Outputs = [.. Enumerable.Range(0, outputs).Select(i => new OutputColumn { Name = $"o{i}" })],
                Rules = [.. Enumerable.Range(0, rules).Select(i => new DecisionRule { When = [.. Enumerable.Repeat(i.ToString(CultureInfo.InvariantCulture), inputs)], Then = [.. Enumerable.Repeat("a", outputs)] })],
            },
            record,
            "",
            findings);
        return findings.ToImmutable();
    }

    private static ImmutableArray<Finding> OfCalendars(int levels) => OfCalendars([.. Enumerable.Range(0, levels).Select(i => WrittenCalendars.Named($"c{i}", i == 0 ? Whole : new CalendarUnion { Of = [$"c{i - 1}"] }))]);

    private static CallbackCatalogue Callbacks => StandardBook.Shipped.Callbacks;

    private static IEnumerable<Finding> OfCallbacks(CallbackCatalogue callbacks) => (StandardBook.Shipped with { Callbacks = callbacks }).Validate();

    private static IEnumerable<Finding> OfCompliance(Func<ComplianceCatalogue, ComplianceCatalogue> change) => (StandardBook.Shipped with { Compliance = change(StandardBook.Shipped.Compliance) }).Validate();

    private static IEnumerable<Finding> OfModel(Func<ImprovementModel, ImprovementModel> change) =>
        (StandardBook.Shipped with { Improvement = StandardBook.Shipped.Improvement with { Model = change(StandardBook.Shipped.Improvement.Model!) } }).Validate();

    private static IEnumerable<Finding> OfInspections(Func<InspectionRules, InspectionRules> change) => OfCompliance(compliance => compliance with { Inspections = change(compliance.Inspections!) });

    private static IEnumerable<Finding> OfDocument(Func<ControlledDocument, ControlledDocument> change) => OfCompliance(compliance => compliance with { Documents = compliance.Documents.SetItem(0, change(compliance.Documents[0])) });

    private static IEnumerable<Finding> OfViolations(Func<ViolationRules, ViolationRules> change) => OfCompliance(compliance => compliance with { Violations = change(compliance.Violations!) });

    private static IEnumerable<Finding> OfFields(int count) =>
        OfCallbacks(Callbacks with { Forms = [Callbacks.Forms[0] with { Fields = [.. Enumerable.Range(0, count).Select(i => Callbacks.Forms[0].Fields[0] with { Code = $"f{i}" })] }] });

    private static IEnumerable<Finding> OfParts(int count) => OfCalendars(
    [
        .. Enumerable.Range(0, count).Select(i => WrittenCalendars.Named($"c{i}", Whole)),
        WrittenCalendars.Named("all", new CalendarUnion { Of = [.. Enumerable.Range(0, count).Select(i => $"c{i}")] }),
    ]);

    private static ImmutableArray<Finding> OfCalendars(ImmutableArray<BusinessCalendar> calendars)
    {
        var findings = new FindingList();
        new CalendarCompiler(new(new CalendarCatalogue { Calendars = calendars }, Standards.Forms.Place.At("")), findings).Compile();
        return findings.ToImmutable();
    }

    private static OrganizationCatalogue WithSeats(OrganizationCatalogue organization, int seats) =>
        organization with { Posts = organization.Posts.SetItem(0, organization.Posts[0] with { Seats = new PlannedSeats(seats, Sample.Provenance) }) };

    private static IEnumerable<Finding> OfSteps(int count)
    {
        AssignmentCatalogue assignment = StandardBook.Shipped.Routing.Assignment!;
        AssignmentStrategy strategy = assignment.Strategies[0] with { Steps = [.. Enumerable.Range(0, count).Select(_ => new AssignmentStep([new WeightedCriterion(AssignmentCriterion.BestSkill)]))] };
        return (StandardBook.Shipped with { Routing = StandardBook.Shipped.Routing with { Assignment = assignment with { Strategies = assignment.Strategies.SetItem(0, strategy) } } }).Validate();
    }

    private static IEnumerable<Finding> OfScale(int count)
    {
        var findings = new FindingList();
        new Standards.Risk.ScaleChecks(findings).Check(new([Grid.Scale("levels", [.. Enumerable.Range(0, count).Select(i => $"l{i}")])], Standards.Forms.Place.At("/scales")));
        return findings.ToImmutable();
    }

    /// <summary>A table whose rules ask for a skill on a level, each by its number.</summary>
    private static IEnumerable<Finding> OfSkills(IEnumerable<(int Skill, int Level)> asked)
    {
        (int Skill, int Level)[] rules = [.. asked];
        JsonNode book = JsonNode.Parse(RoutingBook.Json)!;
        JsonNode routing = book["routing"]!;
        routing.AsObject().Remove("assignment");
        routing["skills"] = new JsonArray([.. Enumerable.Range(0, rules.Max(rule => rule.Skill) + 1).Select(i => JsonNode.Parse($$"""{"code":"s{{i}}","name":{"en":"S"},"levels":10,"provenance":{"kind":"bank","citation":"1"} }"""))]);
        routing["triage"]!["skills"]!["rules"] = new JsonArray([.. rules.Select((rule, i) => JsonNode.Parse($$"""{"when":["t{{i}}"],"then":["s{{rule.Skill}}","{{rule.Level}}"]}"""))]);
        _ = StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings);
        return findings;
    }
}
