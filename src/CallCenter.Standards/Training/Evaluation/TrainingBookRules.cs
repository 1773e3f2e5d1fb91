using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>What the book at hand has against an event: what it does not know, what has to come before, and how often and when somebody may try again or appeal.</summary>
internal static class TrainingBookRules
{
    /// <param name="plan">The book.</param>
    /// <param name="record">The record.</param>
    /// <param name="next">The event.</param>
    /// <param name="facts">What the record says up to the event; asked for by exams alone.</param>
    public static TrainingRefusal? Refuse(TrainingPlan plan, TrainingRecord record, TrainingEvent next, Func<TrainingFacts> facts) => next.Action switch
    {
        TrainingAction.Join or TrainingAction.Move => plan.Roles is not { } roles || string.IsNullOrWhiteSpace(next.Role) || roles.Contains(next.Role) ? null
            : new(next, TrainingRefusalReason.UnknownRole, next.Role) { Nearest = NearestName.Find(next.Role, roles) },
        TrainingAction.Complete => plan.Module(next.Subject!) is null ? Unknown(plan, next) : null,
        TrainingAction.Certify => plan.Certificate(next.Subject!) is null ? Unknown(plan, next)
            : TrainingDays.Iso(next.Issued!.Value) > plan.Days.Of(next.At) ? new(next, TrainingRefusalReason.NoIssue)
            : null,
        TrainingAction.Sit => plan.Exam(next.Subject!, next.At) is { } exam ? Sitting(plan, next, exam, facts()) : Unknown(plan, next),
        TrainingAction.Appeal => AppealEnd(plan, record.Events[record.Events.IndexOf(next.Of!)]) is not { } end || plan.Days.Of(next.At) > end ? new(next, TrainingRefusalReason.AppealTooLate) : null,
        _ => null,
    };

    private static TrainingRefusal Unknown(TrainingPlan plan, TrainingEvent next) => new(next, TrainingRefusalReason.UnknownSubject, next.Subject)
    {
        Nearest = plan.CodesFor(next.Action) is var codes && codes.Contains(next.Subject) ? null : NearestName.Find(next.Subject!, codes),
    };

    /// <summary>The last day of an appeal against an exam; null where there are no appeals.</summary>
    public static LocalDate? AppealEnd(TrainingPlan plan, TrainingEvent sitting) =>
        plan.Catalogue.Appeals is { } appeals ? TrainingDays.PlusDays(plan.Days.Of(sitting.At), appeals.WithinDays) : null;

    /// <summary>The first day on which a failed exam may be tried again; null where every resit is used up.</summary>
    /// <param name="exam">The exam.</param>
    /// <param name="tries">What was done for it, the last of it failed.</param>
    /// <param name="learnt">The place of the module completed last, −1 for none.</param>
    public static LocalDate? ResitFrom(Exam exam, PartHistory tries, int learnt)
    {
        LocalDate last = tries.Entries[^1].On;
        if (exam.Resits is not { } rule)
        {
            return last;
        }

        int failures = tries.FailuresSince(learnt, rule.Most);
        return failures > rule.Most ? null : failures == 0 ? last : TrainingDays.PlusDays(last, rule.AfterDays);
    }

    private static TrainingRefusal? Sitting(TrainingPlan plan, TrainingEvent next, Exam exam, TrainingFacts facts)
    {
        LocalDate day = plan.Days.Of(next.At);
        string? missing = exam.Modules.FirstOrDefault(module => !facts.Of(TrainingPart.Module, module).LastCounts(day));
        PartHistory tries = facts.Of(TrainingPart.Exam, exam.Code);
        TrainingRefusalReason? resit = !tries.IsFailed ? null
            : ResitFrom(exam, tries, facts.LearntFor(exam)) is not { } from ? TrainingRefusalReason.ResitsUsedUp
            : day < from ? TrainingRefusalReason.ResitTooEarly
            : null;
        return missing is not null ? new(next, TrainingRefusalReason.ModuleMissing, missing) { Also = resit is { } also ? [also] : [] }
            : resit is { } reason ? new(next, reason, exam.Code)
            : null;
    }
}
