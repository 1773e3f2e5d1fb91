using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Training;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

/// <summary>D12.6: controls take their evidence from obligations, inspections, training and reviews.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class ControlEvidenceTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 7, 6, 4, 0);
    private static readonly LocalDate Today = new(2026, 7, 6);

    private static readonly ObligationRecord Reviewed = Standard(Assessed("access-control")).Compliance.Fold(ObligationRecord.Begin("access-review"),
    [
        Done("1", 3, 30, 1),
        Done("2", 6, 29, 4),
    ]).State;

    [Fact]
    public void A_control_takes_away_risk_only_while_its_evidence_is_current()
    {
        Standard standard = Standard(Assessed("access-control"));
        RiskReading shown = Read(standard, new ControlFacts { Obligations = [Reviewed] }, Now);
        RiskReading late = Read(standard, new ControlFacts { Obligations = [Reviewed] }, Instant.FromUtc(2026, 10, 12, 4, 0));

        Assert.Equal((EvidenceStatus.Current, new LocalDate(2026, 6, 29)), (Only(shown).Status, Only(shown).On!.Value));
        Assert.True(shown.ResidualValue < shown.InherentValue);
        Assert.Null(shown.ResidualLevelIfCurrent);
        Assert.Equal(EvidenceStatus.Overdue, Only(late).Status); // the third quarter was due on 30 September
        Assert.Equal(late.InherentValue, late.ResidualValue);
        Assert.Equal((shown.ResidualValue, shown.ResidualLevel), (late.ResidualValueIfCurrent!.Value, late.ResidualLevelIfCurrent!));
        string told = late.Explain(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("For want of current evidence", told, StringComparison.Ordinal);
        Assert.Contains("what was due was not done", told, StringComparison.Ordinal);
    }

    /// <summary>What is warned of, the heat map and what moved follow the evidence as the reading does: with what fails, and not with what is current.</summary>
    [Fact]
    public void A_risk_whose_evidence_lapsed_is_warned_of_mapped_and_compared_as_it_is_read()
    {
        Standard standard = Standard(static entry => entry.Code != "customer-privacy" ? entry
            : entry with { Assessments = [.. entry.Assessments.Select(static assessment => assessment with { Likelihood = "high", Impact = "high", Level = null, ResidualLevel = null, Controls = [Control("access-control", 90)] })] });
        RiskRegister register = standard.Risk.Register;
        LocalDate later = new(2026, 10, 12);
        var before = standard.Evidence(new ControlFacts { Obligations = [Reviewed] }, Now);
        var after = standard.Evidence(new ControlFacts { Obligations = [Reviewed] }, Instant.FromUtc(2026, 10, 12, 4, 0));
        string matrix = register.Entries.First(entry => entry.Code == "customer-privacy").Matrix;

        Assert.DoesNotContain(register.Check(Today, before), IsOfPrivacy);
        Assert.Contains(register.Check(later, after), finding => IsOfPrivacy(finding) && finding.Code == "CCS9023");
        Assert.Single(Places(register.HeatMap(matrix, Today, before)));
        Assert.NotEqual(Places(register.HeatMap(matrix, Today, before)), Places(register.HeatMap(matrix, later, after)));
        RiskMovement moved = register.Compare(Today, before, later, after).Single(one => one.After.Entry.Code == "customer-privacy");
        Assert.Equal((register.Read("customer-privacy", Today, before), register.Read("customer-privacy", later, after)), (moved.Before, moved.After));
        Assert.Throws<ArgumentException>(() => register.Check(later, after.Add(after[0])));
        Assert.Throws<ArgumentException>(() => register.Compare(later, after, Today, before));

        static bool IsOfPrivacy(Finding finding) => finding.Message.Contains("customer-privacy", StringComparison.Ordinal);
        static IEnumerable<string> Places(RiskHeatMap map) => map.Cells.Where(static cell => cell.Residual.Contains("customer-privacy")).Select(static cell => $"{cell.Likelihood.Code} {cell.Impact.Code}");
    }

    /// <summary>What was done early does not make up for what was due and was not.</summary>
    [Fact]
    public void A_cycle_that_was_missed_is_not_made_up_for_by_the_one_under_way()
    {
        Standard standard = Standard(Assessed("access-control"));
        ObligationRecord early = standard.Compliance.Evolve(ObligationRecord.Begin("access-review"), Done("1", 7, 2, 7)).State;

        Assert.Equal(EvidenceStatus.Overdue, Only(Read(standard, new ControlFacts { Obligations = [early] }, Now)).Status);
        Assert.Throws<ArgumentException>(() => standard.Evidence(new ControlFacts { Obligations = [early, Reviewed] }, Now));
    }

    [Fact]
    public void What_nobody_asks_for_evidence_of_stands_as_it_was_assessed() =>
        Assert.Equal(Standard(Assessed("access-control")).Risk.Register.Read("customer-privacy", Today), Read(Standard(Assessed("access-control"), static control => control with { Evidence = [] }), new(), Now));

    [Fact]
    public void What_was_waived_or_never_due_shows_nothing()
    {
        Standard standard = Standard(Assessed("access-control"));
        ObligationRecord waived = standard.Compliance.Fold(ObligationRecord.Begin("access-review"), [Done("1", 3, 30, 1), Done("2", 6, 29, 4) with { Action = ObligationAction.Waive, Reason = "systems are replaced" }]).State;

        Assert.Equal(EvidenceStatus.Waived, Only(Read(standard, new ControlFacts { Obligations = [waived] }, Now)).Status);
        Assert.Equal(EvidenceStatus.Unknown, Only(Read(standard, new(), Instant.FromUtc(2026, 2, 2, 4, 0))).Status);
        Assert.Equal(EvidenceStatus.Current, Only(Read(standard, new ControlFacts { Obligations = [standard.Compliance.Evolve(ObligationRecord.Begin("access-review"), Done("1", 1, 30, 1)).State] }, Instant.FromUtc(2026, 2, 2, 4, 0))).Status); // done before it was due
    }

    [Fact]
    public void An_overdue_finding_of_its_inspection_takes_the_effect_away()
    {
        Standard standard = Standard(Assessed("compliance-inspections"));
        ObligationRecord[] done =
        [
            standard.Compliance.Fold(ObligationRecord.Begin("compliance-inspection"), [Done("1", 3, 30, 1), Done("2", 6, 29, 4)]).State,
            standard.Compliance.Fold(ObligationRecord.Begin("unannounced-inspection"), [Done("1", 6, 29, 1)]).State,
        ];
        InspectionRecord found = standard.Compliance.Evolve(
            InspectionRecord.Begin("compliance-inspection", new LocalDate(2026, 4, 1)),
            new InspectionEvent { Id = "1", At = Instant.FromUtc(2026, 6, 10, 2, 0), Action = InspectionAction.Raise, Finding = "F1", Grade = "severe", Text = "no masks", Responsible = "front line", By = "c-1" }).State;

        Assert.All(Evidence(Read(standard, new ControlFacts { Obligations = [.. done] }, Now)), one => Assert.Equal(EvidenceStatus.Current, one.Status));
        Assert.Equal([EvidenceStatus.FindingsOverdue, EvidenceStatus.Current], Evidence(Read(standard, new ControlFacts { Obligations = [.. done], Inspections = [found] }, Now)).Select(one => one.Status));
    }

    [Fact]
    public void A_training_shows_it_where_enough_of_those_concerned_have_completed_it()
    {
        Standard standard = Standard(Assessed("security-awareness", "data-leak"));
        TrainingRecord trained = standard.Training.Fold(TrainingRecord.Begin("a-1"), [Event("1", 1, TrainingAction.Join) with { Role = "service-agent" }, Event("2", 2, TrainingAction.Complete) with { Subject = "compliance" }, Event("3", 3, TrainingAction.Sit) with { Subject = "compliance-exam", Score = Percentage.FromRatio(1), By = "t-1" }]).State;
        TrainingRecord fresh = standard.Training.Fold(TrainingRecord.Begin("a-2"), [Event("1", 1, TrainingAction.Join) with { Role = "service-agent" }]).State;

        Assert.Equal((EvidenceStatus.Current, 1m), Only(Read(standard, new ControlFacts { Training = [trained] }, Now, "data-leak")) is var all ? (all.Status, all.Share!.Value.Ratio) : default);
        Assert.Equal((EvidenceStatus.BelowLeast, 0.5m), Only(Read(standard, new ControlFacts { Training = [trained, fresh] }, Now, "data-leak")) is var half ? (half.Status, half.Share!.Value.Ratio) : default);
        Assert.Equal(EvidenceStatus.Unknown, Only(Read(standard, new(), Now, "data-leak")).Status);
    }

    [Fact]
    public void Reviews_show_it_where_enough_of_the_last_days_were_passed()
    {
        Standard standard = Standard(Assessed("complaint-callback", "complaint-handling"));
        ReviewCase passed = Scored("c-1", ReviewOutcome.Passed, Now - Duration.FromDays(10));
        ReviewCase failed = Scored("c-2", ReviewOutcome.Failed, Now - Duration.FromDays(91));
        ReviewCase old = Scored("c-3", ReviewOutcome.Failed, Now - Duration.FromDays(93));

        Assert.Equal(EvidenceStatus.Current, Only(Read(standard, new ControlFacts { Reviews = [passed, old] }, Now, "complaint-handling")).Status);
        Assert.Equal(EvidenceStatus.BelowLeast, Only(Read(standard, new ControlFacts { Reviews = [passed, failed] }, Now, "complaint-handling")).Status);
        Assert.Equal(EvidenceStatus.Unknown, Only(Read(standard, new ControlFacts { Reviews = [old] }, Now, "complaint-handling")).Status);

        // A review that fails by what does not apply was not passed, with a score or without.
        ReviewCase unscored = Scored("c-4", ReviewOutcome.NotApplicableFailed, Now - Duration.FromDays(5), null);
        Assert.Equal((EvidenceStatus.BelowLeast, 0.5m), Only(Read(standard, new ControlFacts { Reviews = [passed, unscored] }, Now, "complaint-handling")) is var half ? (half.Status, half.Share!.Value.Ratio) : default);

        ReviewCase Scored(string contact, ReviewOutcome outcome, Instant at, decimal? score = 90) => standard.Quality.Fold(
            ReviewCase.Begin(contact, "a-1"),
            [new ReviewEvent { Id = "1", At = at, Action = ReviewAction.Score, By = "q-1", Result = new ReviewResult { Form = "callback-review", Version = "1.0.0", Outcome = outcome, Score = score } }]).State;
    }

    [Fact]
    public void What_shows_a_control_and_what_a_control_is_shown_by_find_one_another()
    {
        Standard shipped = StandardBook.Shipped.Compile();

        Assert.Equal(["access-control"], shipped.Risk.ShownBy(ControlEvidenceKind.Obligation, "access-review").Select(control => control.Code));
        Assert.Equal(["compliance-training", "security-awareness"], shipped.Risk.ShownBy(ControlEvidenceKind.Training, "compliance").Select(control => control.Code));
        Assert.Equal(shipped.Risk.Catalogue.Controls.SelectMany(control => control.Evidence).Distinct().Count(), shipped.Evidence(new(), Now).Length);
        Assert.All(shipped.Evidence(new(), Now), one => Assert.NotNull(one.Name));
    }

    [Theory]
    [InlineData(ControlEvidenceKind.Obligation, "acces-review", null, null, "CCS1011 /risk/controls/0/evidence/0/of")]
    [InlineData(ControlEvidenceKind.Training, "access-review", null, null, "CCS1011 /risk/controls/0/evidence/0/of")]
    [InlineData(ControlEvidenceKind.Review, "compliance", null, 30, "CCS1011 /risk/controls/0/evidence/0/of")]
    [InlineData(ControlEvidenceKind.Obligation, "access-review", 90, null, "CCS9034 /risk/controls/0/evidence/0")]
    [InlineData(ControlEvidenceKind.Obligation, "access-review", null, 30, "CCS9034 /risk/controls/0/evidence/0")]
    [InlineData(ControlEvidenceKind.Training, "compliance", 101, null, "CCS9034 /risk/controls/0/evidence/0")]
    [InlineData(ControlEvidenceKind.Review, "callback-review", 90, null, "CCS9034 /risk/controls/0/evidence/0")]
    [InlineData(ControlEvidenceKind.Review, "callback-review", 90, 0, "CCS9034 /risk/controls/0/evidence/0")]
    public void Evidence_that_cannot_be_read_is_told_where(ControlEvidenceKind kind, string of, int? least, int? days, string expected)
    {
        RiskCatalogue risk = StandardBook.Shipped.Risk;
        var evidence = new ControlEvidence { Kind = kind, Of = of, AtLeast = least is { } share ? Percentage.FromPercent(share) : null, WithinDays = days };
        StandardBook book = StandardBook.Shipped with { Risk = risk with { Controls = risk.Controls.SetItem(0, risk.Controls[0] with { Evidence = [evidence] }) } };

        Assert.Equal([expected], book.Validate().Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    [Fact]
    public void Evidence_that_is_given_twice_is_told()
    {
        RiskCatalogue risk = StandardBook.Shipped.Risk;
        ControlEvidence one = risk.Controls[0].Evidence[0];
        StandardBook book = StandardBook.Shipped with { Risk = risk with { Controls = risk.Controls.SetItem(0, risk.Controls[0] with { Evidence = [one, one] }) } };

        Assert.Contains(book.Validate(), finding => finding is { Code: "CCS9034", Pointer: "/risk/controls/0/evidence/1" });
        Assert.Throws<ArgumentException>(() => StandardBook.Shipped.Compile().Risk.Register.Read(Today, [new EvidenceReading { Evidence = one, Status = EvidenceStatus.Current }, new EvidenceReading { Evidence = one, Status = EvidenceStatus.Overdue }]));
    }

    /// <summary>Evidence that fails never makes a risk smaller, and all of it current makes it what it would be.</summary>
    [Property(MaxTest = 200)]
    public void Failing_evidence_never_makes_a_risk_smaller(byte[] statuses, byte effectiveness)
    {
        EvidenceStatus[] all = Enum.GetValues<EvidenceStatus>();
        Standard standard = Standard(entry => entry with
        {
            Assessments = [.. entry.Assessments.Select(assessment => assessment with { Controls = [.. StandardBook.Shipped.Risk.Controls.Where(control => control.Risks.Contains(entry.Code)).Select(control => Control(control.Code, effectiveness % 101))] })],
        });
        ControlEvidence[] links = [.. standard.Risk.Catalogue.Controls.SelectMany(control => control.Evidence).Distinct()];
        EvidenceReading[] drawn = [.. links.Select((link, i) => new EvidenceReading { Evidence = link, Status = statuses.Length == 0 ? EvidenceStatus.Current : all[statuses[i % statuses.Length] % all.Length] })];
        RiskReading[] told = [.. standard.Risk.Register.Read(Today, drawn)];
        RiskReading[] whole = [.. standard.Risk.Register.Read(Today, drawn.Select(one => one with { Status = EvidenceStatus.Current }))];

        Assert.All(told.Zip(whole), pair =>
        {
            Assert.True(pair.First.ResidualValue >= pair.Second.ResidualValue && pair.First.ResidualValue <= pair.First.InherentValue);
            Assert.Equal(pair.Second.ResidualValue, pair.First.ResidualValueIfCurrent ?? pair.First.ResidualValue);
            Assert.Equal(pair.Second.ResidualLevel, pair.First.ResidualLevelIfCurrent ?? pair.First.ResidualLevel);
            Assert.Equal(pair.First, StandardJson.Read<RiskReading>(StandardJson.Write(pair.First)));
        });
    }

    private static RiskReading Read(Standard standard, ControlFacts facts, Instant at, string risk = "customer-privacy") => standard.Risk.Register.Read(risk, at.InUtc().Date, standard.Evidence(facts, at))!;

    private static IEnumerable<EvidenceReading> Evidence(RiskReading reading) => reading.Exposures.Single().Controls.Single().Evidence;

    private static EvidenceReading Only(RiskReading reading) => Evidence(reading).Single();

    private static ControlAssessment Control(string code, int effectiveness = 60) => new() { Control = code, Status = ControlStatus.Implemented, Effectiveness = Percentage.FromPercent(effectiveness) };

    private static Func<RiskEntry, RiskEntry> Assessed(string control, string risk = "customer-privacy") => entry => entry.Code != risk ? entry
        : entry with { Assessments = [.. entry.Assessments.Select(assessment => assessment with { Controls = [Control(control)] })] };

    private static Standard Standard(Func<RiskEntry, RiskEntry> assess, Func<RiskControl, RiskControl>? change = null)
    {
        RiskCatalogue risk = StandardBook.Shipped.Risk;
        return (StandardBook.Shipped with { Risk = risk with { Register = [.. risk.Register.Select(assess)], Controls = [.. risk.Controls.Select(change ?? (static control => control))] } }).Compile();
    }

    private static TrainingEvent Event(string id, int day, TrainingAction action) => new() { Id = id, At = Instant.FromUtc(2026, 6, day, 2, 0), Action = action };

    private static ObligationEvent Done(string id, int month, int day, int cycle) => new() { Id = id, At = Instant.FromUtc(2026, month, day, 4, 0), Action = ObligationAction.Fulfil, Cycle = new LocalDate(2026, cycle, 1), By = "c-1", Evidence = "file 7" };
}
