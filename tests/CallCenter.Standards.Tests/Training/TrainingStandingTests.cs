using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Training;
using NodaTime;
using static CallCenter.Standards.Tests.Training.Trainee;

namespace CallCenter.Standards.Tests.Training;

/// <summary>What of somebody's training is valid, due, failed and expired, and what is locked (D9, D14).</summary>
public sealed class TrainingStandingTests
{
    private static readonly TrainingEvent Joined = Join(Noon(1, 5));
    private static readonly TrainingEvent Learnt = Complete("m1", Noon(1, 7));

    /// <summary>D9: induction takes one week.</summary>
    [Theory]
    [InlineData(1, 5, TrainingStatus.Open)]
    [InlineData(1, 12, TrainingStatus.Open)]
    [InlineData(1, 13, TrainingStatus.Overdue)]
    public void Induction_is_due_within_a_week(int month, int day, TrainingStatus status)
    {
        TrainingItem exam = House.Read(Record(Joined), Noon(month, day)).Item("loan-exam");

        Assert.Equal((status, new LocalDate(2026, 1, 12), false), (exam.Status, exam.Due!.Value, exam.Counts));
    }

    /// <summary>Passed on 15 January, due every three months, valid for six, told ten days before.</summary>
    [Theory]
    [InlineData(4, 4, TrainingStatus.Valid, true)]
    [InlineData(4, 5, TrainingStatus.Due, true)]
    [InlineData(4, 15, TrainingStatus.Due, true)]
    [InlineData(4, 16, TrainingStatus.Overdue, true)]
    [InlineData(6, 30, TrainingStatus.Overdue, true)]
    [InlineData(7, 15, TrainingStatus.Expired, false)]
    public void What_was_passed_is_valid_then_due_then_overdue_then_expired(int month, int day, TrainingStatus status, bool counts)
    {
        TrainingStanding standing = House.Read(Record(Joined, Learnt, Sit("x1", Noon(1, 15), 60)), Noon(month, day));

        Assert.Equal((status, counts), (standing.Item("loan-exam").Status, standing.Item("loan-exam").Counts));
        Assert.Equal(counts ? [] : ["loans: lending"], standing.Locks.Select(locked => $"{locked.Skill}: {locked.Qualification.Code}"));
    }

    /// <summary>From 1 July the exam is due every two months: what was passed before is due by the new cycle, and the mark of the day it was taken counts.</summary>
    [Fact]
    public void A_new_version_of_an_exam_asks_for_it_by_its_own_cycle_and_takes_no_pass_back()
    {
        TrainingRecord record = Record(Joined, Learnt, Sit("x1", Noon(5, 15), 60));

        Assert.Equal(new LocalDate(2026, 8, 15), House.Read(record, Noon(6, 30)).Item("loan-exam").Due);
        Assert.Equal((new LocalDate(2026, 7, 15), TrainingStatus.Due), House.Read(record, Noon(7, 6)).Item("loan-exam") is var exam ? (exam.Due!.Value, exam.Status) : default);
        Assert.Equal(TrainingStatus.Failed, House.Read(Record(Joined, Learnt, Sit("x1", Noon(7, 1), 82.4m)), Noon(7, 1)).Item("loan-exam").Status);
    }

    [Fact]
    public void A_failed_exam_locks_again_and_moves_no_day()
    {
        TrainingRecord passed = Record(Joined, Learnt, Sit("x1", Noon(1, 15), 60));
        TrainingRecord failed = Record(Joined, Learnt, Sit("x1", Noon(1, 15), 60), Sit("x2", Noon(2, 1), 59));

        TrainingItem exam = House.Read(failed, Noon(2, 1)).Item("loan-exam");
        Assert.Equal((TrainingStatus.Failed, House.Read(passed, Noon(2, 1)).Item("loan-exam").Due, (LocalDate?)new LocalDate(2026, 2, 8)), (exam.Status, exam.Due, exam.ResitFrom));
        Assert.Equal("loan-exam", Assert.Single(Assert.Single(House.Read(failed, Noon(2, 1)).Locks).Missing).Code);
    }

    [Fact]
    public void Resits_used_up_leave_no_day_to_try_again()
    {
        TrainingRecord record = Record(Joined, Learnt, Sit("x1", Noon(1, 9), 1), Sit("x2", Noon(1, 16), 1));

        Assert.Null(House.Read(record, Noon(1, 20)).Item("loan-exam").ResitFrom);
    }

