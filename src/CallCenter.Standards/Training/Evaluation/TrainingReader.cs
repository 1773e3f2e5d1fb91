using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>Reads from a record how somebody's training stands at an instant.</summary>
internal sealed class TrainingReader
{
    private readonly TrainingPlan plan;
    private readonly TrainingCatalogue catalogue;
    private readonly TrainingRecord record;
    private readonly Instant at;
    private readonly LocalDate today;
    private readonly TrainingFacts facts;
    private readonly (TrainingProgramme Programme, LocalDate Start)[] programmes;
    private Instant? nextChange;

    public TrainingReader(TrainingPlan plan, TrainingRecord record, Instant at)
    {
        this.plan = plan;
        this.record = record;
        this.at = at;
        catalogue = plan.Catalogue;
        today = plan.Days.Of(at);
        facts = new TrainingFacts(plan, record, at);
        programmes = [.. from programme in catalogue.Programmes let start = facts.StartOf(programme) where start is not null select (programme, start.Value)];
    }

    public TrainingStanding Read()
    {
        ImmutableArray<TrainingItem> items =
        [
            .. catalogue.Modules.Select(module => ByProgrammes(TrainingPart.Module, module.Code)).OfType<TrainingItem>(),
            .. catalogue.Exams.Select(static exam => exam.Code).Distinct(StringComparer.Ordinal).Select(exam => ByProgrammes(TrainingPart.Exam, exam)).OfType<TrainingItem>(),
        ];
        ImmutableArray<LockedSkill> locks = Locks();
        ImmutableArray<LockedSkill> coming = Coming();
        items = DueBefore(coming, items);
        ImmutableArray<AssessmentConsequence> consequences = Consequences();
        LocalDate? probation = Probation();
        LocalDate? feedback = catalogue.Feedback is { } asked && facts.Joined is { } joined ? TrainingDays.PlusMonths(facts.LastComment is { } last && last > joined ? last : joined, asked.EveryMonths) : null;
        return new TrainingStanding
        {
            Agent = record.Agent,
            At = at,
            IsHere = facts.IsHere,
            Role = facts.Now.Role,
            Stage = facts.Now.Stage,
            Items = items,
            Locks = locks,
            Coming = coming,
            Consequences = consequences,
            ProbationUntil = probation,
            FeedbackDue = feedback,
            NextChange = nextChange,
        };
    }

    /// <summary>The skills that are locked, and no more.</summary>
    public ImmutableArray<LockedSkill> Locks() => [.. Asked.Where(IsInForce).SelectMany(qualification => Locks(qualification, today))];

    /// <summary>What is going to be locked from the day of a qualification to come, as things stand.</summary>
    private ImmutableArray<LockedSkill> Coming() => !facts.IsHere ? []
        : [.. Asked.Where(qualification => !IsInForce(qualification)).SelectMany(qualification => Locks(qualification, TrainingDays.Iso(qualification.Effective!.Value)))];

    /// <summary>What a qualification to come asks for is due on the day before it, and so are the modules that come before an exam of it.</summary>
    private ImmutableArray<TrainingItem> DueBefore(ImmutableArray<LockedSkill> coming, ImmutableArray<TrainingItem> items)
    {
        if (coming.IsEmpty)
        {
            return items;
        }

        ILookup<(TrainingPart Part, string Code), LocalDate> days =
            (from locked in coming
             let day = TrainingDays.PlusDays(TrainingDays.Iso(locked.Qualification.Effective!.Value), -1)
             from missing in locked.Missing
             from part in ModulesBefore(missing).Select(static module => (TrainingPart.Module, module)).Prepend((missing.Part, missing.Code))
             select (part, day)).ToLookup(static one => one.part, static one => one.day);
        return [.. items.Select(item => days.Contains((item.Part, item.Code)) && days[(item.Part, item.Code)].Min() is var day && !(item.Due <= day) ? DueOn(item, day) : item)];
    }

    private IEnumerable<string> ModulesBefore(TrainingItem missing) => missing.Part != TrainingPart.Exam || plan.ExamOrFirst(missing.Code, at) is not { } exam ? []
        : exam.Modules.Where(module => !facts.Of(TrainingPart.Module, module).LastCounts(today));

