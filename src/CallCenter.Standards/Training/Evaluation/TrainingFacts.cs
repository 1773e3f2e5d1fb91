using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>A time in one role and stage; without a role one away.</summary>
internal readonly record struct TrainingSpell(string? Role, string? Stage, LocalDate From);

/// <summary>What a record says up to an instant, judged by the versions in force when it happened.</summary>
internal sealed class TrainingFacts
{
    private readonly TrainingPlan plan;
    private readonly Dictionary<(TrainingPart Part, string Code), PartHistory> parts = [];
    private readonly Dictionary<string, (PartHistory History, int Index, Exam Exam)> sittings = new(StringComparer.Ordinal);
    private readonly AppealIndex appeals = new();
    private readonly List<TrainingSpell> spells = [];
    private int count;

    public TrainingFacts(TrainingPlan plan, TrainingRecord record, Instant at)
    {
        this.plan = plan;
        foreach (TrainingEvent happened in record.Events.AsSpan())
        {
            if (happened.At > at)
            {
                break;
            }

            Add(happened);
        }
    }

    public TrainingSpell Now => spells.Count == 0 ? default : spells[^1];

    public bool IsHere => Now.Role is not null;

    /// <summary>The day of the last opinion on the scheme; null for none.</summary>
    public LocalDate? LastComment { get; private set; }

    /// <summary>The day somebody came; null for somebody who is not here.</summary>
    public LocalDate? Joined => StartOf(static spell => spell.Role is not null);

    public PartHistory Of(TrainingPart part, string code) => parts.GetValueOrDefault((part, code)) ?? PartHistory.None;

    /// <summary>The place of the module completed last of those that an exam comes after, or of all where it comes after none; −1 for none.</summary>
    public int LearntFor(Exam exam)
    {
        int learnt = -1;
        foreach (((TrainingPart part, string code), PartHistory history) in parts)
        {
            if (part == TrainingPart.Module && (exam.Modules.IsEmpty || exam.Modules.Contains(code)))
            {
                learnt = Math.Max(learnt, history.Entries[^1].Sequence);
            }
        }

        return learnt;
    }

    /// <summary>Whether a module of an exam was completed between two places.</summary>
    public bool IsLearntBetween(Exam exam, int after, int before) =>
        exam.Modules.Any(module => Of(TrainingPart.Module, module).Entries.Any(entry => entry.Sequence > after && entry.Sequence < before));

    /// <summary>Since when somebody has been under a programme without a break; null where he is not.</summary>
    public LocalDate? StartOf(TrainingProgramme programme) => StartOf(spell =>
        spell.Role is not null
        && (programme.Roles.IsEmpty || programme.Roles.Contains(spell.Role))
        && (programme.Stages.IsEmpty || (spell.Stage is not null && programme.Stages.Contains(spell.Stage))));

    public bool IsAppealed(string sitting) => appeals.IsAppealed(sitting);

    public bool IsDecided(string sitting) => appeals.IsDecided(sitting);

    /// <summary>Takes the next event of the record.</summary>
    public void Add(TrainingEvent happened)
    {
        appeals.Add(happened);
        Take(happened, count);
        count++;
    }

    private LocalDate? StartOf(Predicate<TrainingSpell> holds)
    {
        LocalDate? start = null;
        for (int i = spells.Count - 1; i >= 0 && holds(spells[i]); i--)
        {
            start = spells[i].From;
        }

        return start;
    }

    private void Take(TrainingEvent happened, int sequence)
    {
        LocalDate day = plan.Days.Of(happened.At);
        switch (happened.Action)
        {
            case TrainingAction.Join or TrainingAction.Move or TrainingAction.Leave:
                spells.Add(happened.Action == TrainingAction.Leave ? new(null, null, day) : new(happened.Role, happened.Stage, day));
                break;
            case TrainingAction.Complete:
                int? valid = plan.Module(happened.Subject!)?.ValidMonths;
                Put(TrainingPart.Module, happened.Subject!, new PartEntry(sequence, day, IsPassed: true, End(day, valid)));
                break;
            case TrainingAction.Sit when plan.ExamOrFirst(happened.Subject!, happened.At) is { } exam:
                PartHistory tries = Put(TrainingPart.Exam, exam.Code, Marked(exam, new PartEntry(sequence, day, IsPassed: false, null, Sitting: happened), happened.Score!.Value));
                sittings[happened.Id] = (tries, tries.Entries.Count - 1, exam);
                break;
            case TrainingAction.Decide when sittings.TryGetValue(happened.Of!, out (PartHistory History, int Index, Exam Exam) sat):
                sat.History.Replace(sat.Index, Marked(sat.Exam, sat.History.Entries[sat.Index], happened.Score!.Value)); // a decision changes what came before it
                break;
            case TrainingAction.Certify when plan.Certificate(happened.Subject!) is { } certificate:
                Certify(certificate, happened, sequence);
                break;
            case TrainingAction.Comment:
                LastComment = day;
                break;
        }
    }

    private void Certify(ExternalCertificate certificate, TrainingEvent happened, int sequence)
    {
        LocalDate issued = TrainingDays.Iso(happened.Issued!.Value);
        LocalDate? end = End(issued, certificate.ValidMonths);
        LocalDate? own = happened.Until is { } until ? TrainingDays.Iso(until) : null;
        LocalDate? expires = end is null || own < end ? own ?? end : end;
        foreach (string exam in certificate.Exams)
        {
            Put(TrainingPart.Exam, exam, new PartEntry(sequence, issued, IsPassed: true, expires));
        }
    }

    private static PartEntry Marked(Exam exam, PartEntry entry, Percentage score)
    {
        bool isPassed = score >= exam.PassMark;
        return entry with { Score = score, IsPassed = isPassed, Expires = isPassed ? End(entry.On, exam.ValidMonths) : null };
    }

    private PartHistory Put(TrainingPart part, string code, PartEntry entry)
    {
        if (!parts.TryGetValue((part, code), out PartHistory? history))
        {
            parts.Add((part, code), history = new PartHistory());
        }

        history.Add(entry);
        return history;
    }

    private static LocalDate? End(LocalDate from, int? months) => months is { } valid ? TrainingDays.PlusMonths(from, valid) : null;
}