    [Fact]
    public void A_certificate_counts_as_the_exam_until_it_or_its_validity_ends()
    {
        TrainingRecord own = Record(Joined, Learnt, Certify("c", Noon(1, 9), new(2025, 6, 1), new(2026, 3, 1)));
        TrainingRecord house = Record(Joined, Learnt, Certify("c", Noon(1, 9), new(2025, 6, 1)));

        Assert.Equal(new LocalDate(2026, 3, 1), House.Read(own, Noon(1, 9)).Item("loan-exam").Expires);
        Assert.Equal(new LocalDate(2027, 6, 1), House.Read(house, Noon(1, 9)).Item("loan-exam").Expires);
        Assert.Empty(House.Read(own, Noon(2, 28)).Locks);
        Assert.Single(House.Read(own, Noon(3, 1)).Locks);
    }

    [Fact]
    public void A_programme_is_for_its_roles_and_stages_and_begins_with_them()
    {
        TrainingRecord record = Record(Joined, new TrainingEvent { Id = "up", At = Noon(4, 1), Action = TrainingAction.Move, Role = "lender", Stage = "senior" });

        Assert.DoesNotContain(House.Read(record, Noon(3, 31)).Items, item => item.Code is "talk" or "manners");
        TrainingStanding senior = House.Read(record, Noon(4, 1));
        Assert.Equal(["start"], senior.Item("loan-exam").Programmes.ToArray());
        Assert.Equal(["seniors"], senior.Item("talk").Programmes.ToArray());
        Assert.Equal(new LocalDate(2026, 1, 12), senior.Item("loan-exam").Due);
    }

    /// <summary>D14: everybody is trained on a revision before it comes into force.</summary>
    [Fact]
    public void Who_has_not_passed_a_new_version_of_the_standard_is_locked_from_its_day_and_an_earlier_pass_does_not_count()
    {
        TrainingEvent[] lent = [Joined, Learnt, Sit("x1", Noon(7, 2), 90), Sit("t1", Noon(8, 31), 90, "talk")];
        Instant day = Noon(10, 1) - Duration.FromHours(12);

        TrainingStanding before = House.Read(Record(lent), day - Duration.Epsilon);
        Assert.Empty(before.Locks);
        Assert.Equal(day, before.NextChange);
        Assert.Equal(["loans", "talks"], House.Read(Record(lent), day).Locks.Select(locked => locked.Skill));
        Assert.Empty(House.Read(Record([.. lent, Sit("t2", Noon(9, 1), 90, "talk")]), day).Locks);
        Assert.Empty(House.Read(Record([Join(Noon(1, 5), "clerk"), .. lent[1..]]), day).Locks);
    }

    /// <summary>Who still has to pass is known before the day: 31 August was too early for the revision, 1 September is not; clerks are not asked; and nothing is to come any more when it has come.</summary>
    [Fact]
    public void Who_has_to_pass_before_a_new_version_of_the_standard_takes_effect_is_told_until_then()
    {
        TrainingEvent[] lent = [Joined, Learnt, Sit("x1", Noon(7, 2), 90), Sit("t1", Noon(8, 31), 90, "talk")];
        Instant day = Noon(10, 1) - Duration.FromHours(12);

        Assert.All([Noon(8, 31), day - Duration.Epsilon], at => Assert.Equal(["loans revision-2 talk", "talks revision-2 talk"], Coming(Record(lent), at)));
        Assert.Empty(Coming(Record(lent), day));
        Assert.Empty(Coming(Record([.. lent, Sit("t2", Noon(9, 1), 90, "talk")]), Noon(9, 1)));
        Assert.NotEmpty(Coming(Record([.. lent, Sit("t2", Noon(9, 1), 90, "talk"), Sit("t3", Noon(9, 2), 10, "talk")]), Noon(9, 2)));
        Assert.Empty(Coming(Record([Join(Noon(1, 5), "clerk"), .. lent[1..]]), Noon(8, 31)));
        Assert.Empty(Coming(TrainingRecord.Begin(Code), Noon(8, 31)));
    }

