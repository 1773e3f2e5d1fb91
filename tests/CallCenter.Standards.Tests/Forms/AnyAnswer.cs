using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Tests.Kpis.Totals;
using CallCenter.Standards.Tests.Risk;
using CallCenter.Standards.Tests.Routing.Transfers;
using CallCenter.Standards.Tests.Training;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>Makes what only evaluators make: by asking those of the shipped standard, and tables that go wrong in every way, about facts drawn at random.</summary>
internal static class AnyAnswer
{
    private static readonly Standard Shipped = StandardBook.Shipped.Compile();

    private static readonly CompiledTable Wrong = CompiledTable.Compile(
        new DecisionTable
        {
            Code = "wrong",
            Name = new("表", "Table"),
            HitPolicy = HitPolicy.Unique,
            Inputs = [new InputColumn { Field = "channel" }, new InputColumn { Field = "customer-age", Allowed = "null, [0..90]" }],
            Outputs = [new OutputColumn { Name = "queue", Type = FieldType.Text }, new OutputColumn { Name = "minutes", Type = FieldType.Number }],
            Rules =
            [
                new DecisionRule { Code = "first", When = ["\"phone\", \"chat\"", "< 60"], Then = ["\"a\"", "1.50"] },
                new DecisionRule { When = ["\"chat\"", "-"], Then = ["\"b\"", "null"] },
                new DecisionRule { When = ["\"chat\"", "-"], Then = ["\"b\"", "null"] },
                new DecisionRule { When = ["\"sms\"", "> 95"], Then = ["\"c\"", "3"] },
            ],
        },
        Contact.Schema.Definition);

    private static readonly DecisionTableEvaluator<Contact> WrongAnswers = Wrong.Bind(Contact.Schema);

    /// <summary>A table that goes wrong in every way, at work on contacts.</summary>
    public static DecisionTableEvaluator<Contact> WrongTable => WrongAnswers;

    private static readonly FieldType[] Types = Enum.GetValues<FieldType>();

