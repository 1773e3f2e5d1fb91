using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>Counts what of a record was due, completed, taken and passed in a period.</summary>
internal static class TrainingCounter
{
    /// <param name="plan">The standard.</param>
    /// <param name="record">The record.</param>
    /// <param name="from">The beginning of the period.</param>
    /// <param name="to">Its end, not itself in it.</param>
    public static TrainingSummary Count(TrainingPlan plan, TrainingRecord record, Instant from, Instant to)
    {
        Instant last = to - Duration.Epsilon;
        var facts = new TrainingFacts(plan, record, last);
        LocalDate first = plan.Days.Of(from);
        LocalDate final = plan.Days.Of(last);
        (long due, long completed, long taken, long passed, long compared) = (0, 0, 0, 0, 0);
        (decimal before, decimal after) = (0, 0);
        foreach ((TrainingPart part, string code) in Parts(plan))
        {
            PartHistory history = facts.Of(part, code);
            int? every = part == TrainingPart.Module ? plan.Module(code)!.EveryMonths : plan.ExamOrFirst(code, last)!.EveryMonths;
            var asking = from programme in plan.Catalogue.Programmes
                         where (part == TrainingPart.Module ? programme.Modules : programme.Exams).Contains(code)
                         let start = facts.StartOf(programme)
                         where start is not null
                         select (programme, start.Value);
            (long own, long done) = Due(history, [.. asking], every, first, final);
            due += own;
            completed += done;
            PartEntry? earlier = null;
            foreach (PartEntry entry in history.Entries)
            {
                if (entry.Sitting is not { } sitting)
                {
                    continue;
                }

                if (sitting.At >= from)
                {
                    taken++;
                    passed += entry.IsPassed ? 1 : 0;
                    if (earlier is { } known && facts.IsLearntBetween(plan.ExamOrFirst(code, sitting.At)!, known.Sequence, entry.Sequence))
                    {
                        compared++;
                        before += Points(known);
                        after += Points(entry);
                    }
                }

                earlier = entry;
            }
        }

        return new TrainingSummary(due, completed, taken, passed, compared, before, after);
    }

    private static decimal Points(PartEntry entry) => Math.Round(entry.Score!.Value.Percent, 2, MidpointRounding.ToEven);

    private static IEnumerable<(TrainingPart Part, string Code)> Parts(TrainingPlan plan) =>
        plan.Catalogue.Modules.Select(static module => (TrainingPart.Module, module.Code)).Concat(plan.Catalogue.Exams.Select(static exam => (TrainingPart.Exam, exam.Code))).Distinct();

    /// <summary>Goes from one day that it was due on to the next: each is met by the first pass after the one before it.</summary>
    private static (long Due, long Completed) Due(PartHistory history, (TrainingProgramme Programme, LocalDate Start)[] asking, int? every, LocalDate first, LocalDate final)
    {
        if (asking.Length == 0)
        {
            return (0, 0);
        }

        PartEntry[] passes = [.. history.Entries.Where(static entry => entry.IsPassed).OrderBy(static entry => entry.On)];
        (long count, long done) = (0, 0);
        LocalDate? due = TrainingReader.FirstDue(asking, every);
        for (int i = 0; i <= passes.Length; i++)
        {
            LocalDate? met = i < passes.Length ? passes[i].On : null;
            if (due <= final && (due >= first || !(met < first)))
            {
                count++;
                done += met <= final ? 1 : 0;
            }

            due = i < passes.Length ? TrainingReader.DueAfter(passes[i].On, passes[i].Expires, every) : null;
        }

        return (count, done);
    }
}