    private static IEnumerable<string> Coming(TrainingRecord record, Instant at) => House.Read(record, at).Coming.Select(locked => $"{locked.Skill} {locked.Qualification.Code} {string.Join(' ', locked.Missing.Select(item => item.Code))}");

    /// <summary>A role that the standard does not have would be asked for nothing.</summary>
    [Theory]
    [InlineData(TrainingAction.Join)]
    [InlineData(TrainingAction.Move)]
    public void A_misspelt_role_is_refused_with_the_near_one(TrainingAction action)
    {
        TrainingEvaluator shipped = CallCenter.Standards.Book.StandardBook.Shipped.Compile().Training;
        TrainingRecord record = TrainingRecord.Begin(Code);
        if (action == TrainingAction.Move)
        {
            record = shipped.Evolve(record, new() { Id = "1", At = Noon(1, 5), Action = TrainingAction.Join, Role = "service-agent" }).State;
        }

        TrainingRefusal refusal = Assert.Single(shipped.Evolve(record, new() { Id = "2", At = Noon(1, 6), Action = action, Role = "service-agnt" }).Refusals);
        Assert.Equal((TrainingRefusalReason.UnknownRole, "service-agnt", "service-agent"), (refusal.Reason, refusal.Subject, refusal.Nearest));
    }

    [Fact]
    public void Probation_lasts_its_months_and_until_the_exam_is_passed()
    {
        TrainingEvent late = Sit("x1", Noon(6, 1), 90);

        Assert.Equal(new LocalDate(2026, 4, 5), House.Read(Record(Joined, Learnt, late), Noon(4, 4)).ProbationUntil);
        Assert.Equal(new LocalDate(2026, 4, 5), House.Read(Record(Joined, Learnt, late), Noon(5, 31)).ProbationUntil);
        Assert.Null(House.Read(Record(Joined, Learnt, late), Noon(6, 1)).ProbationUntil);
        Assert.Null(House.Read(Record(Joined, Learnt, Sit("x1", Noon(1, 9), 90)), Noon(4, 5)).ProbationUntil);
    }

    [Fact]
    public void A_failed_exam_leads_to_what_the_rule_says_and_can_be_appealed_against()
    {
        TrainingEvent failed = Sit("x1", Noon(1, 9), 59);
        AssessmentConsequence one = Assert.Single(House.Read(Record(Joined, Learnt, failed), Noon(1, 14)).Consequences);

        Assert.Equal(("loan-exam", "x1", "less", AppealStatus.Possible, new LocalDate(2026, 1, 14)), (one.Exam, one.Event, one.Effect.Code, one.Appeal, one.AppealUntil!.Value));
        Assert.Equal(AppealStatus.NotPossible, House.Read(Record(Joined, Learnt, failed), Noon(1, 15)).Consequences[0].Appeal);
        TrainingEvent appeal = Appeal("a", Noon(1, 10), "x1");
        Assert.Equal(AppealStatus.Open, House.Read(Record(Joined, Learnt, failed, appeal), Noon(1, 20)).Consequences[0].Appeal);
        Assert.Equal(AppealStatus.Decided, House.Read(Record(Joined, Learnt, failed, appeal, Decide("d", Noon(1, 12), "x1", 58)), Noon(1, 20)).Consequences[0].Appeal);
        Assert.Empty(House.Read(Record(Joined, Learnt, failed, appeal, Decide("d", Noon(1, 12), "x1", 60)), Noon(1, 20)).Consequences);
    }

    [Fact]
    public void Everybody_is_asked_about_the_scheme_every_half_year()
    {
        var said = new TrainingEvent { Id = "f", At = Noon(3, 1), Action = TrainingAction.Comment, Note = "Too many questions on forms." };

        Assert.Equal(new LocalDate(2026, 7, 5), House.Read(Record(Joined), Noon(2, 1)).FeedbackDue);
        Assert.Equal(new LocalDate(2026, 9, 1), House.Read(Record(Joined, said), Noon(3, 2)).FeedbackDue);
    }

    [Fact]
    public void Who_never_joined_is_qualified_for_nothing_and_asked_for_nothing()
    {
        TrainingStanding standing = House.Read(TrainingRecord.Begin(Code), Noon(11, 1));

        Assert.Equal((false, 0, 3), (standing.IsHere, standing.Items.Length, standing.Locks.Length));
    }

