using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Quality.Sheets;

namespace CallCenter.Standards.Tests.Quality;

/// <summary>The review of a contact from its first score to the re-check (D7).</summary>
public sealed class ReviewCaseTests
{
    private const string Agent = "a-1";

    private static readonly ReviewForm Whole = Form(Section("s", 1, Scale("a", 0, 100))) with { PassMark = 80 };
    private static readonly QualityEvaluator Quality = QualityEvaluator.Compile(Conducted(audit: 10, pairs: 2, error: 5));
    private static readonly Standard Shipped = StandardBook.Shipped.Compile();

    /// <summary>The shipped conduct over the form of these tests.</summary>
    private static readonly QualityEvaluator OnWorkingDays = QualityEvaluator.Compile(new QualityCatalogue { Forms = [Whole], Conduct = StandardBook.Shipped.Quality.Conduct }, calendars: Shipped.Calendars);

    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 2, 3, 0);
    private static readonly ReviewCase New = ReviewCase.Begin("c-1", Agent);

    private static readonly ReviewEvent First = Scored("1", ReviewAction.Score, 0, "q-1", 60);
    private static readonly ReviewEvent Appeal = new() { Id = "2", At = Day(1), Action = ReviewAction.Appeal, By = Agent, Note = "The customer had hung up." };
    private static readonly ReviewEvent Decided = Scored("3", ReviewAction.Decide, 2, "q-2", 85) with { Note = "Heard again." };
    private static readonly ReviewEvent Coached = new() { Id = "4", At = Day(3), Action = ReviewAction.Coach, By = "lead", Note = "Listening." };
    private static readonly ReviewEvent Rechecked = Scored("5", ReviewAction.Recheck, 20, "q-1", 90) with { Contact = "c-9" };

    [Fact]
    public void Nobody_reviews_coaches_or_rechecks_himself_and_only_the_agent_appeals()
    {
        Assert.Equal(ReviewCaseRefusalReason.OwnContact, Refusal(First with { By = Agent }));
        Assert.Equal(ReviewCaseRefusalReason.OwnContact, Refusal(First, Scored("x", ReviewAction.SecondScore, 1, Agent, 60)));
        Assert.Equal(ReviewCaseRefusalReason.OwnContact, Refusal(First, Appeal, Decided with { By = Agent }));
        Assert.Equal(ReviewCaseRefusalReason.OwnContact, Refusal(First, Coached with { By = Agent }));
        Assert.Equal(ReviewCaseRefusalReason.OwnContact, Refusal(First, Coached, Rechecked with { By = Agent }));
        Assert.Equal(ReviewCaseRefusalReason.NotAgent, Refusal(First, Appeal with { By = "a-2" }));
        Assert.Equal(ReviewCaseRefusalReason.Nobody, Refusal(First with { By = " " }));
    }

    [Fact]
    public void A_second_score_is_another_reviewers_by_the_same_form()
    {
        ReviewEvent second = Scored("x", ReviewAction.SecondScore, 1, "q-2", 70);
        Assert.Equal(ReviewCaseRefusalReason.SameReviewer, Refusal(First, second with { By = "q-1" }));
        Assert.Equal(ReviewCaseRefusalReason.NotScored, Refusal(second));
        Assert.Equal(ReviewCaseRefusalReason.DoneBefore, Refusal(First, second, second with { Id = "y", By = "q-3" }));
        Assert.Equal(ReviewCaseRefusalReason.OtherForm, Refusal(First, second with { Result = second.Result! with { Version = "2" } }));
        Assert.Equal(ReviewCaseRefusalReason.NoResult, Refusal(First, second with { Result = null }));
        Assert.Equal(ReviewCaseRefusalReason.NoResult, Refusal(First with { Result = Score(Whole, Yes("unknown")) }));
        Assert.Equal(ReviewCaseRefusalReason.NoResult, Refusal(First with { Result = Result(100.01m) }));
        Assert.Equal(ReviewCaseRefusalReason.NoResult, Refusal(First with { Result = Result(-1) }));
        Assert.Equal(ReviewCaseRefusalReason.NotHuman, Refusal(First, second with { IsAutomatic = true }));
        Assert.Equal(60, Read(Day(2), First, second).Result!.Score);
    }

    /// <summary>Whatever happens to the case, and whenever it is looked at: he who is to score second sees a contact that nobody has scored, while he can still score it.</summary>
    [Fact]
    public void A_second_reviewer_sees_nothing_of_the_first_score_until_his_own_is_in()
    {
        ReviewEvent first = First with { SecondBy = "q-3" };
        ReviewEvent second = Scored("x", ReviewAction.SecondScore, 4, "q-3", 70);
        ReviewEvent[] events = [first, Coached with { At = Day(0) }, Appeal];
        for (int i = 0; i <= events.Length; i++)
        {
            ReviewCase reviewed = Quality.Fold(New, events[..i]).State;

            Assert.Equal(New, reviewed.SeenBy("q-3"));
            Assert.Equal(Quality.Read(New, Day(30)), Quality.Read(reviewed.SeenBy("q-3"), Day(30)));
            Assert.All(["q-1", "q-2", Agent, "lead"], reader => Assert.Equal(reviewed, reviewed.SeenBy(reader)));
        }

        // The decision of an appeal ends the matter: no second score is taken any more, and he may see what came of it.
        ReviewCase decided = Quality.Fold(New, [first, Appeal, Decided]).State;
        Assert.Equal(decided, decided.SeenBy("q-3"));
        Assert.Equal(ReviewCaseRefusalReason.DoneBefore, Refusal(first, Appeal, Decided, second));

        ReviewCase both = Quality.Fold(New, [first, second]).State;
        Assert.True(both.IsBlind);
        Assert.Equal(both, both.SeenBy("q-3"));
        Assert.False(Quality.Fold(New, [First, second]).State.IsBlind);
        Assert.True(Quality.Fold(New, [first, second with { By = " Q-3" }]).State.IsBlind);
        Assert.Equal(New, Quality.Fold(New, [first]).State.SeenBy("Q-3 "));
        Assert.Equal(60, Quality.Read(both.SeenBy("q-3"), Day(30)).Result!.Score);
    }

    [Fact]
    public void The_second_score_is_his_whom_the_first_score_named()
    {
        ReviewEvent second = Scored("x", ReviewAction.SecondScore, 1, "q-2", 70);
        Assert.Equal(ReviewCaseRefusalReason.NotSecondReviewer, Refusal(First with { SecondBy = "q-3" }, second));
        Assert.Null(Refusal(First with { SecondBy = "q-2" }, second));
        Assert.Equal(ReviewCaseRefusalReason.NotSecondReviewer, Refusal(First, second with { SecondBy = "q-3" }));
        Assert.Equal(ReviewCaseRefusalReason.Nobody, Refusal(First with { SecondBy = " " }));
        Assert.Equal(ReviewCaseRefusalReason.SameReviewer, Refusal(First with { SecondBy = "q-1" }));
        Assert.Equal(ReviewCaseRefusalReason.OwnContact, Refusal(First with { SecondBy = Agent }));
    }

    [Fact]
    public void An_appeal_is_decided_by_a_review_of_somebody_who_has_not_scored_the_contact()
    {
        ReviewEvent second = Scored("x", ReviewAction.SecondScore, 1, "q-2", 70);
        Assert.Equal(ReviewCaseRefusalReason.NoAppeal, Refusal(First, Decided));
        Assert.Equal(ReviewCaseRefusalReason.SameReviewer, Refusal(First, Appeal, Decided with { By = "q-1" }));
        Assert.Equal(ReviewCaseRefusalReason.SameReviewer, Refusal(First, second, Appeal, Decided));
        Assert.Equal(ReviewCaseRefusalReason.NoReason, Refusal(First, Appeal, Decided with { Note = "" }));
        Assert.Equal(ReviewCaseRefusalReason.NoReason, Refusal(First, Appeal with { Note = null }));
        Assert.Equal(ReviewCaseRefusalReason.DoneBefore, Refusal(First, Appeal, Decided, Appeal with { Id = "y", At = Day(2) }));
        Assert.Equal(ReviewCaseRefusalReason.AppealOpen, Refusal(First, Appeal, Coached));
        Assert.Null(Refusal(First, Appeal with { At = Day(5) }));
        Assert.Equal(ReviewCaseRefusalReason.AppealTooLate, Refusal(First, Appeal with { At = Day(5) + Duration.Epsilon }));
        Assert.Equal((ReviewCaseStatus.AppealOpen, 60m), Read(Day(1), First, Appeal, Decided) is var open ? (open.Status, open.Result!.Score!.Value) : default);
        Assert.Equal((ReviewCaseStatus.Settled, 85m), Read(Day(2), First, Appeal, Decided) is var settled ? (settled.Status, settled.Result!.Score!.Value) : default);
    }

    /// <summary>Coaching within seven days, the re-check within thirty after it.</summary>
    [Fact]
    public void Who_did_not_pass_is_coached_and_rechecked_in_time()
    {
        Assert.Equal((ReviewCaseStatus.CoachingDue, Day(7)), Next(Day(7), First));
        Assert.Equal((ReviewCaseStatus.CoachingOverdue, Day(7)), Next(Day(7) + Duration.Epsilon, First));
        Assert.Equal((ReviewCaseStatus.RecheckDue, Day(33)), Next(Day(33), First, Coached));
        Assert.Equal((ReviewCaseStatus.RecheckOverdue, Day(33)), Next(Day(33) + Duration.Epsilon, First, Coached));
        Assert.Equal((ReviewCaseStatus.Settled, null), Next(Day(40), First, Coached, Rechecked));
        Assert.Equal((ReviewCaseStatus.Settled, null), Next(Day(1), First with { Result = Result(80) }));
        Assert.Equal((ReviewCaseStatus.NotScored, null), Next(Day(-1), First));
        Assert.Equal((ReviewCaseStatus.CoachingDue, Day(9)), Next(Day(3), First, Appeal, Decided with { Result = Result(79) }));
        Assert.Equal(ReviewCaseRefusalReason.NotCoached, Refusal(First, Rechecked));
        Assert.Equal(ReviewCaseRefusalReason.NoOtherContact, Refusal(First, Coached, Rechecked with { Contact = "c-1" }));
        Assert.Equal(ReviewCaseRefusalReason.NoReason, Refusal(First, Coached with { Note = " " }));
        Assert.Equal(Day(5), Read(Day(5), First).AppealUntil);
        Assert.Null(Read(Day(5) + Duration.Epsilon, First).AppealUntil);
        Assert.Equal(Instant.MaxValue, Read(Instant.MaxValue, First with { At = Instant.MaxValue }).Due);
    }

    /// <summary>Ten working days to score what was drawn, five to decide an appeal, by the calendar of the shipped book: over the National Day of 2026 no day of the holiday counts.</summary>
    [Fact]
    public void What_was_drawn_is_scored_and_an_appeal_decided_by_a_working_day()
    {
        BusinessTimeline days = Shipped.Calendars["china-service"];
        ReviewEvent drawn = new() { Id = "0", At = Instant.FromUtc(2026, 9, 29, 3, 0), Action = ReviewAction.Draw, By = "monthly-review" };
        ReviewEvent first = First with { At = drawn.At + Duration.FromHours(1) };
        ReviewEvent appeal = Appeal with { At = first.At + Duration.FromHours(1) };
        Instant scoring = EndOf(10);
        Instant decision = EndOf(5);
        Assert.True(decision > Instant.FromUtc(2026, 10, 8, 0, 0), "The holiday lasts until 7 October.");

        Assert.Equal((ReviewCaseStatus.ReviewDue, scoring), Next(scoring, drawn));
        Assert.Equal((ReviewCaseStatus.ReviewOverdue, scoring), Next(scoring + Duration.Epsilon, drawn));
        Assert.Equal((ReviewCaseStatus.NotScored, null), Next(drawn.At - Duration.Epsilon, drawn));
        Assert.Equal((ReviewCaseStatus.CoachingDue, first.At + Duration.FromDays(7)), Next(first.At, drawn, first));
        Assert.Equal((ReviewCaseStatus.AppealOpen, decision), Next(decision, drawn, first, appeal));
        Assert.Equal((ReviewCaseStatus.AppealOverdue, decision), Next(decision + Duration.Epsilon, drawn, first, appeal));
        Assert.Equal(ReviewCaseStatus.Settled, Next(decision + Duration.FromDays(9), drawn, first, appeal, Decided with { At = decision + Duration.FromDays(9) }).Status);

        // The second reviewer, who is to see nothing of the score, sees that it was drawn.
        ReviewCase blind = OnWorkingDays.Fold(New, [drawn, first with { SecondBy = "q-3" }]).State.SeenBy("q-3");
        Assert.Equal(OnWorkingDays.Fold(New, [drawn]).State, blind);

        // Without days in the book nothing is late.
        Assert.Equal((ReviewCaseStatus.ReviewDue, null), Of(Quality, Instant.MaxValue, drawn));
        Assert.Equal((ReviewCaseStatus.AppealOpen, null), Of(Quality, Instant.MaxValue, drawn, first, appeal));

        // The end of the day that is so many working days after: counted day by day.
        Instant EndOf(int count)
        {
            LocalDate day = drawn.At.InZone(days.Zone).Date;
            while (count > 0)
            {
                day = day.PlusDays(1);
                count -= days.IsBusinessDay(day) ? 1 : 0;
            }

            return day.PlusDays(1).AtMidnight().InZoneLeniently(days.Zone).ToInstant();
        }

        static (ReviewCaseStatus, Instant?) Of(QualityEvaluator quality, Instant at, params ReviewEvent[] events) => quality.Read(quality.Fold(New, events).State, at) is var standing ? (standing.Status, standing.Due) : default;
        static (ReviewCaseStatus Status, Instant? Due) Next(Instant at, params ReviewEvent[] events) => Of(OnWorkingDays, at, events);
    }

    [Fact]
    public void A_contact_is_drawn_once_before_it_is_scored_and_not_by_its_agent()
    {
        ReviewEvent drawn = new() { Id = "0", At = Day(-1), Action = ReviewAction.Draw, By = "monthly-review" };
        Assert.Null(Refusal(drawn, First));
        Assert.Equal(ReviewCaseRefusalReason.DoneBefore, Refusal(drawn, drawn with { Id = "x" }));
        Assert.Equal(ReviewCaseRefusalReason.DoneBefore, Refusal(First, drawn with { At = Day(1) }));
        Assert.Equal(ReviewCaseRefusalReason.OwnContact, Refusal(drawn with { By = Agent }));
        Assert.Equal(ReviewCaseRefusalReason.Nobody, Refusal(drawn with { By = "" }));
        Assert.Equal(ReviewCaseRefusalReason.NotScored, Refusal(drawn, Appeal));
    }

    [Fact]
    public void Deadlines_of_reviews_are_times_above_zero_of_calendars_that_there_are()
    {
        ReviewDeadline deadline = new() { Within = new BusinessDays(3), Calendar = "china-service" };
        Assert.Empty(Faults(deadline, deadline));
        Assert.Equal(["CCS1011 /conduct/scoring/calendar"], Faults(deadline with { Calendar = "china-servise" }, null));
        Assert.Equal(["CCS9415 /conduct/decision/within", "CCS9415 /conduct/scoring/within"], Faults(deadline with { Within = new BusinessDays(-1) }, deadline with { Within = new ElapsedDuration(Duration.Zero) }));
        Assert.Equal(["CCS1011 /conduct/scoring/calendar"], Told(() => QualityEvaluator.Compile(With(deadline, null))));

        static string[] Faults(ReviewDeadline scoring, ReviewDeadline? decision) => Told(() => QualityEvaluator.Compile(With(scoring, decision), calendars: Shipped.Calendars));
        static QualityCatalogue With(ReviewDeadline scoring, ReviewDeadline? decision) => Conducted(10, 2, 5) is var section ? section with { Conduct = section.Conduct! with { Scoring = scoring, Decision = decision } } : section;
        static string[] Told(Action compile) => Record.Exception(compile) is FindingsException told ? [.. told.Findings.Select(finding => $"{finding.Code} {finding.Pointer}").Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>A re-check that is not passed, or misses something critical, asks for coaching again within seven days, and that for another re-check.</summary>
    [Fact]
    public void A_recheck_that_is_not_passed_asks_for_coaching_again()
    {
        ReviewEvent failed = Rechecked with { Result = Result(40) };
        ReviewEvent again = Coached with { Id = "6", At = Day(25) };
        ReviewEvent last = Rechecked with { Id = "7", At = Day(30), Contact = "c-10" };

        Assert.Equal((ReviewCaseStatus.CoachingDue, Day(27)), Next(Day(27), First, Coached, failed));
        Assert.Equal((ReviewCaseStatus.CoachingOverdue, Day(27)), Next(Day(28), First, Coached, failed));
        Assert.Equal((ReviewCaseStatus.CoachingDue, Day(27)), Next(Day(20), First, Coached, Rechecked with { Result = Result(90) with { CriticalFailures = [CriticalClass.Compliance] } }));
        Assert.Equal((ReviewCaseStatus.RecheckDue, Day(55)), Next(Day(25), First, Coached, failed, again));
        Assert.Equal((ReviewCaseStatus.Settled, null), Next(Day(30), First, Coached, failed, again, last));
        Assert.Equal(ReviewCaseRefusalReason.DoneBefore, Refusal(First, Coached, Rechecked, again));
        Assert.Equal(ReviewCaseRefusalReason.DoneBefore, Refusal(First, Coached, Coached with { Id = "6" }));
        Assert.Contains("The re-check of contact c-9: 40 points, failed.", Read(Day(21), First, Coached, failed).Explain(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Failed without a score, by what did not apply: taken, and coached like any other that was not passed.</summary>
    [Fact]
    public void A_review_without_a_score_that_fails_by_what_does_not_apply_is_coached()
    {
        ReviewForm form = Form(Section("s", 1, Scale("a", 0, 100) with { NotApplicable = NotApplicablePolicy.FailsForm }));
        ReviewEvent first = First with { Result = CompiledReviewForm.Compile(form).Score(Review(None("a")) with { Reviewer = "q-1" }) };
        Assert.Equal((ReviewCaseStatus.CoachingDue, Day(7)), Next(Day(1), first));
        Assert.Equal((1L, 0L), Quality.Summarize([Quality.Fold(New, [first]).State]).Summary is var summary ? (summary.Reviews, summary.Passed) : default);
    }

    /// <summary>The review was of contact c-1 of agent a-1 by r-1.</summary>
    [Fact]
    public void A_result_is_of_the_contact_agent_and_reviewer_of_its_event()
    {
        ReviewEvent first = First with { By = "r-1", Result = Score(Whole, ReviewAnswer.Of("a", 60)) };
        Assert.Null(Refusal(first));
        Assert.Equal(ReviewCaseRefusalReason.OtherReviewer, Refusal(first with { By = "q-9" }));
        ReviewCaseRefusal refusal = Assert.Single(Quality.Evolve(ReviewCase.Begin("c-3", "a-3"), first).Refusals);
        Assert.Equal([ReviewCaseRefusalReason.OtherContact, ReviewCaseRefusalReason.OtherAgent], refusal.Also.Prepend(refusal.Reason));
        Assert.Equal(ReviewCaseRefusalReason.OtherContact, Refusal(first, Coached, Rechecked with { By = "r-1", Result = first.Result }));
        Assert.Null(Refusal(first, Coached, Rechecked with { By = "r-1", Result = Score(Whole, ReviewAnswer.Of("a", 90)) with { Contact = "c-9" } }));
    }

    /// <summary>What counts, and what else there is, is told.</summary>
    [Fact]
    public void A_second_score_and_the_decision_of_an_appeal_are_told()
    {
        ReviewEvent second = Scored("x", ReviewAction.SecondScore, 1, "q-2", 100);
        Assert.Contains("A second score by q-2: 100 points, passed; it shows how far both agree, and does not count.", Read(Day(2), First, second).Explain(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(
            "This is the score of q-2, which takes the place of the machine's.", Read(Day(2), First with { By = "machine", IsAutomatic = true }, second).Explain(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("The appeal was decided by q-2, and that result counts (Heard again.).", Read(Day(3), First, Appeal, Decided).Explain(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A person's score counts in place of the machine's, and can be appealed against as long as any other: five days from then.</summary>
    [Fact]
    public void A_score_of_a_person_after_that_of_a_machine_can_be_appealed_against_from_its_own_day()
    {
        ReviewEvent machine = First with { By = "machine", IsAutomatic = true };
        ReviewEvent person = Scored("x", ReviewAction.SecondScore, 20, "q-1", 50);

        Assert.Equal(Day(5), Read(Day(5), machine).AppealUntil);
        Assert.Null(Read(Day(6), machine).AppealUntil);
        Assert.Equal(Day(25), Read(Day(25), machine, person).AppealUntil);
        Assert.Null(Refusal(machine, person, Appeal with { At = Day(25) }));
        Assert.Equal(ReviewCaseRefusalReason.AppealTooLate, Refusal(machine, person, Appeal with { At = Day(25) + Duration.Epsilon }));
        Assert.Equal(ReviewCaseRefusalReason.AppealTooLate, Refusal(First, person with { By = "q-2" }, Appeal with { At = Day(20) }));
    }

    [Fact]
    public void Events_are_known_by_their_identity_and_come_in_order()
    {
        Assert.Equal(ReviewCaseRefusalReason.IdentityReused, Refusal(First, Appeal with { Id = "1" }));
        Assert.Equal(ReviewCaseRefusalReason.OutOfOrder, Refusal(First, Appeal with { At = Day(-1) }));
        Assert.False(Quality.Fold(New, [First, First, Appeal, First]).HasRefusals);
        ReviewCase whole = Quality.Fold(New, [First, Appeal, Decided, Coached, Rechecked]).State;
        Assert.Equal(whole, StandardJson.Read<ReviewCase>(StandardJson.Write(whole)));
        Assert.Equal(Quality.Read(whole, Day(30)), Quality.Read(StandardJson.Read<ReviewCase>(StandardJson.Write(whole)), Day(30)));
    }

    /// <summary>A machine's scores enter only with a human audit and a measured error.</summary>
    [Fact]
    public void Scores_of_a_machine_count_only_while_enough_of_them_are_audited_and_near_enough()
    {
        ReviewCase[] alone = [.. Enumerable.Range(0, 18).Select(i => Case($"m{i}", 90, null))];
        ReviewCase[] near = [Case("n1", 90, 86), Case("n2", 90, 96)];

        ReviewCasesSummary counted = Quality.Summarize([.. alone, .. near]);
        Assert.Equal((true, 20L, (18 * 90m) + 86 + 96), (counted.CountsAutomatic, counted.Summary.Reviews, counted.Summary.Points));
        Assert.Equal((Percentage.FromPercent(10), 5m, -1m), (counted.Audit.Share!.Value, counted.Audit.Error!.Value, counted.Audit.Bias!.Value));
        ReviewCasesSummary tooFew = Quality.Summarize([.. alone, Case("m18", 90, null), .. near]);
        Assert.Equal((false, 2L, 182m), (tooFew.CountsAutomatic, tooFew.Summary.Reviews, tooFew.Summary.Points));
        Assert.False(Quality.Summarize([Case("n1", 90, 84.99m), Case("n2", 90, 95)]).CountsAutomatic == Quality.Summarize(near).CountsAutomatic);
        Assert.False(Quality.Summarize([near[0]]).CountsAutomatic);
        Assert.Null(Quality.Summarize([]).Audit.Share);
        Assert.Equal(ReviewCaseRefusalReason.AutomaticNotAllowed, Assert.Single(QualityEvaluator.Compile(new QualityCatalogue { Forms = [Whole] }).Evolve(New, First with { IsAutomatic = true }).Refusals).Reason);
    }

    [Fact]
    public void Cases_feed_the_quality_score_and_wait_for_their_appeals()
    {
        Standard standard = StandardBook.Shipped.Compile();
        ReviewCasesSummary summary = Quality.Summarize([Quality.Fold(New, [First, Appeal, Decided]).State, Quality.Fold(New, [First with { Result = Result(70) }]).State, Quality.Fold(New, [First, Appeal]).State]);
        MeasureAccumulator<StaffRecord> month = standard.Kpis.Accumulate(StaffRecord.Schema);
        StaffRecord fact = summary.Summary.ToStaffRecord(Monday, "north");
        month.Add(in fact);

        Assert.Equal((2L, 1L), (summary.Summary.Reviews, summary.OpenAppeals));
        Assert.Equal(77.5, standard.Kpis.Report(month.ToTotals())["quality-score"].Value);
    }

    [Fact]
    public void Reviewers_are_held_against_what_they_agreed_on()
    {
        CalibrationSession first = Session(80, ("ann", 85), ("bob", 70));
        CalibrationSession second = Session(90, ("ann", 92), ("bob", 95), ("cem", 90));

        Assert.Equal([new("ann", 2, 3.5m, 3.5m), new("bob", 2, -2.5m, 7.5m), new ReviewerCalibration("cem", 1, 0, 0)], ReviewerCalibration.Of([first, second]).ToArray());
        Assert.Throws<ArgumentException>(() => Session(80, ("ann", 85)));
        Assert.Throws<ArgumentException>(() => Session(80, ("ann", 85), ("ann", 70)));
        Assert.Throws<ArgumentException>(() => Session(80, ("ann", 85), ("bob", 101)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Session(-1, ("ann", 85), ("bob", 80)));
    }

    [Theory]
    [InlineData("CCS9415 /conduct/appealDays", 0, 7, 30, 10, 2, 5)]
    [InlineData("CCS9415 /conduct/coachingDays", 5, 366, 30, 10, 2, 5)]
    [InlineData("CCS9415 /conduct/recheckDays", 5, 7, -1, 10, 2, 5)]
    [InlineData("CCS9415 /conduct/automatic/audit", 5, 7, 30, 0, 2, 5)]
    [InlineData("CCS9415 /conduct/automatic/leastPairs", 5, 7, 30, 10, 0, 5)]
    [InlineData("CCS9415 /conduct/automatic/greatestError", 5, 7, 30, 10, 2, 101)]
    public void Numbers_of_the_conduct_that_cannot_be_are_told_where(string fault, int appeal, int coaching, int recheck, int audit, int pairs, int error) => Assert.Equal(
        [fault],
        Assert.Throws<FindingsException>(() => QualityEvaluator.Compile(Conducted(audit, pairs, error) is var section ? section with { Conduct = section.Conduct! with { AppealDays = appeal, CoachingDays = coaching, RecheckDays = recheck } } : section))
            .Findings.Select(finding => $"{finding.Code} {finding.Pointer}"));

    /// <summary>Whatever is tried, the one who decides is neither the agent nor anybody who scored, and a refused event leaves no trace.</summary>
    [Property(MaxTest = 300)]
    public Property No_case_has_anybody_judge_himself_or_his_own_score() => Prop.ForAll(Events.ArrayOf().ToArbitrary(), drawn =>
    {
        ReviewEvent[] events = [.. drawn.Select((happened, i) => happened with { Id = $"e{i}", At = Monday + Duration.FromHours(i) })];
        Folded<ReviewCase, ReviewCaseRefusal> folded = Quality.Fold(New, events);
        ReviewCase state = folded.State;
        ReviewEvent[] judging = [.. new[] { state.Drawn, state.First, state.Second, state.Decision, state.Coaching, state.Recheck }.OfType<ReviewEvent>()];
        string[] scoring = [.. new[] { state.First, state.Second, state.Decision }.OfType<ReviewEvent>().Select(happened => happened.By)];
        return judging.All(happened => happened.By != Agent)
            && scoring.Distinct().Count() == scoring.Length
            && !(state.Decision is not null && state.Appeal is null)
            && Quality.Fold(New, [.. events.Except(folded.Refusals.Select(refusal => refusal.Event))]).State == state
            && state.Events.Count + folded.Refusals.Length == events.Length;
    });

    private static Gen<ReviewEvent> Events =>
        from action in Gen.Elements(Enum.GetValues<ReviewAction>())
        from who in Gen.Elements(Agent, "q-1", "q-2", "q-3", "machine")
        from score in Gen.Choose(0, 100)
        from note in Gen.Elements<string?>("why", null)
        select Scored("e", action, 0, who, score) with { Note = note, Contact = score % 2 == 0 ? "c-2" : "c-1", IsAutomatic = who == "machine" };

    private static QualityCatalogue Conducted(int audit, int pairs, decimal error) => new()
    {
        Forms = [Whole],
        Conduct = new ReviewConduct
        {
            AppealDays = 5,
            CoachingDays = 7,
            RecheckDays = 30,
            Automatic = new AutomaticScoring { Audit = Percentage.FromPercent(audit), LeastPairs = pairs, GreatestError = error },
            Provenance = Whole.Provenance,
        },
    };

    private static ReviewCase Case(string id, decimal machine, decimal? person)
    {
        ReviewEvent first = Scored("1", ReviewAction.Score, 0, "machine", machine) with { IsAutomatic = true };
        Folded<ReviewCase, ReviewCaseRefusal> folded = Quality.Fold(ReviewCase.Begin(id, Agent), person is { } score ? [first, Scored("2", ReviewAction.SecondScore, 1, "q-1", score)] : [first]);
        Assert.Empty(folded.Refusals);
        return folded.State;
    }

    private static CalibrationSession Session(decimal agreed, params (string Reviewer, decimal Score)[] scores) =>
        new() { Contact = "c-1", Form = "calls", Version = "1", At = Monday, Agreed = agreed, Scores = [.. scores.Select(score => new CalibrationScore(score.Reviewer, score.Score))] };

    private static Instant Day(int day) => Monday + Duration.FromDays(day);

    private static ReviewResult Result(decimal score) => new() { Form = "calls", Version = "1", Score = score, Outcome = score >= 80 ? ReviewOutcome.Passed : ReviewOutcome.Failed, Completeness = Percentage.FromPercent(100) };

    private static ReviewEvent Scored(string id, ReviewAction action, int day, string by, decimal score) => new() { Id = id, At = Day(day), Action = action, By = by, Result = Result(score) };

    private static ReviewCaseRefusalReason? Refusal(params ReviewEvent[] events)
    {
        Folded<ReviewCase, ReviewCaseRefusal> before = Quality.Fold(New, events[..^1]);
        Assert.Empty(before.Refusals);
        return Quality.Evolve(before.State, events[^1]) is { HasRefusals: true } refused ? Assert.Single(refused.Refusals).Reason : null;
    }

    private static ReviewCaseStanding Read(Instant at, params ReviewEvent[] events) => Quality.Read(Quality.Fold(New, events).State, at);

    private static (ReviewCaseStatus Status, Instant? Due) Next(Instant at, params ReviewEvent[] events) => Read(at, events) is var standing ? (standing.Status, standing.Due) : default;
}
