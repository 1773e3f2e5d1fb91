using CallCenter.Standards.Book;
using CallCenter.Standards.Training;
using static CallCenter.Standards.Tests.Training.Trainee;

namespace CallCenter.Standards.Tests.Training;

/// <summary>What may happen in somebody's training, and what is refused (D9).</summary>
public sealed class TrainingRecordTests
{
    private static readonly TrainingEvent Joined = Join(Noon(1, 5));
    private static readonly TrainingEvent Learnt = Complete("m1", Noon(1, 7));
    private static readonly TrainingEvent Failed = Sit("x1", Noon(1, 9), 59.9m);

    [Fact]
    public void Nobody_learns_before_joining_or_after_leaving_and_nobody_joins_twice()
    {
        var left = new TrainingEvent { Id = "left", At = Noon(2, 1), Action = TrainingAction.Leave };

        Assert.Equal(TrainingRefusalReason.NotHere, Refusal(Learnt));
        Assert.Equal(TrainingRefusalReason.AlreadyHere, Refusal(Joined, Joined with { Id = "again" }));
        Assert.Equal(TrainingRefusalReason.NotHere, Refusal(Joined, left, Complete("m2", Noon(2, 2))));
        Assert.Null(Refusal(Joined, left, Joined with { Id = "back", At = Noon(3, 1) }));
        Assert.Equal(TrainingRefusalReason.NoRole, Refusal(Joined with { Role = " " }));
    }

    [Fact]
    public void An_exam_comes_after_its_module_and_the_standard_has_both()
    {
        Assert.Equal(TrainingRefusalReason.ModuleMissing, Refusal(Joined, Failed));
        Assert.Equal(TrainingRefusalReason.UnknownSubject, Refusal(Joined, Sit("x", Noon(1, 9), 90, "none")));
        Assert.Equal(TrainingRefusalReason.UnknownSubject, Refusal(Joined, Complete("m", Noon(1, 9), "none")));
        Assert.Equal(TrainingRefusalReason.NoSubject, Refusal(Joined, Learnt with { Subject = null }));
        Assert.Null(Refusal(Joined, Learnt, Failed));
    }

    [Fact]
    public void A_module_that_has_expired_has_to_be_completed_anew_before_the_exam() =>
        Assert.Equal((TrainingRefusalReason.ModuleMissing, null), (Refusal(Joined, Learnt, Sit("x", Noon(7, 7, 2027), 90))!.Value, Refusal(Joined, Learnt, Sit("x", Noon(7, 6, 2027), 90))));

    [Fact]
    public void Nobody_marks_his_own_exam_and_a_mark_is_a_share_of_full_marks()
    {
        Assert.Equal(TrainingRefusalReason.OwnExaminer, Refusal(Joined, Learnt, Failed with { By = Code }));
        Assert.Equal(TrainingRefusalReason.NoExaminer, Refusal(Joined, Learnt, Failed with { By = "" }));
        Assert.Equal(TrainingRefusalReason.NoScore, Refusal(Joined, Learnt, Failed with { Score = Percentage.FromPercent(100.01m) }));
        Assert.Equal(TrainingRefusalReason.NoScore, Refusal(Joined, Learnt, Failed with { Score = Percentage.FromPercent(-1) }));
        Assert.Equal(TrainingRefusalReason.NoScore, Refusal(Joined, Learnt, Failed with { Score = null }));
    }

    [Fact]
    public void Whoever_failed_waits_before_the_resit_and_learns_anew_when_all_are_used_up()
    {
        Assert.Equal(TrainingRefusalReason.ResitTooEarly, Refusal(Joined, Learnt, Failed, Sit("x2", Noon(1, 15), 90)));
        Assert.Null(Refusal(Joined, Learnt, Failed, Sit("x2", Noon(1, 16), 90)));
        TrainingEvent[] usedUp = [Joined, Learnt, Failed, Sit("x2", Noon(1, 16), 10)];
        Assert.Equal(TrainingRefusalReason.ResitsUsedUp, Refusal([.. usedUp, Sit("x3", Noon(12, 1), 90)]));
        Assert.Null(Refusal([.. usedUp, Complete("m2", Noon(1, 17)), Sit("x3", Noon(1, 17), 90)]));
    }