    /// <summary>January: the induction (two parts) falls due on the 12th; the module is in time, the exam late and in February.</summary>
    [Fact]
    public void A_summary_counts_what_was_due_and_what_was_done_of_it()
    {
        TrainingRecord record = Record(Joined, Learnt, Sit("x1", Noon(1, 20), 10), Sit("x2", Noon(2, 3), 80));
        Instant[] months = [Noon(1, 1), Noon(2, 1), Noon(3, 1), Noon(4, 1), Noon(5, 1), Noon(6, 1)];

        TrainingSummary[] all = [.. months.Zip(months.Skip(1), (from, to) => House.Summarize(record, from, to))];
        Assert.Equal([new(2, 1, 1, 0), new(1, 1, 1, 1), new(0, 0, 0, 0), new(0, 0, 0, 0), new TrainingSummary(1, 0, 0, 0)], all);
        StaffRecord staff = all[0].Merge(all[1]).ToStaffRecord(months[0], "north");
        Assert.Equal((3, 2, 2, 1, "north"), (staff.TrainingDue!.Value, staff.TrainingCompleted!.Value, staff.AssessmentsTaken!.Value, staff.AssessmentsPassed!.Value, staff.Team));
        Assert.Throws<ArgumentOutOfRangeException>(() => House.Summarize(record, months[1], months[1]));
    }

    /// <summary>An exam failed, its module learnt again, and the exam again: how much training helped.</summary>
    [Fact]
    public void A_summary_holds_the_mark_before_a_training_against_the_one_after_it()
    {
        TrainingRecord record = Record(Joined, Learnt, Sit("x1", Noon(1, 9), 40.005m), Sit("x2", Noon(1, 16), 50), Complete("m2", Noon(1, 20)), Sit("x3", Noon(1, 21), 72.5m));
        TrainingSummary summary = House.Summarize(record, Noon(1, 1), Noon(2, 1));

        Assert.Equal((3, 1, 50m, 72.5m), (summary.Taken, summary.Compared, summary.PointsBefore, summary.PointsAfter));
        Assert.Equal(0, House.Summarize(record, Noon(1, 1), Noon(1, 21)).Compared);
        Assert.Equal(22.5m, summary.ToStaffRecord(Noon(1, 1)).PointsAfterTraining - summary.ToStaffRecord(Noon(1, 1)).PointsBeforeTraining);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingSummary(0, 0, 1, 0, 1, 101, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingSummary(0, 0, 1, 0, 2));
    }

    [Theory]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(1, 2, 0, 0)]
    [InlineData(1, 1, 1, 2)]
    [InlineData(1, -1, 1, 0)]
    public void A_summary_counts_no_more_than_there_is(long due, long completed, long taken, long passed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingSummary(due, completed, taken, passed));

    [Fact]
    public void The_ends_of_all_times_can_be_asked_for()
    {
        TrainingRecord record = Record(Joined, Learnt, Sit("x1", Noon(1, 15), 60));

        Assert.Null(House.Read(record, Instant.MaxValue).NextChange);
        Assert.False(House.Read(record, Instant.MinValue).IsHere);
        Assert.NotNull(House.Summarize(record, Instant.MinValue, Instant.MaxValue));
    }

    /// <summary>D9 表彰和奖励: from the mark of the shipped standard on, which is an assumption.</summary>
    [Theory]
    [InlineData(94, false)]
    [InlineData(95, true)]
    public void Recognition_follows_an_exam_that_was_passed_with_its_mark(int mark, bool follows)
    {
        TrainingEvaluator shipped = StandardBook.Shipped.Compile().Training;
        TrainingEvent[] events = [Trainee.Join(Trainee.Noon(1, 5), "service-agent"), Trainee.Complete("m", Trainee.Noon(1, 6), "empathy"), Trainee.Sit("s", Trainee.Noon(1, 7), mark, "service-exam")];
        TrainingRecord record = shipped.Fold(TrainingRecord.Begin("a-1"), events).State;

        Assert.Equal(3, record.Events.Count);
        Assert.Equal(follows, shipped.Read(record, Trainee.Noon(1, 8)).Consequences.Any(consequence => consequence.Effect.Affects == StaffMatter.Recognition));
    }
}
