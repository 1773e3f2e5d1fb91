using CallCenter.Standards.Book;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Improvement;

/// <summary>Improvements from plan to verification, what is due, and what they reached.</summary>
public sealed class ImprovementActionTests
{
    private static readonly ImprovementEvaluator House = StandardBook.Parse(ImprovementBook.Json).Compile().Improvement;

    private static ActionPlan Plan => new()
    {
        Measure = "Coach new staff",
        Cause = "skill",
        Owner = "manager",
        Indicator = "connect",
        Unit = KpiUnit.Percent,
        Baseline = 0.75m,
        Target = 0.9m,
        Start = Day(1),
        Due = Day(10),
        Verification = "A month of calls",
    };

    [Fact]
    public void An_improvement_goes_from_plan_to_verification_and_what_is_next_is_due()
    {
        ActionEvent[] events = [Planned, At(1, ActionStep.Start), At(10, ActionStep.Finish), At(14, ActionStep.Verify) with { By = "q", Result = new ActionResult(0.9m) }];
        (ActionStatus, ActionStep?, LocalDate?)[] expected =
        [
            (ActionStatus.Planned, ActionStep.Start, Day(1)),
            (ActionStatus.Underway, ActionStep.Finish, Day(10)),
            (ActionStatus.Finished, ActionStep.Verify, Day(15)), // 10 June 2026 is a Wednesday: Thursday, Friday, Monday
            (ActionStatus.Verified, null, null),
        ];

        Assert.Equal(expected, Enumerable.Range(1, 4).Select(count =>
        {
            ActionRecord record = House.Fold(ActionRecord.Begin("7"), events.AsSpan(0, count)).State;
            ActionDue? due = House.Due([record], Noon(20)).SingleOrDefault();
            return (record.Status, due?.Next, due?.Due);
        }));
    }

    /// <summary>The book knows the unit, the shares and the better direction of an indicator; a plan without one may say what it likes.</summary>
    [Theory]
    [InlineData("first-contact-resolution", KpiUnit.Time, 0.8, 0.85, ActionRefusalReason.UnitDiffers)]
    [InlineData("first-contact-resolution", KpiUnit.Percent, 0.8, 0.7, ActionRefusalReason.TargetWorse)]
    [InlineData("first-contact-resolution", KpiUnit.Percent, 80, 85, ActionRefusalReason.FigureOutOfRange)]
    [InlineData("first-contact-resolution", KpiUnit.Percent, -0.1, 0.85, ActionRefusalReason.FigureOutOfRange)]
    [InlineData("first-contact-resolution", KpiUnit.Percent, 0.8, 0.85, null)]
    [InlineData("average-handling-time", KpiUnit.Percent, 312, 290, ActionRefusalReason.UnitDiffers)]
    [InlineData("average-handling-time", KpiUnit.Time, 312, 330, ActionRefusalReason.TargetWorse)]
    [InlineData("average-handling-time", KpiUnit.Time, -5, 290, ActionRefusalReason.FigureOutOfRange)]
    [InlineData("average-handling-time", KpiUnit.Time, 100000, 90000, null)]
    [InlineData("average-handling-time", KpiUnit.Time, 90000, 100000, ActionRefusalReason.TargetWorse)]
    [InlineData(null, KpiUnit.Percent, 0.8, 0.7, null)]
    public void A_plan_fits_the_indicator_that_it_names(string? indicator, KpiUnit unit, double baseline, double target, ActionRefusalReason? refused)
    {
        ImprovementEvaluator shipped = StandardBook.Shipped.Compile().Improvement;
        ActionPlan plan = Plan with { Owner = "team-leader", Indicator = indicator, Unit = unit, Baseline = (decimal)baseline, Target = (decimal)target };

        ActionRefusal? refusal = shipped.Fold(ActionRecord.Begin("7"), [Planned with { Plan = plan }]).Refusals.SingleOrDefault();

        Assert.Equal(refused, refusal?.Reason);
        Assert.True(refusal?.Also.IsEmpty ?? true);
    }

    [Fact]
    public void What_is_late_is_told_by_days_and_what_is_due_first_stands_first()
    {
        ActionRecord planned = House.Fold(ActionRecord.Begin("a"), [Planned with { Plan = Plan with { Start = Day(5) } }]).State;
        ActionRecord underway = House.Fold(ActionRecord.Begin("b"), [Planned, At(1, ActionStep.Start), At(2, ActionStep.Postpone) with { Until = Day(12), Reason = "leave" }]).State;

        Assert.Equal([("a", Day(5), 8), ("b", Day(12), 1)], House.Due([underway, planned], Noon(13)).Select(one => (one.Action, one.Due, one.DaysOverdue)));
        Assert.All(House.Due([underway, planned], Noon(5)), one => Assert.Equal(0, one.DaysOverdue));
    }