    [Fact]
    public void An_appeal_is_made_once_in_time_and_decided_by_neither_the_agent_nor_the_examiner()
    {
        TrainingEvent appeal = Appeal("a", Noon(1, 14), "x1");
        Assert.Equal(TrainingRefusalReason.NoSuchExam, Refusal(Joined, Learnt, Failed, appeal with { Of = "m1" }));
        Assert.Equal(TrainingRefusalReason.NoSuchExam, Refusal(Joined, Learnt, Failed, appeal with { Of = null }));
        Assert.Equal(TrainingRefusalReason.AppealTooLate, Refusal(Joined, Learnt, Failed, appeal with { At = Noon(1, 15) }));
        Assert.Equal(TrainingRefusalReason.AlreadyAppealed, Refusal(Joined, Learnt, Failed, appeal, appeal with { Id = "b" }));
        Assert.Equal(TrainingRefusalReason.NoAppeal, Refusal(Joined, Learnt, Failed, Decide("d", Noon(1, 14), "x1", 80)));
        Assert.Equal(TrainingRefusalReason.SameExaminer, Refusal(Joined, Learnt, Failed, appeal, Decide("d", Noon(1, 14), "x1", 80, "examiner")));
        Assert.Equal(TrainingRefusalReason.OwnExaminer, Refusal(Joined, Learnt, Failed, appeal, Decide("d", Noon(1, 14), "x1", 80, Code)));
        TrainingEvent decision = Decide("d", Noon(1, 20), "x1", 60);
        Assert.Equal(TrainingRefusalReason.NoAppeal, Refusal(Joined, Learnt, Failed, appeal, decision, decision with { Id = "e" }));
        Assert.Equal(TrainingStatus.Valid, House.Read(Record(Joined, Learnt, Failed, appeal, decision), Noon(1, 20)).Item("loan-exam").Status);
        Assert.Equal(TrainingStatus.Failed, House.Read(Record(Joined, Learnt, Failed, appeal, decision), Noon(1, 19)).Item("loan-exam").Status);
    }

    [Fact]
    public void A_certificate_was_issued_and_has_not_ended_before()
    {
        Assert.Equal(TrainingRefusalReason.NoIssue, Refusal(Joined, Certify("c", Noon(1, 9), new(2026, 1, 10))));
        Assert.Equal(TrainingRefusalReason.NoIssue, Refusal(Joined, Certify("c", Noon(1, 9), new(2025, 1, 10), new(2025, 1, 10))));
        Assert.Null(Refusal(Joined, Certify("c", Noon(1, 9), new(2026, 1, 9))));
        Assert.Equal(TrainingRefusalReason.NoNote, Refusal(Joined, new TrainingEvent { Id = "f", At = Noon(2, 1), Action = TrainingAction.Comment }));
    }

    [Fact]
    public void Events_are_known_by_their_identity_and_come_in_order()
    {
        Assert.Equal(TrainingRefusalReason.OutOfOrder, Refusal(Joined, Learnt with { At = Noon(1, 4) }));
        Assert.Equal(TrainingRefusalReason.IdentityReused, Refusal(Joined, Learnt, Learnt with { Subject = "manners" }));
        Assert.Equal(2, House.Evolve(Record(Joined, Learnt), Learnt).State.Events.Count);
        Assert.Throws<ArgumentException>(() => House.Evolve(TrainingRecord.Begin(Code), Joined with { Id = " " }));
    }

    [Fact]
    public void A_record_read_back_goes_on_where_it_was()
    {
        TrainingRecord record = Record(Joined, Learnt, Failed);
        TrainingRecord read = StandardJson.Read<TrainingRecord>(StandardJson.Write(record));

        Assert.Equal(record, read);
        Assert.Equal(House.Read(record, Noon(3, 1)), House.Read(read, Noon(3, 1)));
        Assert.Throws<System.Text.Json.JsonException>(() => StandardJson.Read<TrainingRecord>(StandardJson.Write(record).Replace("\"join\"", "\"leave\"", StringComparison.Ordinal)));
    }
}
