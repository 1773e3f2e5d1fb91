using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>Finds promises that are another time or share, and those that fall due at another instant; of policies in the version that comes into force last.</summary>
internal sealed class PromiseConsequences(Standard before, Standard after, DiffWork work)
{
    public void Find()
    {
        var earlier = before.ServiceLevels.Latest.ToDictionary(static policy => policy.Definition.Code, StringComparer.Ordinal);
        var moved = new List<PromiseMoved>();
        var examples = new DueExamples(before, after, work);
        foreach (CompiledPolicy policy in after.ServiceLevels.Latest)
        {
            if (!earlier.TryGetValue(policy.Definition.Code, out CompiledPolicy? was))
            {
                continue;
            }

            foreach (CompiledTarget target in policy.Targets)
            {
                if (was.Find(target.Definition.Code) is { } promised)
                {
                    Compare(policy.Definition, promised, target, examples, moved);
                }
            }
        }

        moved.ForEach(work.Add);
    }

    private void Compare(ServiceLevelPolicy policy, CompiledTarget was, CompiledTarget now, DueExamples examples, List<PromiseMoved> moved)
    {
        foreach ((ChosenCalendar? choice, ClockTarget earlier, ClockTarget later) in Clocks(was, now))
        {
            if (examples.Find(earlier, later, policy.Effective) is var (start, dueBefore, dueAfter))
            {
                work.Add(new DueMoved
                {
                    Policy = policy.Code,
                    Target = now.Definition.Code,
                    PolicyName = policy.Name,
                    Name = now.Definition.Name,
                    Cases = choice is null ? [] : Told(choice.When),
                    Start = start,
                    Before = dueBefore,
                    After = dueAfter,
                    Zone = later.Calendar.Calendar.Shape is AlwaysOpen ? earlier.Calendar.Zone : later.Calendar.Zone,
                });
            }
        }

        if (MovementOf(was.Definition.Time, now.Definition.Time).And(MovementOf(was.Definition.Goal, now.Definition.Goal)) is { } movement)
        {
            moved.Add(new PromiseMoved
            {
                Movement = movement,
                Policy = policy.Code,
                Target = now.Definition.Code,
                PolicyName = policy.Name,
                Name = now.Definition.Name,
                Before = was.Definition.Time,
                After = now.Definition.Time,
                GoalBefore = was.Definition.Goal,
                GoalAfter = now.Definition.Goal,
            });
        }
    }

    /// <summary>What the cases of a promise are counted on: those that no choice of a calendar is for, then those of each choice, which without it are among the first.</summary>
    private static IEnumerable<(ChosenCalendar? Choice, ClockTarget Before, ClockTarget After)> Clocks(CompiledTarget was, CompiledTarget now)
    {
        (ClockTarget before, ClockTarget after) = (was.Clocks.LatestFirst[0], now.Clocks.LatestFirst[0]);
        yield return (null, before, after);
        foreach (ChosenCalendar choice in now.Choices.Concat(was.Choices).DistinctBy(static choice => choice.Definition.Code))
        {
            yield return (choice, ClockOf(was) ?? before, ClockOf(now) ?? after);

            ClockTarget? ClockOf(CompiledTarget target) => target.Choices.FirstOrDefault(known => known.Definition.Code == choice.Definition.Code)?.Clocks.LatestFirst[0];
        }
    }

    private ImmutableArray<ExplanationPart> Told(Condition when) => [.. when.Tests.Select(tests => new ConditionPhrases(when.Record.Name, after.Vocabulary.NameOf).Of("case", tests.Field, tests.Text))];

    /// <summary>Times of one kind, counted by the same rule, can be held against each other.</summary>
    private static LimitMovement? MovementOf(TargetTime was, TargetTime now) => (was, now) switch
    {
        (BusinessDuration one, BusinessDuration other) when one.Edge == other.Edge => Movements.OfLess(one.Time, other.Time),
        (ElapsedDuration one, ElapsedDuration other) => Movements.OfLess(one.Time, other.Time),
        (BusinessDays one, BusinessDays other) when one.Rule.Equals(other.Rule) => Movements.OfLess(one.Count, other.Count),
        (CalendarDays one, CalendarDays other) when one.DueAt == other.DueAt => Movements.OfLess(one.Count, other.Count),
        (Weeks one, Weeks other) when one.DueAt == other.DueAt => Movements.OfLess(one.Count, other.Count),
        _ => LimitMovement.Shifted,
    };

    private static LimitMovement? MovementOf(Percentage? was, Percentage? now) => Movements.OfLess(now?.Ratio ?? 1, was?.Ratio ?? 1);
}
