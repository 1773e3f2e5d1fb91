using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

/// <summary>What is due and overdue of reviews, callbacks and training by the shipped standard, and the quality of teams.</summary>
public sealed class FollowUpTests
{
    private const string Customer = "6222021234567893";

    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly Instant Monday = Instant.FromUtc(2026, 9, 28, 2, 0);

    [Fact]
    public void Nothing_kept_is_nothing_due()
    {
        FollowUpReport report = Standard.FollowUps(new FollowUpFacts(), Monday);

        Assert.Empty(report.Items);
        Assert.Empty(report.Teams);
    }

    /// <summary>7 days to coach, 30 to re-check, by the shipped book: that instant included.</summary>
    [Theory]
    [InlineData(7, 0, false)]
    [InlineData(7, 1, true)]
    public void Coaching_is_overdue_after_its_last_instant(int days, int seconds, bool isOverdue)
    {
        FollowUp coaching = Assert.Single(At(days, seconds, new FollowUpFacts { Reviews = [Reviewed("A", "c-1", isPassed: false)] }).Items);

        Assert.Equal((FollowUpKind.Coaching, "a-1", "c-1", isOverdue), (coaching.Kind, coaching.Of, coaching.About!, coaching.IsOverdue));
        Assert.Equal(Monday + Duration.FromDays(7), coaching.Due);
    }