    private static readonly Dictionary<Type, Func<AnyValue, Random, object>> Makers = new()
    {
        [typeof(ExplanationSentence)] = static (any, random) => new ExplanationSentence("score.base", random.Next(3) == 0 ? [] : [ExplanationPart.Given("points", any.Of<string>()) with { Code = any.Of<string>() }]),
        [typeof(FieldDefinition)] = static (_, random) => Field(random),
        [typeof(RecordDefinition)] = static (_, random) => new RecordDefinition("own", [.. Contact.Schema.Definition.Fields.Where(_ => random.Next(3) == 0)]),
        [typeof(UnaryTests)] = static (_, random) => Tests(random),
        [typeof(Condition)] = static (_, random) => random.Next(3) == 0
            ? Condition.Compile([new("time-limit", $">= today() - P{random.Next(1, 9)}D"), new("callback-at", "< expected-by")], WorkItem.Schema.Definition, DateTimeZoneProviders.Tzdb[Pick(random, ["UTC", "Asia/Shanghai"])])
            : Condition.Compile([.. Enumerable.Range(0, random.Next(3)).Select(_ => Tests(random)).DistinctBy(tests => tests.Field.Name).Select(tests => new FieldCondition(tests.Field.Name, tests.Text))], Contact.Schema.Definition),
        [typeof(DecisionValue)] = static (any, random) => Value(any, random),
        [typeof(Decision)] = static (any, random) => random.Next(4) switch
        {
            0 => default,
            1 => Pick(random, [.. Shipped.Routing.Explain(ContactOf(any)).Reasons]).Explanation.Decision,
            _ => WrongAnswers.Evaluate(ContactOf(any) with { Channel = random.Next(2) == 0 ? Channels.Chat : Channels.Phone, CustomerAge = random.Next(2) == 0 ? 40 : random.Next(80, 100) }),
        },
        [typeof(TableAnalysis)] = static (_, random) => TableAnalysis.Of(random.Next(2) == 0 ? Wrong : Table(random), new AnalysisOptions { WorkLimit = random.Next(2) == 0 ? 40 : 1_000_000 }),
        [typeof(RequiredSkills)] = static (any, random) => RequiredSkills.Of([.. Enumerable.Range(0, random.Next(4)).Select(_ => any.Of<SkillLevel>())]),
        [typeof(TriageDecision)] = static (any, random) => random.Next(5) == 0 ? default : Shipped.Routing.Triage(ContactOf(any)),
        [typeof(TriageStanding)] = static (any, random) => random.Next(5) == 0 ? default : TriageStanding.Of(any.Of<TriageAnswer>(), ContactOf(any)),
        [typeof(TransferDecision)] = static (any, _) => Shipped.Routing.Transfer(ContactOf(any)),
        [typeof(SupportCall)] = static (_, random) => new SupportCall(Pick(random, [.. Shipped.Routing.Catalogue.Departments]), random.Next(2) == 0 ? null : Duration.FromMinutes(random.Next(1, 60))),
        [typeof(TransferTrail)] = static (_, random) => Trail(random).State,
        [typeof(Folded<TransferTrail, TransferRefusal>)] = static (_, random) => Trail(random),
        [typeof(CallbackState)] = static (_, random) => Callback(random).State,
        [typeof(Folded<CallbackState, CallbackRefusal>)] = static (_, random) => Callback(random),
        [typeof(ErrorBudget)] = static (_, random) => new ErrorBudget(Percentage.FromPercent(random.Next(100)), Duration.FromDays(30), Duration.FromDays(random.Next(1, 31)), Duration.FromMinutes(random.Next(1_440))),
        [typeof(ObligationRecord)] = static (_, random) => ObligationOf(random).State,
        [typeof(ActionRecord)] = static (_, random) => ActionOf(random).State,
        [typeof(Folded<ObligationRecord, ObligationRefusal>)] = static (_, random) => ObligationOf(random),
        [typeof(Folded<ActionRecord, ActionRefusal>)] = static (_, random) => ActionOf(random),
        [typeof(InspectionRecord)] = static (_, random) => InspectionOf(random).State,
        [typeof(Folded<InspectionRecord, InspectionRefusal>)] = static (_, random) => InspectionOf(random),
        [typeof(ReadingRecord)] = static (_, random) => ReadingOf(random).State,
        [typeof(Folded<ReadingRecord, ReadingRefusal>)] = static (_, random) => ReadingOf(random),
        [typeof(CaseOwnership)] = static (_, random) => Ownership(random).State,
        [typeof(Folded<CaseOwnership, OwnershipRefusal>)] = static (_, random) => Ownership(random),
        [typeof(ReviewCase)] = static (any, random) => Reviewed(any, random).State,
        [typeof(Folded<ReviewCase, ReviewCaseRefusal>)] = static (any, random) => Reviewed(any, random),
        [typeof(AutomaticAudit)] = static (_, random) => new AutomaticAudit(9, 7, 7 + random.Next(90), random.Next(-7, 8)),
        [typeof(CalibrationSession)] = static (any, random) => new CalibrationSession
        {
            Contact = any.Of<string>(),
            Form = "calls",
            Version = any.Of<string>(),
            At = any.Of<Instant>(),
            Agreed = random.Next(101),
            Scores = [new CalibrationScore("q-1", random.Next(101)), new CalibrationScore("q-2", random.Next(101))],
        },
        [typeof(TrainingRecord)] = static (_, random) => TrainingOf(random).State,
        [typeof(Folded<TrainingRecord, TrainingRefusal>)] = static (_, random) => TrainingOf(random),
        [typeof(TrainingSummary)] = static (_, random) => new TrainingSummary(9, random.Next(9), 7, random.Next(7), 3, random.Next(300), random.Next(300)),
        [typeof(CollaborationScore)] = static (_, random) => CollaborationScore.Of(
            new CollaborationWeights(Percentage.FromPercent(40), Percentage.FromPercent(60), Provenance),
            Enumerable.Range(0, 3).Select(i => new TransferRecord { Time = Instant.FromUnixTimeSeconds(i), TargetDepartment = "legal", SpeedScore = random.Next(1, 6), QualityScore = random.Next(1, 6) }))[0],
        [typeof(BatchResult)] = static (_, random) => BatchAssignment.Solve([random.Next(9), random.Next(9), random.Next(9), BatchAssignment.Forbidden], 2, 2),
        [typeof(AuthorityDecision)] = static (any, random) => random.Next(6) switch
        {
            0 => default,
            1 => Recorded(any, random),
            _ => Shipped.Organization.Authority.Decide(
                Pick(random, Shipped.Organization.Posts).Code, Pick(random, Shipped.Organization.Authority.Actions).Code, any.Of<AuthorityFacts>(), Instant.FromUnixTimeSeconds(random.Next())),
        },
        [typeof(OrganizationLayer)] = static (_, random) => Pick(random, Shipped.Organization.Layers),
        [typeof(ScoreOutcome)] = static (any, _) => Shipped.Risk.Scorecards.OverContacts(Shipped.Risk.Scorecards.All[0].Card.Code).Evaluate(ContactOf(any)),
        [typeof(RiskScore)] = static (any, random) => Shipped.Risk.Score(Shipped.Risk.Scorecards.All[0].Card.Code, ContactOf(any)) is var score && random.Next(2) == 0 ? score
            : score with { Base = score.Base + 5, Total = score.Total + 5, Odds = random.NextDouble() * 30, RiskProbability = random.NextDouble() },
        [typeof(ExceptionDays)] = static (any, random) => random.Next(3) switch
        {
            0 => ExceptionDays.On(any.Of<LocalDate>()),
            1 => any.Of<LocalDate>() is var first ? ExceptionDays.Through(first, first.PlusDays(random.Next(9))) : default,
            _ => ExceptionDays.EveryYearOn(new AnnualDate(random.Next(1, 13), random.Next(1, 29))),
        },
        [typeof(MeasureTotals)] = static (_, random) => random.Next(4) switch { 0 => WrittenTotalsSample.None, 1 => WrittenTotalsSample.Weekly, _ => WrittenTotalsSample.Totals },
        [typeof(MeasureDistribution)] = static (_, random) => (random.Next(2) == 0 ? WrittenTotalsSample.Totals : WrittenTotalsSample.Totals.Merge(WrittenTotalsSample.Totals)).RollUp().Distribution("waits")!,
        [typeof(RiskMatrix)] = static (_, random) => random.Next(2) == 0 ? Pick(random, Shipped.Risk.Matrices) : RiskEvaluator.Compile(RiskSample.With()).Matrices[0],
        [typeof(RiskHeatMap)] = static (_, random) => Shipped.Risk.Register.HeatMap(Pick(random, Shipped.Risk.Matrices).Code, new LocalDate(2026, random.Next(1, 13), 1)),
        [typeof(AnnualLosses)] = static (_, random) => AnnualLosses.Of([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.NextDouble() * 1e6)]),
        [typeof(LossSimulation)] = static (_, random) => LossModel.Compile([new RiskQuantity { Risk = "a", Frequency = new PoissonFrequency(2), Severity = new UniformLoss(1, 9), Provenance = Provenance }]).Simulate(4, (ulong)random.NextInt64() * 2),
        [typeof(PopulationBins)] = static (_, random) => PopulationBins.At([.. Enumerable.Range(0, random.Next(4)).Select(i => i + (random.Next(10) / 10m))]),
        [typeof(PopulationStability)] = static (_, random) => PopulationStability.Of([random.Next(1, 9), random.Next(9)], [random.Next(1, 9), (long)random.Next(9)]),
        [typeof(ReviewSummary)] = static (_, random) => new ReviewSummary(9, random.Next(5), random.Next(900), [random.Next(9), random.Next(9), random.Next(9)], random.Next(5)),
        [typeof(QuestionFigures)] = static (any, random) => Figures(any, random),
        [typeof(SurveyFigures)] = static (any, random) => new SurveyFigures(any.Of<string>(), any.Of<string>(), any.Of<LocalizedText>(), random.Next(60, 90), random.Next(30, 60), random.Next(30), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Figures(any, random))]),
        [typeof(ProportionInterval)] = static (_, random) => ProportionInterval.Wilson(random.Next(9), 9, Percentage.FromPercent(random.Next(50, 99))),
        [typeof(ShareDifference)] = static (_, random) => ShareDifference.Newcombe(new(random.Next(9), 9), new(random.Next(7), 7), Percentage.FromPercent(random.Next(50, 99))),
        [typeof(SignificanceTest)] = static (_, random) => SignificanceTest.OfProportions(new Proportion(random.Next(9), 9), new Proportion(random.Next(90), 90)),
        [typeof(FigureChange)] = static (_, random) => random.Next(3) switch
        {
            0 => FigureChange.Between(Percentage.FromPercent(random.Next(99)), Percentage.FromPercent(random.Next(99))),
            1 => FigureChange.Between(random.Next(3), 4.68m),
            _ => FigureChange.Between(new SampleMean(random.Next(9), 2.5, 30), new SampleMean(random.NextDouble(), 1, 20)),
        },
        [typeof(Grouping)] = static (_, random) => random.Next(3) == 0 ? Grouping.By("channel", "渠道") : random.Next(3) == 0 ? Grouping.ByWeek("offered-at", IsoDayOfWeek.Sunday, DateTimeZone.Utc) : Grouping.By("offered-at", (TimeUnit)random.Next(6), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]),
        [typeof(DateTimeZone)] = static (_, random) => DateTimeZoneProviders.Tzdb[Pick(random, ["UTC", "Asia/Shanghai", "America/New_York"])],
        [typeof(TotalsWindow)] = static (_, random) => Window(random),
    };

    private static Provenance Provenance => new(ProvenanceKind.Assumption, "x");

    /// <summary>A value of a type; null where constructors make it.</summary>
    public static object? Of(Type type, AnyValue any, Random random) => Makers.TryGetValue(type, out Func<AnyValue, Random, object>? make) ? make(any, random) : null;

    /// <summary>Whether values of a type are made here.</summary>
    public static bool Knows(Type type) => Makers.ContainsKey(type);

    private static T Pick<T>(Random random, ImmutableArray<T> items) => items[random.Next(items.Length)];

    private static QuestionFigures Figures(AnyValue any, Random random) => new(any.Of<string>(), any.Of<LocalizedText>(), RatingScale.Csat, random.Next(2, 6), random.Next(1, 9), [.. Enumerable.Range(0, 5).Select(_ => (long)random.Next(9))]);

    private static Contact ContactOf(AnyValue any) => any.Of<Contact>();

    private static FieldDefinition Field(Random random) => random.Next(4) switch
    {
        0 => new FieldDefinition("amount", FieldType.Number, isRequired: true, Dimension.Count, scale: random.Next(10)) { Label = new LocalizedText("金额", null), Class = DataClass.Sensitive, Mask = DataMask.Phone },
        1 => new FieldDefinition("beyond", FieldType.Boolean, isRequired: false) { Relation = new FieldRelation("amount", Pick(random, ["<", ">="]), "limit", random.Next(-9, 9), FieldType.Number, random.Next(4)) },
        2 => new FieldDistance("due", Pick(random, [FieldType.Instant, FieldType.Date]), 0, Pick(random, [FieldDistance.Today, "created"]), random.Next(-2, 2), 0, Pick(random, [null, DateTimeZoneProviders.Tzdb["Asia/Shanghai"]])).Define(),
        _ => Pick(random, Contact.Schema.Definition.Fields),
    };

    private static AuthorityDecision Recorded(AnyValue any, Random random) => new(
        new RecordedAuthority(
            any.Of<AuthorityOutcome>(), any.Of<AuthorityVerdict>(), Pick(random, Shipped.Organization.Posts), Pick(random, Shipped.Organization.Posts), [any.Of<string>()], random.Next(3), any.Of<ImmutableArray<AuthorityStep>>(),
            [any.Of<StopRelease>()]),
        random.Next(3));

    private static UnaryTests Tests(Random random)
    {
        (string field, string text) = Pick(random, [("channel", "\"phone\", \"chat\""), ("customer-age", "[60..90)"), ("customer-age", "null"), ("topic", "not(\"claim\")"), ("topic", "-")]);
        return UnaryTests.Parse(text, Contact.Schema.Definition.Find(field)!);
    }

    private static DecisionValue Value(AnyValue any, Random random)
    {
        FieldType type = Types[random.Next(Types.Length)];
        return random.Next(5) == 0 ? DecisionValue.Missing(type) : type switch
        {
            FieldType.Text => DecisionValue.Of(any.Of<string>()),
            FieldType.Number => DecisionValue.Of(type, any.Of<decimal>()),
            FieldType.Boolean => DecisionValue.Of(type, random.Next(2)),
            FieldType.Date => DecisionValue.Of(type, random.Next(-9_999, 99_999)),
            FieldType.Time => DecisionValue.Of(type, random.NextInt64(NodaConstants.TicksPerDay)),
            _ => DecisionValue.Of(type, random.NextInt64(-1L << 54, 1L << 54)),
        };
    }

    private static CompiledTable Table(Random random)
    {
        DecisionTable[] all = [Shipped.Routing.Catalogue.Transfers.SpecialCases!, Shipped.Routing.Catalogue.Transfers.Targets!];
        return CompiledTable.Compile(all[random.Next(all.Length)], TriagedFields.ForTransfer(Contact.Schema.Definition));
    }

    private static Folded<TransferTrail, TransferRefusal> Trail(Random random)
    {
        string[] who = ["agent-1", "risk-management", "legal"];
        TransferEvent[] events = TransferTrailTests.InOrder(Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(3) switch
        {
            0 => TransferTrailTests.Request(who[random.Next(1, 3)], who[random.Next(3)]),
            1 => TransferTrailTests.Event(TransferAction.Accept, who[random.Next(1, 3)]),
            _ => TransferTrailTests.Event((TransferAction)random.Next(Enum.GetValues<TransferAction>().Length), who[random.Next(3)], "结果"),
        }));
        return Shipped.Routing.Fold(TransferTrail.Begin("agent-1"), events);
    }

    private static Folded<CallbackState, CallbackRefusal> Callback(Random random) => CallbackState.Unplanned.Fold(
    [
        .. Enumerable.Range(0, random.Next(9)).Select(i => new CallbackEvent
        {
            Id = $"e{i}",
            At = Instant.FromUnixTimeSeconds(i),
            Action = i == 0 ? CallbackAction.Plan : (CallbackAction)random.Next(Enum.GetValues<CallbackAction>().Length),
            By = random.Next(3) == 0 ? null : "agent-1",
            Until = random.Next(4) == 0 ? null : Instant.FromUnixTimeSeconds(i + random.Next(1, 90)),
            Code = random.Next(2) == 0 ? null : "no-answer",
        }),
    ]);

    private static Folded<CaseOwnership, OwnershipRefusal> Ownership(Random random) => CaseOwnership.Unanswered.Fold(
    [
        .. Enumerable.Range(0, random.Next(7)).Select(i => new OwnershipEvent
        {
            Id = $"e{i}",
            At = Instant.FromUnixTimeSeconds(i),
            Action = i == 0 ? OwnershipAction.Answer : (OwnershipAction)random.Next(Enum.GetValues<OwnershipAction>().Length),
            By = $"agent-{random.Next(1, 3)}",
            To = $"agent-{random.Next(1, 3)}",
            Reason = random.Next(3) == 0 ? null : "下班",
        }),
    ]);

    private static Folded<ReviewCase, ReviewCaseRefusal> Reviewed(AnyValue any, Random random) => Shipped.Quality.Fold(
        ReviewCase.Begin(any.Of<string>(), "agent-1"),
        [
            .. Enumerable.Range(0, random.Next(7)).Select(i => new ReviewEvent
            {
                Id = $"e{i}",
                At = Instant.FromUnixTimeSeconds(i),
                Action = i == 0 ? ReviewAction.Score : (ReviewAction)random.Next(Enum.GetValues<ReviewAction>().Length),
                By = $"agent-{random.Next(1, 4)}",
                IsAutomatic = random.Next(4) == 0,
                Result = new ReviewResult { Form = "callback-review", Version = "1.0.0", Outcome = ReviewOutcome.Failed, Score = random.Next(80) },
                Contact = any.Of<string>(),
                Note = random.Next(4) == 0 ? null : "说明",
            }),
        ]);

    private static Folded<ObligationRecord, ObligationRefusal> ObligationOf(Random random) => Shipped.Compliance.Fold(
        ObligationRecord.Begin(Pick(random, Shipped.Compliance.Catalogue.Obligations).Code),
        [
            .. Enumerable.Range(0, random.Next(7)).Select(i => new ObligationEvent
            {
                Id = $"e{i}",
                At = Instant.FromUtc(2026, 6, 1 + i, 4, 0),
                Action = (ObligationAction)random.Next(Enum.GetValues<ObligationAction>().Length),
                Cycle = new LocalDate(2026, random.Next(1, 7), 1),
                By = random.Next(3) == 0 ? null : "c-1",
                Evidence = random.Next(4) == 0 ? null : "档案7",
                Reason = random.Next(4) == 0 ? null : "系统更换",
            }),
        ]);

    private static Folded<ActionRecord, ActionRefusal> ActionOf(Random random) => Shipped.Improvement.Fold(
        ActionRecord.Begin($"GJ-{random.Next(9)}"),
        [
            .. Enumerable.Range(0, random.Next(7)).Select(i => new ActionEvent
            {
                Id = $"e{i}",
                At = Instant.FromUtc(2026, 6, 1 + i, 4, 0),
                Step = i < 3 && random.Next(4) > 0 ? (ActionStep)(i == 2 ? 3 : i) : (ActionStep)random.Next(Enum.GetValues<ActionStep>().Length),
                By = random.Next(3) == 0 ? null : $"m-{random.Next(3)}",
                Plan = i > 0 ? null : new ActionPlan { Measure = "辅导", Cause = random.Next(4) == 0 ? "skil" : "skill", Owner = "service-manager", Unit = KpiUnit.Percent, Baseline = 0.5m, Target = 0.75m, Start = new LocalDate(2026, 6, 1), Due = new LocalDate(2026, 6, random.Next(1, 30)), Verification = "抽检" },
                Until = random.Next(2) == 0 ? null : new LocalDate(2026, 7, random.Next(1, 30)),
                Result = random.Next(3) == 0 ? null : new ActionResult(0.75m) { CountedBefore = random.Next(2) == 0 ? null : new(random.Next(4), 4), CountedAfter = random.Next(2) == 0 ? null : new(3, 4) },
                Reason = random.Next(4) == 0 ? null : "人员调整",
            }),
        ]);

    private static Folded<InspectionRecord, InspectionRefusal> InspectionOf(Random random) => Shipped.Compliance.Fold(
        InspectionRecord.Begin("compliance-inspection", new LocalDate(2026, 4, 1)),
        [
            .. Enumerable.Range(0, random.Next(7)).Select(i => new InspectionEvent
            {
                Id = $"e{i}",
                At = Instant.FromUtc(2026, 4, 7 + i, 4, 0),
                Action = i == 0 ? InspectionAction.Raise : (InspectionAction)random.Next(Enum.GetValues<InspectionAction>().Length),
                Finding = random.Next(5) == 0 ? null : "F1",
                Grade = Pick(random, [.. Shipped.Compliance.Catalogue.Inspections!.Grades]).Code,
                Text = "脱敏未开启",
                Responsible = random.Next(5) == 0 ? null : "一线服务团队",
                By = $"c-{random.Next(3)}",
                Role = "compliance-officer",
                Until = random.Next(2) == 0 ? null : new LocalDate(2026, 4, 30),
                Evidence = random.Next(4) == 0 ? null : "档案7",
                Reason = random.Next(4) == 0 ? null : "系统更换",
            }),
        ]);

    private static Folded<ReadingRecord, ReadingRefusal> ReadingOf(Random random) => Shipped.Compliance.Fold(
        ReadingRecord.Begin($"a-{random.Next(1, 4)}"),
        [
            .. Enumerable.Range(0, random.Next(7)).Select(i => new ReadingEvent
            {
                Id = $"e{i}",
                At = Instant.FromUtc(2026, 4, 7 + i, 4, 0),
                Action = i == 0 ? ReadingAction.Join : (ReadingAction)random.Next(Enum.GetValues<ReadingAction>().Length),
                Role = random.Next(5) == 0 ? null : "service-agent",
                Document = Pick(random, Shipped.Compliance.Catalogue.Documents).Code,
                Version = random.Next(5) == 0 ? "2.0" : "1.0",
                Reason = random.Next(4) == 0 ? null : "代签",
            }),
        ]);

    private static Folded<TrainingRecord, TrainingRefusal> TrainingOf(Random random) => Trainee.House.Fold(
        TrainingRecord.Begin($"agent-{random.Next(1, 3)}"),
        [
            .. Enumerable.Range(0, random.Next(7)).Select(i => new TrainingEvent
            {
                Id = $"e{i}",
                At = Trainee.Noon(1, 1 + i),
                Action = i == 0 ? TrainingAction.Join : (TrainingAction)random.Next(Enum.GetValues<TrainingAction>().Length),
                Subject = random.Next(2) == 0 ? "loans" : "loan-exam",
                Role = "lender",
                Score = Percentage.FromPercent(random.Next(101)),
                By = $"agent-{random.Next(1, 4)}",
                Of = $"e{random.Next(7)}",
                Note = random.Next(3) == 0 ? null : "说明",
            }),
        ]);

    private static TotalsWindow Window(Random random)
    {
        var window = TotalsWindow.Empty(WrittenTotalsSample.None);
        for (int i = random.Next(5); i > 0; i--)
        {
            window = window.Add(WrittenTotalsSample.Totals);
        }

        return random.Next(2) == 0 && window.Count > 0 ? window.DropOldest() : window;
    }
}
