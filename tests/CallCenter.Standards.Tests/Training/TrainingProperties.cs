using CallCenter.Standards.Training;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Training.Trainee;

namespace CallCenter.Standards.Tests.Training;

/// <summary>What holds of every record of training, whatever happened.</summary>
public sealed class TrainingProperties
{
    private const int Days = 500;

    private static readonly LocalDate First = new(2026, 1, 5);
    private static readonly LocalDate SecondVersion = new(2026, 7, 1);

    private static Gen<TrainingEvent> Event(int id) =>
        from kind in Gen.Frequency((3, Gen.Constant(TrainingAction.Complete)), (8, Gen.Constant(TrainingAction.Sit)), (1, Gen.Constant(TrainingAction.Certify)), (2, Gen.Constant(TrainingAction.Move)), (2, Gen.Constant(TrainingAction.Appeal)), (2, Gen.Constant(TrainingAction.Decide)), (1, Gen.Constant(TrainingAction.Comment)))
        from mark in Gen.Choose(0, 100)
        from other in Gen.Choose(0, Math.Max(0, id - 1))
        select new TrainingEvent
        {
            Id = $"e{id}",
            At = Noon(1, 5),
            Action = kind,
            Subject = kind switch { TrainingAction.Sit => mark % 5 == 0 ? "talk" : "loan-exam", TrainingAction.Certify => "banker", _ => "loans" },
            Role = mark % 2 == 0 ? "lender" : "clerk",
            Stage = mark % 3 == 0 ? "senior" : null,
            Score = Percentage.FromPercent(Math.Min(100, mark * 2)),
            By = kind == TrainingAction.Decide ? "head" : "examiner",
            Of = $"e{other}",
            Note = "said",
        };

    private static Gen<TrainingRecord> Records =>
        from count in Gen.Choose(0, 30)
        from gaps in Gen.Choose(0, 40).ArrayOf(count)
        from drawn in Gen.CollectToArray(Enumerable.Range(0, count), Event)
        let days = gaps.Aggregate(new List<int> { 0 }, (sums, gap) => [.. sums, sums[^1] + gap])
        select House.Fold(TrainingRecord.Begin(Code), [Join(Noon(1, 5)), .. drawn.Select((happened, i) => At(happened, days[i + 1]))]).State;

    private static TrainingEvent At(TrainingEvent happened, int day) =>
        happened with { At = Noon(1, 5) + Duration.FromDays(day), Issued = First.PlusDays(day - (day % 50)) };

    /// <summary>Walks through the days with a pencil: the exam is late on every day that lies more than a cycle behind the last pass and the first day asked, and on no other.</summary>
    [Property(MaxTest = 60)]
    public Property No_day_is_passed_over_without_being_late() => Prop.ForAll(Records.ToArbitrary(), record =>
    {
        LocalDate? last = null;
        LocalDate? lapse = null;
        bool isFailed = false;
        for (int day = 0; day < Days; day++)
        {
            LocalDate today = First.PlusDays(day);
            foreach (TrainingEvent happened in record.Events.Where(happened => happened.At.InZone(Zone).Date == today))
            {
                if (happened is { Action: TrainingAction.Sit, Subject: "loan-exam" })
                {
                    Percentage mark = record.Events.LastOrDefault(later => later.Action == TrainingAction.Decide && later.Of == happened.Id && later.At.InZone(Zone).Date <= today)?.Score ?? happened.Score!.Value;
                    Note(mark.Percent >= (today < SecondVersion ? 60 : 82.5m), today, today.PlusMonths(6));
                }
                else if (happened is { Action: TrainingAction.Certify })
                {
                    Note(true, happened.Issued!.Value, happened.Issued.Value.PlusMonths(24));
                }
                else if (happened is { Action: TrainingAction.Decide })
                {
                    return true; // what an appeal changes of the past has tests of its own
                }
            }

            TrainingItem exam = House.Read(record, Noon(1, 5) + Duration.FromDays(day)).Item("loan-exam");
            int cycle = today < SecondVersion ? 3 : 2;
            LocalDate end = last is { } pass ? LocalDate.Min(pass.PlusMonths(cycle), isFailed ? LocalDate.MaxIsoValue : lapse!.Value.PlusDays(-1)) : First.PlusDays(7);
            bool isLate = today > end;
            TrainingStatus[] expected = isFailed ? [TrainingStatus.Failed] : last is not null && today >= lapse ? [TrainingStatus.Expired] : isLate ? [TrainingStatus.Overdue] : [TrainingStatus.Open, TrainingStatus.Valid, TrainingStatus.Due];
            if (exam.Due != end || !expected.Contains(exam.Status))
            {
                return false;
            }
        }

        return true;

        void Note(bool isPassed, LocalDate on, LocalDate until)
        {
            if (isPassed)
            {
                last = last is { } before && before > on ? before : on;
                lapse = isFailed || lapse is null || until > lapse ? until : lapse;
            }

            isFailed = !isPassed;
        }
    });