    /// <summary>10 working days to score what was drawn and 5 to decide an appeal, by the shipped book; the day before they are due, and after.</summary>
    [Fact]
    public void Drawn_contacts_and_open_appeals_are_due_and_overdue()
    {
        ReviewEvent drawn = new() { Id = "0", At = Monday, Action = ReviewAction.Draw, By = "monthly-review" };
        ReviewCase scored = Reviewed("A", "c-2", isPassed: true).Review;
        ReviewCase appealed = Standard.Quality.Evolve(scored, new ReviewEvent { Id = "9", At = Monday + Duration.FromHours(1), Action = ReviewAction.Appeal, By = "a-1", Note = "Heard otherwise." }).State;
        FollowUpFacts facts = new() { Reviews = [new TeamReview("A", Standard.Quality.Evolve(ReviewCase.Begin("c-1", "a-1"), drawn).State), new TeamReview("A", appealed)] };

        FollowUpReport report = At(1, 0, facts);
        Assert.Equal([(FollowUpKind.AppealDecision, "a-1", "c-2", false), (FollowUpKind.Review, "a-1", "c-1", false)], report.Items.Select(item => (item.Kind, item.Of, item.About!, item.IsOverdue)));
        FollowUpReport between = Standard.FollowUps(facts, report.Items[0].Due + Duration.Epsilon);
        Assert.Equal((1, 0, 0, 1), (between.Count(FollowUpKind.AppealDecision, true), between.Count(FollowUpKind.AppealDecision, false), between.Count(FollowUpKind.Review, true), between.Count(FollowUpKind.Review, false)));
        Assert.All(Standard.FollowUps(facts, report.Items[1].Due + Duration.Epsilon).Items, item => Assert.True(item.IsOverdue));
        Assert.Contains("申诉裁定：逾期1项", between.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_callback_is_due_while_it_is_open_and_names_nobody_in_full()
    {
        CallbackEvent plan = new() { Id = "1", At = Monday, Action = CallbackAction.Plan, Code = "complaint", Until = Monday + Duration.FromDays(3) };
        FollowUpFacts facts = new() { Callbacks = [new CustomerCallback(Customer, CallbackState.Unplanned.Fold([plan]).State)] };

        Assert.False(Assert.Single(At(3, 0, facts).Items).IsOverdue);
        FollowUpReport late = At(3, 1, facts);
        Assert.Equal((FollowUpKind.Callback, "************7893", "complaint", true), (late.Items[0].Kind, late.Items[0].Of, late.Items[0].About!, late.Items[0].IsOverdue));
        Assert.DoesNotContain(Customer[..12], StandardJson.Write(late) + late.Explain(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(At(4, 0, new FollowUpFacts { Callbacks = [new CustomerCallback(Customer, CallbackState.Unplanned.Fold([plan, new CallbackEvent { Id = "2", At = Monday, Action = CallbackAction.Cancel }]).State)] }).Items);
    }

    [Fact]
    public void A_second_handling_is_followed_by_its_own_clock()
    {
        CallbackState second = CallbackState.Unplanned.Fold([
            new CallbackEvent { Id = "1", At = Monday, Action = CallbackAction.Plan, Until = Monday + Duration.FromDays(3) },
            new CallbackEvent { Id = "2", At = Monday, Action = CallbackAction.Attempt },
            new CallbackEvent { Id = "3", At = Monday, Action = CallbackAction.Reach },
            new CallbackEvent { Id = "4", At = Monday, Action = CallbackAction.StartSecondHandling, Until = Monday + Duration.FromDays(1) },
        ]).State;

        FollowUp item = Assert.Single(At(2, 0, new FollowUpFacts { Callbacks = [new CustomerCallback(Customer, second)] }).Items);
        Assert.Equal((FollowUpKind.SecondHandling, Monday + Duration.FromDays(1), true), (item.Kind, item.Due, item.IsOverdue));
    }

    /// <summary>Oracle: what the standing of the training itself says of each module and exam.</summary>
    [Fact]
    public void Training_is_followed_as_its_standing_says()
    {
        TrainingRecord record = Standard.Training.Fold(TrainingRecord.Begin("a-1"), [new() { Id = "1", At = Monday, Action = TrainingAction.Join, Role = "service-agent" }]).State;
        foreach (int days in new[] { 0, 6, 8, 31, 400 })
        {
            Instant at = Monday + Duration.FromDays(days);
            TrainingStanding standing = Standard.Training.Read(record, at);
            FollowUpReport report = Standard.FollowUps(new FollowUpFacts { Training = [record] }, at);

            Assert.Equal(
                standing.Items.Where(item => item.Due is not null && item.Status != TrainingStatus.Valid).Select(item => (item.Code, item.Status == TrainingStatus.Overdue)).Order(),
                report.Items.Select(item => (item.About!, item.IsOverdue)).Order());
        }
    }

    /// <summary>D14: what a revision asks for is due before its day, and overdue from then on; a programme that asks for it earlier goes first.</summary>
    [Fact]
    public void What_a_new_version_of_the_standard_asks_for_is_due_before_its_day()
    {
        Standard revised = (StandardBook.Shipped with
        {
            Training = StandardBook.Shipped.Training with
            {
                Qualifications = [new Qualification { Code = "scripts-2", Name = new("话术第二版", "Scripts 2"), Standard = "2.0.0", Effective = new(2026, 10, 15), Modules = ["teamwork"], Exams = ["revision-exam"], Skills = ["general-service"], Provenance = new(ProvenanceKind.Bank, "Revision 2") }],
            },
        }).Compile();
        FollowUpFacts facts = new() { Training = [revised.Training.Fold(TrainingRecord.Begin("a-1"), [new() { Id = "1", At = Monday, Action = TrainingAction.Join, Role = "service-agent" }]).State] };
        Instant day = new LocalDate(2026, 10, 15).AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

        foreach ((FollowUpKind kind, string code) in new[] { (FollowUpKind.Exam, "revision-exam"), (FollowUpKind.Module, "teamwork") })
        {
            FollowUp before = Assert.Single(revised.FollowUps(facts, day - Duration.Epsilon).Items, item => (item.Kind, item.About) == (kind, code));
            Assert.Equal((day - Duration.Epsilon, false), (before.Due, before.IsOverdue));
            Assert.True(Assert.Single(revised.FollowUps(facts, day).Items, item => (item.Kind, item.About) == (kind, code)).IsOverdue);
        }
    }

    /// <summary>An exam that comes before 15 October, and a module before the exam, which the programme asks for within 60 days, 27 November: both are due on 14 October, in the standing too.</summary>
    [Fact]
    public void A_module_is_due_before_the_exam_of_a_new_version_that_it_comes_before()
    {
        TrainingCatalogue shipped = StandardBook.Shipped.Training;
        Exam exam = shipped.Exams[0] with { Code = "scripts-exam", Modules = ["teamwork"], Effective = null };
        Standard revised = (StandardBook.Shipped with
        {
            Training = shipped with
            {
                Exams = [.. shipped.Exams, exam],
                Programmes =
                [
                    .. shipped.Programmes.Select(programme => programme with { Modules = programme.Modules.Remove("teamwork") }).Where(programme => programme.Modules.Length + programme.Exams.Length > 0),
                    shipped.Programmes[0] with { Code = "scripts-training", Roles = ["service-agent"], Modules = ["teamwork"], Exams = ["scripts-exam"], WithinDays = 60, ProbationMonths = null },
                ],
                Qualifications = [new Qualification { Code = "scripts-2", Name = new("话术第二版", "Scripts 2"), Standard = "2.0.0", Effective = new(2026, 10, 15), Exams = ["scripts-exam"], Skills = ["general-service"], Provenance = new(ProvenanceKind.Bank, "Revision 2") }],
            },
        }).Compile();
        TrainingRecord record = revised.Training.Fold(TrainingRecord.Begin("a-1"), [new() { Id = "1", At = Monday, Action = TrainingAction.Join, Role = "service-agent" }]).State;
        Instant day = new LocalDate(2026, 10, 15).AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

        FollowUpReport report = revised.FollowUps(new FollowUpFacts { Training = [record] }, Monday + Duration.FromDays(1));
        Assert.All([(FollowUpKind.Module, "teamwork"), (FollowUpKind.Exam, "scripts-exam")], part => Assert.Equal(day - Duration.Epsilon, Assert.Single(report.Items, item => (item.Kind, item.About) == part).Due));
        TrainingStanding standing = revised.Training.Read(record, Monday + Duration.FromDays(1));
        Assert.Equal(new LocalDate(2026, 10, 14), standing.Find(TrainingPart.Module, "teamwork")!.Due);
        Assert.Equal(new LocalDate(2026, 10, 14), standing.Find(TrainingPart.Exam, "scripts-exam")!.Due);
    }

    /// <summary>The host's own id of the callback, or that of the event that planned it: customers are masked and cannot tell.</summary>
    [Fact]
    public void A_host_finds_the_callback_and_the_review_that_are_due()
    {
        CallbackState planned = CallbackState.Unplanned.Evolve(new CallbackEvent { Id = "plan-7", At = Monday, Action = CallbackAction.Plan, Until = Monday + Duration.FromDays(1) }).State;
        FollowUpFacts facts = new() { Callbacks = [new CustomerCallback(Customer, planned), new CustomerCallback(Customer, planned) { Id = "cb-9" }], Reviews = [Reviewed("A", "c-1", isPassed: false)] };
        FollowUpReport report = At(2, 0, facts);
        Assert.Equal(["cb-9", "plan-7"], report.Items.Where(item => item.Kind == FollowUpKind.Callback).Select(item => item.Id).Order());
        Assert.Equal(facts.Reviews[0].Review.First!.Id, report.Items.Single(item => item.Kind == FollowUpKind.Coaching).Id);
    }

    /// <summary>Three months by the shipped book; told from the days of notice on, the last rehearsal counts, and in time to the end of the day.</summary>
    [Fact]
    public void Rehearsals_are_due_after_their_months()
    {
        FollowUpFacts facts = new() { Rehearsals = [new("a-1", "angry-customer", new(2026, 6, 30)), new("a-1", "angry-customer", new(2026, 3, 31)), new("a-2", "no-time", new(2026, 9, 1))] };
        Instant end = new LocalDate(2026, 10, 1).AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

        FollowUp due = Assert.Single(Standard.FollowUps(facts, end - Duration.Epsilon).Items);
        Assert.Equal((FollowUpKind.Rehearsal, "a-1", "angry-customer", end - Duration.Epsilon, false), (due.Kind, due.Of, due.About!, due.Due, due.IsOverdue));
        Assert.True(Assert.Single(Standard.FollowUps(facts, end).Items).IsOverdue);
        Assert.Empty(Standard.FollowUps(facts, end - Duration.FromDays(Standard.Training.Catalogue.NoticeDays + 1) - Duration.Epsilon).Items);
        Assert.Throws<UnknownCodeException>(() => Standard.FollowUps(new FollowUpFacts { Rehearsals = [new("a-1", "angry", new(2026, 6, 30))] }, end));
        Assert.Empty(Standard.FollowUps(facts, Instant.MinValue).Items);
        Assert.Equal(2, Standard.FollowUps(facts, Instant.MaxValue).Items.Length);
    }

    /// <summary>Asked of an earlier instant, everything stands as it did then, in due times and in the quality of teams alike.</summary>
    [Fact]
    public void What_happened_after_the_instant_does_not_count()
    {
        CallbackEvent[] events =
        [
            new() { Id = "1", At = Monday + Duration.FromDays(1), Action = CallbackAction.Plan, Until = Monday + Duration.FromDays(2) },
            new() { Id = "2", At = Monday + Duration.FromDays(4), Action = CallbackAction.Attempt },
            new() { Id = "3", At = Monday + Duration.FromDays(4), Action = CallbackAction.Reach },
            new() { Id = "4", At = Monday + Duration.FromDays(4), Action = CallbackAction.Finish },
        ];
        FollowUpFacts facts = new() { Callbacks = [new(Customer, CallbackState.Unplanned.Fold(events).State)], Reviews = [Reviewed("A", "c-1", isPassed: true), Reviewed("A", "c-2", isPassed: true, later: 3)], Rehearsals = [new("a-1", "no-time", new(2026, 10, 20))] };

        Assert.Empty(At(0, 0, facts).Items);
        Assert.True(Assert.Single(At(3, 0, facts).Items).IsOverdue);
        Assert.Empty(At(4, 0, facts).Items);
        Assert.Equal((1, 2), (At(2, 0, facts).Teams[0].Reviews.Reviews, At(3, 0, facts).Teams[0].Reviews.Reviews));
        for (int days = -1; days < 6; days++)
        {
            Assert.Equal(
                At(days, 0, facts with { Callbacks = [new(Customer, CallbackState.Unplanned.Fold([.. events.Where(one => one.At <= Monday + Duration.FromDays(days))]).State)] }).Items.AsEnumerable(),
                At(days, 0, facts).Items.AsEnumerable());
        }
    }

    /// <summary>A host whose contacts have a customer's number in their id tells it to nobody.</summary>
    [Fact]
    public void A_number_in_the_id_of_a_contact_is_masked()
    {
        FollowUpReport report = At(1, 0, new FollowUpFacts { Reviews = [Reviewed("A", "13812345678-7", isPassed: false)] });

        Assert.DoesNotContain("13812345678", StandardJson.Write(report), StringComparison.Ordinal);
        Assert.EndsWith("-7", Assert.Single(report.Items).About, StringComparison.Ordinal);
    }

    [Fact]
    public void Teams_are_told_by_name_with_the_bounds_of_their_number()
    {
        FollowUpReport report = At(0, 0, new FollowUpFacts { Reviews = [Reviewed("B", "c-1", isPassed: true), Reviewed("A", "c-2", isPassed: false), Reviewed("B", "c-3", isPassed: false), Reviewed("B", "c-4", isPassed: true)] });

        Assert.Equal(["A 0/1", "B 2/3"], report.Teams.Select(team => $"{team.Team} {team.Reviews.Passed}/{team.Reviews.Reviews}"));
        Assert.Equal(ProportionInterval.Wilson(2, 3), report.Teams[1].Passed);
        Assert.Contains("班组「B」：质检3次", report.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_earliest_is_told_first_whatever_the_order_of_what_is_kept()
    {
        TeamReview[] reviews = [Reviewed("A", "c-1", isPassed: false), Reviewed("A", "c-2", isPassed: false, later: 5), Reviewed("B", "c-3", isPassed: false, later: 2)];

        Assert.Equal(["c-1", "c-3", "c-2"], At(6, 0, new FollowUpFacts { Reviews = [.. reviews] }).Items.Select(item => item.About));
        Assert.Equal(At(6, 0, new FollowUpFacts { Reviews = [.. reviews] }), At(6, 0, new FollowUpFacts { Reviews = [.. reviews.AsEnumerable().Reverse()] }));
    }

    private static FollowUpReport At(int days, int seconds, FollowUpFacts facts) => Standard.FollowUps(facts, Monday + Duration.FromDays(days) + Duration.FromSeconds(seconds));

    private static TeamReview Reviewed(string team, string contact, bool isPassed, int later = 0)
    {
        string answer = isPassed ? "yes" : "no";
        Instant at = Monday + Duration.FromDays(later);
        ReviewResult result = Standard.Quality.Score(new Review
        {
            Form = "callback-review",
            Version = "1.0.0",
            Contact = contact,
            Agent = "a-1",
            Reviewer = "q-1",
            Time = at,
            Answers = [ReviewAnswer.Of("callback-opened", answer), ReviewAnswer.Of("asked-and-listened", isPassed ? 5 : 1), ReviewAnswer.NotApplicable("second-handling-explained"), ReviewAnswer.Of("callback-recorded", answer)],
        });
        return new TeamReview(team, Standard.Quality.Evolve(ReviewCase.Begin(contact, "a-1"), new() { Id = "1", At = at, Action = ReviewAction.Score, By = "q-1", Result = result }).State);
    }
}