    private TrainingItem DueOn(TrainingItem item, LocalDate day)
    {
        ChangesOf(day, null, null);
        return item with { Due = day, Status = item.Status == TrainingStatus.Valid && TrainingDays.PlusDays(day, -catalogue.NoticeDays) <= today ? TrainingStatus.Due : item.Status };
    }

    private IEnumerable<LockedSkill> Locks(Qualification qualification, LocalDate day)
    {
        ImmutableArray<TrainingItem> missing = Missing(qualification, day);
        return missing.IsEmpty ? [] : qualification.Skills.Select(skill => new LockedSkill { Skill = skill, Qualification = qualification, Missing = missing });
    }

    /// <summary>When the locks, or what was read besides, change next though nothing happens; null for never.</summary>
    public Instant? NextChange => nextChange;

    private IEnumerable<Qualification> Asked => catalogue.Qualifications.Where(qualification => TrainingPlan.IsAskedOf(qualification, facts.Now.Role));

    /// <summary>The day by which something is due: so long after it was passed last, and before it expires; where it never was, so long after it was first asked.</summary>
    public static LocalDate? DueAfter(LocalDate? lastPass, LocalDate? expires, int? everyMonths)
    {
        LocalDate? cycle = lastPass is { } last && everyMonths is { } months ? TrainingDays.PlusMonths(last, months) : null;
        LocalDate? renewal = expires is { } end ? TrainingDays.PlusDays(end, -1) : null;
        return cycle is null || renewal < cycle ? renewal ?? cycle : cycle;
    }

    /// <summary>The first day by which the programmes ask for something; null where none says.</summary>
    public static LocalDate? FirstDue(IEnumerable<(TrainingProgramme Programme, LocalDate Start)> asking, int? everyMonths)
    {
        LocalDate? first = null;
        foreach ((TrainingProgramme programme, LocalDate start) in asking)
        {
            LocalDate? due = programme.WithinDays is { } days ? TrainingDays.PlusDays(start, days) : everyMonths is { } months ? TrainingDays.PlusMonths(start, months) : null;
            first = first is null || due < first ? due ?? first : first;
        }

        return first;
    }

    private bool IsInForce(Qualification qualification)
    {
        if (qualification.Effective is not { } effective)
        {
            return true;
        }

        Changes(TrainingDays.Iso(effective));
        return TrainingDays.Iso(effective) <= today;
    }

    private ImmutableArray<TrainingItem> Missing(Qualification qualification, LocalDate day)
    {
        LocalDate? from = qualification.CountsFrom is { } first ? TrainingDays.Iso(first) : null;
        return
        [
            .. qualification.Modules.Where(module => !Counts(TrainingPart.Module, module, day, from)).Select(module => Item(TrainingPart.Module, module, [])),
            .. qualification.Exams.Where(exam => !Counts(TrainingPart.Exam, exam, day, from)).Select(exam => Item(TrainingPart.Exam, exam, [])),
        ];
    }

    private bool Counts(TrainingPart part, string code, LocalDate day, LocalDate? from)
    {
        PartHistory history = facts.Of(part, code);
        foreach (PartEntry entry in history.Standing)
        {
            Changes(entry.Expires);
        }

        return history.Counts(day, from);
    }

    /// <summary>How it stands with something that programmes ask for; null where none does.</summary>
    private TrainingItem? ByProgrammes(TrainingPart part, string code)
    {
        (TrainingProgramme Programme, LocalDate Start)[] asking = [.. programmes.Where(one => (part == TrainingPart.Module ? one.Programme.Modules : one.Programme.Exams).Contains(code))];
        return asking.Length == 0 ? null : Item(part, code, asking);
    }