    [Fact]
    public void What_did_not_last_goes_on_and_is_verified_anew()
    {
        ActionRecord record = House.Fold(ActionRecord.Begin("7"),
        [
            Planned, At(1, ActionStep.Start), At(3, ActionStep.Finish), At(4, ActionStep.Verify) with { By = "q", Result = new ActionResult(0.9m) },
            At(5, ActionStep.Reopen) with { Reason = "fell back" },
        ]).State;

        Assert.Equal((ActionStatus.Underway, null, null), (record.Status, record.Result, record.FinishedBy));
        Assert.Equal(ActionStatus.Verified, House.Fold(record, [At(6, ActionStep.Finish), At(7, ActionStep.Verify) with { By = "q", Result = new ActionResult(0.91m) }]).State.Status);
        Assert.Equal(ActionStatus.Cancelled, House.Fold(record, [At(6, ActionStep.Cancel) with { Reason = "moved" }]).State.Status);
    }

    public static TheoryData<string, ActionEvent> Wrong => new()
    {
        { "IdentityReused AlreadyPlanned", Planned with { By = "other" } },
        { "OutOfOrder", At(0, ActionStep.Start) },
        { "AlreadyPlanned NoPlan", At(2, ActionStep.Plan) },
        { "NotUnderway", At(2, ActionStep.Finish) },
        { "NotFinished NoResult OwnVerification", At(2, ActionStep.Verify) with { By = null } },
        { "NotFinished CountsDiffer", At(2, ActionStep.Verify) with { Result = new ActionResult(0.9m) { CountedBefore = new Proportion(3, 4), CountedAfter = new Proportion(3, 4) } } },
        { "NotFinished CountsDiffer", At(2, ActionStep.Verify) with { Result = new ActionResult(0.9m) { CountedAfter = new Proportion(9, 10) } } },
        { "NotFinished CountsDiffer", At(2, ActionStep.Verify) with { Result = new ActionResult(0.9m) { SampledBefore = new SampleMean(0.75, 1, 9), SampledAfter = new SampleMean(0.91, 1, 9) } } },
        { "NotEnded NoReason", At(2, ActionStep.Reopen) },
        { "NoDate NoReason", At(2, ActionStep.Postpone) },
        { "DatesReversed", At(2, ActionStep.Postpone) with { Until = Day(10), Reason = "leave" } },
        { "NoReason", At(2, ActionStep.Cancel) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_event_that_does_not_fit_changes_nothing_and_all_that_speaks_against_it_is_told(string expected, ActionEvent next)
    {
        ActionRecord planned = House.Fold(ActionRecord.Begin("7"), [Planned]).State;

        Folded<ActionRecord, ActionRefusal> folded = House.Evolve(planned, next);

        ActionRefusal refusal = Assert.Single(folded.Refusals);
        Assert.Equal(expected, string.Join(' ', [refusal.Reason, .. refusal.Also]));
        Assert.Same(planned, folded.State);
    }

    [Fact]
    public void Before_a_plan_nothing_happens_and_after_the_end_nothing_more()
    {
        Assert.All(
            [ActionStep.Start, ActionStep.Postpone, ActionStep.Finish, ActionStep.Verify, ActionStep.Reopen, ActionStep.Cancel],
            step => Assert.Equal(ActionRefusalReason.NotPlanned, House.Evolve(ActionRecord.Begin("7"), At(2, step)).Refusals[0].Reason));
        ActionRecord cancelled = House.Fold(ActionRecord.Begin("7"), [Planned, At(1, ActionStep.Cancel) with { Reason = "moved" }]).State;
        Assert.All([ActionStep.Start, ActionStep.Postpone, ActionStep.Cancel], step => Assert.Equal(ActionRefusalReason.Ended, House.Evolve(cancelled, At(2, step)).Refusals[0].Reason));
        Assert.Empty(House.Due([cancelled, ActionRecord.Begin("8")], Noon(20)));
    }

    [Fact]
    public void The_same_event_again_changes_nothing() => Assert.False(House.Fold(ActionRecord.Begin("7"), [Planned, Planned]).HasRefusals);

    [Fact]
    public void Whoever_finished_it_does_not_verify_it()
    {
        ActionRecord finished = House.Fold(ActionRecord.Begin("7"), [Planned, At(1, ActionStep.Start), At(3, ActionStep.Finish)]).State;

        Assert.Equal(ActionRefusalReason.OwnVerification, House.Evolve(finished, At(4, ActionStep.Verify) with { Result = new ActionResult(0.9m) }).Refusals[0].Reason);
    }

    [Fact]
    public void Who_finished_it_is_named_and_what_happened_later_does_not_count()
    {
        ActionRecord started = House.Fold(ActionRecord.Begin("7"), [Planned, At(1, ActionStep.Start)]).State;

        Assert.Equal(ActionRefusalReason.NobodyNamed, House.Evolve(started, At(3, ActionStep.Finish) with { By = " " }).Refusals.Single().Reason);
        Assert.Equal(ActionStep.Start, House.Due([started], Planned.At).Single().Next);
    }

    [Fact]
    public void Where_counts_are_known_the_effect_says_whether_it_is_beyond_chance()
    {
        ActionEffect effect = Effect(Plan, new ActionResult(0.9m) { CountedBefore = new Proportion(300, 400), CountedAfter = new Proportion(360, 400) });

        Assert.True(effect.IsReached);
        Assert.Equal(15, effect.Change.PercentagePoints);
        Assert.True(effect.Change.Significance!.IsBeyondChance());
        Assert.InRange(effect.Difference!.Low, 0.09, 0.15);
        ActionEffect few = Effect(Plan, new ActionResult(0.9m) { CountedBefore = new Proportion(3, 4), CountedAfter = new Proportion(9, 10) });
        Assert.Equal(SignificanceMethod.FisherExact, few.Change.Significance!.Method);
        Assert.False(few.Change.Significance.IsBeyondChance());
        Assert.True(few.Difference!.Low < 0);
    }

    /// <summary>D14 gives percentages alone: satisfaction from 75 to 90 % is 15 points, and nobody can tell from that whether it is beyond chance.</summary>
    [Fact]
    public void Without_counts_nothing_is_said_of_chance()
    {
        ActionEffect branch = Effect(Plan, new ActionResult(0.9m));

        Assert.Equal(15, branch.Change.PercentagePoints);
        Assert.Equal((null, null), (branch.Change.Significance, branch.Difference));
        Assert.Contains("no counts or samples are given", branch.Explain(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>D14: mean talk from 5.2 to 4.68 minutes, here with samples that a bank might have.</summary>
    [Theory]
    [InlineData(280.8, true)]
    [InlineData(290, false)]
    public void Less_is_reached_at_the_target_or_below_and_means_are_tested_by_their_samples(double after, bool isReached)
    {
        ActionEffect effect = Effect(
            Plan with { Unit = KpiUnit.Time, Indicator = null, Baseline = 312, Target = 280.8m },
            new ActionResult((decimal)after) { SampledBefore = new SampleMean(312, 40, 400), SampledAfter = new SampleMean(after, 38, 420) });

        Assert.Equal(isReached, effect.IsReached);
        Assert.Equal(SignificanceMethod.Welch, effect.Change.Significance!.Method);
        Assert.Null(effect.Difference);
    }

    [Fact]
    public void An_effect_is_told_once_it_is_verified() => Assert.Null(ImprovementEvaluator.Effect(House.Fold(ActionRecord.Begin("7"), [Planned]).State));

    private static ActionEvent Planned => new() { Id = "plan", At = Noon(0), Step = ActionStep.Plan, By = "m", Plan = Plan };

    private static ActionEffect Effect(ActionPlan plan, ActionResult result) => ImprovementEvaluator.Effect(House.Fold(
        ActionRecord.Begin("7"),
        [Planned with { Plan = plan }, At(1, ActionStep.Start), At(3, ActionStep.Finish), At(4, ActionStep.Verify) with { By = "q", Result = result }]).State)!;

    private static ActionEvent At(int day, ActionStep step) => new() { Id = $"{step}{day}", At = step == ActionStep.Start && day == 0 ? Noon(-3) : Noon(day), Step = step, By = "m" };

    private static LocalDate Day(int day) => new LocalDate(2026, 5, 31).PlusDays(day);

    private static Instant Noon(int day) => Day(day).AtMidnight().InUtc().ToInstant() + Duration.FromHours(4);
}