    /// <summary>Failing, moving and speaking move no day; only a pass, a certificate or a decision does.</summary>
    [Property(MaxTest = 100)]
    public Property Only_passing_moves_the_day_that_an_exam_is_due() => Prop.ForAll(Records.ToArbitrary(), record =>
    {
        TrainingRecord so = TrainingRecord.Begin(Code);
        foreach (TrainingEvent happened in record.Events)
        {
            TrainingRecord next = House.Evolve(so, happened).State;
            if (so.IsHere && happened.Action is not (TrainingAction.Sit or TrainingAction.Certify or TrainingAction.Decide))
            {
                LocalDate? before = House.Read(so, happened.At).Item("loan-exam").Due;
                if (before != House.Read(next, happened.At).Item("loan-exam").Due)
                {
                    return false;
                }
            }

            so = next;
        }

        return so == record;
    });

    /// <summary>Between an instant and the next change that it tells nothing changes, and at the next change something may.</summary>
    [Property(MaxTest = 60)]
    public Property Nothing_changes_before_the_next_change_that_is_told() => Prop.ForAll(Records.ToArbitrary(), Gen.Choose(0, Days).ToArbitrary(), (record, day) =>
    {
        Instant at = Instant.Max(record.LastAt!.Value, Noon(1, 5) + Duration.FromDays(day));
        TrainingStanding now = House.Read(record, at);
        TrainingStanding later = House.Read(record, (now.NextChange ?? at + Duration.FromDays(3_000)) - Duration.Epsilon);
        return Alike(now, later);
    });

    /// <summary>What is told to come is what is locked when the day has come, if nothing happens until then; and the day before nothing of it is.</summary>
    [Property(MaxTest = 60)]
    public Property What_is_told_to_be_locked_is_locked_on_the_day() => Prop.ForAll(Records.ToArbitrary(), Gen.Choose(0, 265).ToArbitrary(), (record, day) =>
    {
        Instant at = Instant.Max(record.LastAt!.Value, Noon(1, 5) + Duration.FromDays(day));
        Instant effective = new LocalDate(2026, 10, 1).AtMidnight().InZoneLeniently(Zone).ToInstant();
        TrainingStanding now = House.Read(record, at);
        return at >= effective ? now.Coming.IsEmpty
            : now.Coming.Select(locked => locked.Skill).Order().SequenceEqual(now.IsHere ? House.Read(record, effective).Locks.Where(locked => locked.Qualification.Code == "revision-2").Select(locked => locked.Skill).Order() : []);
    });

    /// <summary>A record is its events: in one go, one by one, or written in between, it stands the same; and what was refused left nothing.</summary>
    [Property(MaxTest = 60)]
    public Property Folding_goes_on_from_anywhere() => Prop.ForAll(Records.ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), (record, cut) =>
    {
        TrainingEvent[] all = [.. record.Events];
        int at = Math.Min(cut, all.Length);
        TrainingRecord first = House.Fold(TrainingRecord.Begin(Code), all[..at]).State;
        Folded<TrainingRecord, TrainingRefusal> rest = House.Fold(CallCenter.Standards.Book.StandardJson.Read<TrainingRecord>(CallCenter.Standards.Book.StandardJson.Write(first)), all[at..]);
        return !rest.HasRefusals && rest.State == record && House.Fold(record, all).State == record;
    });

    /// <summary>Months add up to the quarter in exams taken and passed; what is completed is among what was due.</summary>
    [Property(MaxTest = 60)]
    public Property Exams_of_months_add_up_to_those_of_the_quarter() => Prop.ForAll(Records.ToArbitrary(), record =>
    {
        Instant[] months = [.. Enumerable.Range(1, 4).Select(month => new LocalDate(2026, month, 1).AtMidnight().InZoneLeniently(Zone).ToInstant())];
        TrainingSummary whole = House.Summarize(record, months[0], months[3]);
        TrainingSummary parts = Enumerable.Range(0, 3).Select(i => House.Summarize(record, months[i], months[i + 1])).Aggregate(TrainingSummary.None, (sum, part) => sum.Merge(part));
        return record.Events.Any(happened => happened.Action == TrainingAction.Decide) || ((whole.Taken, whole.Passed) == (parts.Taken, parts.Passed) && whole.Due <= parts.Due);
    });

    private static bool Alike(TrainingStanding one, TrainingStanding other) => one with { At = other.At, NextChange = other.NextChange } == other;
}