    private TrainingItem Item(TrainingPart part, string code, (TrainingProgramme Programme, LocalDate Start)[] asking)
    {
        PartHistory history = facts.Of(part, code);
        TrainingModule? module = part == TrainingPart.Module ? plan.Module(code) : null;
        Exam? exam = part == TrainingPart.Exam ? plan.ExamOrFirst(code, at) : null;
        int? every = module?.EveryMonths ?? exam?.EveryMonths;
        LocalDate? passed = history.LastPass;
        LocalDate? expires = history.Expires;
        LocalDate? due = passed is null ? FirstDue(asking, every) : DueAfter(passed, expires, every);
        LocalDate? resit = exam is not null && history.IsFailed ? TrainingBookRules.ResitFrom(exam, history, facts.LearntFor(exam)) : null;
        ChangesOf(due, expires, resit);
        if (exam is not null)
        {
            foreach (LocalDate version in plan.VersionsOf(code))
            {
                Changes(TrainingDays.Iso(version));
            }
        }

        return new TrainingItem
        {
            Part = part,
            Code = code,
            Name = module?.Name ?? exam?.Name ?? new LocalizedText(code, code),
            Status = Status(history, passed, expires, due),
            Programmes = [.. asking.Select(static one => one.Programme.Code)],
            Done = passed,
            Score = history.LastSitting?.Score,
            Due = due,
            Expires = expires,
            ResitFrom = resit,
        };
    }

    private TrainingStatus Status(PartHistory history, LocalDate? passed, LocalDate? expires, LocalDate? due) =>
        history.IsFailed ? TrainingStatus.Failed
        : expires <= today ? TrainingStatus.Expired
        : due < today ? TrainingStatus.Overdue
        : passed is null ? TrainingStatus.Open
        : due is { } day && TrainingDays.PlusDays(day, -catalogue.NoticeDays) <= today ? TrainingStatus.Due
        : TrainingStatus.Valid;

    private ImmutableArray<AssessmentConsequence> Consequences()
    {
        var consequences = ImmutableArray.CreateBuilder<AssessmentConsequence>();
        foreach (string code in catalogue.Exams.Select(static exam => exam.Code).Distinct(StringComparer.Ordinal))
        {
            PartHistory history = facts.Of(TrainingPart.Exam, code);
            if (history.LastSitting is not { Sitting: { } sitting } last)
            {
                continue;
            }

            Exam exam = plan.ExamOrFirst(code, at)!;
            AssessmentOutcome outcome = last.IsPassed ? AssessmentOutcome.Passed
                : history.IsFailed && TrainingBookRules.ResitFrom(exam, history, facts.LearntFor(exam)) is null ? AssessmentOutcome.ResitsUsedUp
                : AssessmentOutcome.Failed;
            LocalDate? end = TrainingBookRules.AppealEnd(plan, sitting);
            Changes(end is { } until ? TrainingDays.PlusDays(until, 1) : null);
            AppealStatus appeal = facts.IsDecided(sitting.Id) ? AppealStatus.Decided
                : facts.IsAppealed(sitting.Id) ? AppealStatus.Open
                : end >= today ? AppealStatus.Possible
                : AppealStatus.NotPossible;
            consequences.AddRange(
                from effect in catalogue.Effects
                where effect.On == outcome && (effect.Exams.IsEmpty || effect.Exams.Contains(code)) && !(effect.AtLeast > last.Score)
                select new AssessmentConsequence { Exam = code, Name = exam.Name, Event = sitting.Id, Effect = effect, Appeal = appeal, AppealUntil = end });
        }

        return consequences.ToImmutable();
    }

    /// <summary>The end of the latest probation that is not over: its months have not passed, or an exam of its programme does not count.</summary>
    private LocalDate? Probation()
    {
        LocalDate? latest = null;
        foreach ((TrainingProgramme programme, LocalDate start) in programmes)
        {
            if (programme.ProbationMonths is { } months && TrainingDays.PlusMonths(start, months) is var end
                && (end > today || programme.Exams.Any(exam => facts.Of(TrainingPart.Exam, exam).LastPass is null)))
            {
                Changes(end);
                latest = latest is null || end > latest ? end : latest;
            }
        }

        return latest;
    }

    private void ChangesOf(LocalDate? due, LocalDate? expires, LocalDate? resit)
    {
        Changes(expires);
        Changes(resit);
        if (due is { } day)
        {
            Changes(TrainingDays.PlusDays(day, 1));
            Changes(TrainingDays.PlusDays(day, -catalogue.NoticeDays));
        }
    }

    private void Changes(LocalDate? day)
    {
        if (day is { } given && plan.Days.StartOf(given) is var start && start > at && !(nextChange <= start))
        {
            nextChange = start;
        }
    }
}
