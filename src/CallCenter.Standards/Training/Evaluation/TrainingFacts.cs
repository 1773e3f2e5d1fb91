using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>A time in one role and stage; without a role one away.</summary>
internal readonly record struct TrainingSpell(string? Role, string? Stage, LocalDate From);

/// <summary>What a record says up to an instant, judged by the versions in force when it happened.</summary>
internal sealed class TrainingFacts
{
    private readonly TrainingPlan plan;
    private readonly Dictionary<(TrainingPart Part, string Code), PartHistory> parts = [];
    private readonly Dictionary<string, TrainingEvent> decisions = new(StringComparer.Ordinal);
    private readonly HashSet<string> appeals = new(StringComparer.Ordinal);
    private readonly List<TrainingSpell> spells = [];

    public TrainingFacts(TrainingPlan plan, TrainingRecord record, Instant at)
    {
        this.plan = plan;
        ReadOnlySpan<TrainingEvent> events = record.Events.AsSpan();
        int count = 0;
        while (count < events.Length && events[count].At <= at)
        {
            Note(events[count]);
            count++;
        }

        for (int i = 0; i < count; i++)
        {
            Take(events[i], i);
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

    public bool IsAppealed(string sitting) => appeals.Contains(sitting);

    public bool IsDecided(string sitting) => decisions.ContainsKey(sitting);

    private LocalDate? StartOf(Predicate<TrainingSpell> holds)
    {
        LocalDate? start = null;
        for (int i = spells.Count - 1; i >= 0 && holds(spells[i]); i--)
        {
            start = spells[i].From;
        }

        return start;
    }

    /// <summary>Appeals change what came before them.</summary>
    private void Note(TrainingEvent happened)
    {
        if (happened is { Action: TrainingAction.Decide, Of: { } decided })
        {
            decisions[decided] = happened;
        }
        else if (happened is { Action: TrainingAction.Appeal, Of: { } appealed })
        {
            appeals.Add(appealed);
        }
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
                Percentage score = (decisions.GetValueOrDefault(happened.Id) ?? happened).Score!.Value;
                bool isPassed = score >= exam.PassMark;
                Put(TrainingPart.Exam, exam.Code, new PartEntry(sequence, day, isPassed, isPassed ? End(day, exam.ValidMonths) : null, score, happened));
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

    private void Put(TrainingPart part, string code, PartEntry entry)
    {
        if (!parts.TryGetValue((part, code), out PartHistory? history))
        {
            parts.Add((part, code), history = new PartHistory());
        }

        history.Add(entry);
    }

    private static LocalDate? End(LocalDate from, int? months) => months is { } valid ? TrainingDays.PlusMonths(from, valid) : null;
}
