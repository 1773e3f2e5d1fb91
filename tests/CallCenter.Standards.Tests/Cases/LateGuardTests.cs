using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Cases;

/// <summary>A timed move whose guard becomes true late is dated when it became true, as far as events tell, whatever else happened in between.</summary>
public sealed class LateGuardTests
{
    private static readonly Instant Start = CaseRun<Asked>.Start;
    private static readonly WorkflowLibrary Library = DrawnWorkflow.Library(DrawnWorkflow.Of("drawn", "open → a", "a → b after PT1H: lapse {urgent: true}", "a → .: note", "final b"));
    private static readonly CaseRules<Asked> Rules = new(StandardBook.Shipped.Compile().ServiceLevels, Library, Asked.Schema, LateEvents.FoldByTime);

    [Theory]
    [InlineData(30, 60)] // known before the hour is over: the move comes when it is due
    [InlineData(60, 60)]
    [InlineData(61, 61)]
    [InlineData(300, 300)]
    public void The_move_comes_when_the_facts_were_told(int told, int moved)
    {
        CaseTimeline<Asked> timeline = Opened();
        timeline = Taken(timeline, Told("facts", told, isUrgent: true)).Advance(Minute(600));

        Assert.Equal(("b", Minute(moved)), (timeline.Case.State, timeline.Events[^1].At));
    }

    /// <summary>Notes, words for the clocks, facts told again and a host's looks, before and after the facts became true, in any order of arrival.</summary>
    [Property(MaxTest = 200)]
    public Property Nothing_else_that_happens_moves_its_date() => Prop.ForAll(
        Gen.Choose(0, 200).ToArbitrary(),
        Gen.Choose(0, 400).Two().ArrayOf().ToArbitrary(),
        ArbMap.Default.ArbFor<int>(),
        (told, others, order) =>
        {
            Instant moved = Minute(Math.Max(told, 60));
            List<TimelineEvent<Asked>> events = [Told("facts", told, isUrgent: true)];
            foreach (((int minute, int kind), int i) in others.Select((other, i) => (other, i)))
            {
                if (minute != told)
                {
                    events.Add((kind % 3) switch
                    {
                        0 => Told($"o{i}", minute, isUrgent: minute > told),
                        1 => new TimelineEvent<Asked> { Id = $"o{i}", At = Minute(minute), Code = "noted" },
                        _ => new TimelineEvent<Asked> { Id = $"o{i}", At = Minute(minute) },
                    });
                }
            }

            events = [.. events.OrderBy(happened => happened.At)];
            CaseTimeline<Asked> timeline = Opened();
            foreach (TimelineEvent<Asked> happened in events)
            {
                timeline = ((order + happened.At.ToUnixTimeSeconds()) & 64) == 0 && happened.At > Start ? timeline.Advance(happened.At - Duration.Epsilon) : timeline;
                timeline = Taken(timeline, happened);
            }

            timeline = timeline.Advance(Minute(1_000));
            TimelineEvent<Asked>[] moves = [.. timeline.Events.Where(happened => happened.Step is { Kind: EventKind.TimedMove })];
            return (moves.Length == 1 && moves[0].At == moved).Label($"told at {told}, moved at {string.Join(", ", moves.Select(move => move.At - Start))}: {string.Join('\n', events)}");
        });

    /// <summary>A step of the workflow in between does not date the move either, though it is by the command that the host learns of it.</summary>
    [Theory]
    [InlineData(70, 200, 200)]
    [InlineData(70, 90, 90)]
    public void A_command_in_between_does_not_date_it(int noted, int told, int moved)
    {
        CaseDecision<Asked> note = Opened().Decide(new CaseCommand { Id = "n", Code = "note", At = Minute(noted), By = "li", Role = "agent" });
        CaseDecision<Asked> facts = note.Timeline.Decide(new CaseCommand { Id = "f", Code = "note", At = Minute(told), By = "li", Role = "agent" }, new Asked(Urgent: true));

        Assert.Equal((StepOutcome.Accepted, StepOutcome.Accepted), (note.Result.Outcome, facts.Result.Outcome));
        Assert.Equal(Minute(moved), facts.Timeline.NextEventAt);
        Assert.Equal(Minute(moved), facts.Timeline.Advance(Minute(1_000)).Events[^1].At);
    }

    private static Instant Minute(int minute) => Start + Duration.FromMinutes(minute);

    private static TimelineEvent<Asked> Told(string id, int minute, bool isUrgent) => new() { Id = id, At = Minute(minute), Facts = new Asked(Urgent: isUrgent) };

    private static CaseTimeline<Asked> Opened()
    {
        CaseDecision<Asked> opened = Rules.Begin().Open(Library["drawn"], new CaseCommand { Id = "c", Code = "open", At = Start, By = "li", Role = "agent" }, new Asked());
        Assert.Equal(StepOutcome.Accepted, opened.Result.Outcome);
        return opened.Timeline;
    }

    private static CaseTimeline<Asked> Taken(CaseTimeline<Asked> timeline, TimelineEvent<Asked> happened)
    {
        Folded<CaseTimeline<Asked>, TimelineRefusal> taken = timeline.Evolve(happened);
        Assert.Empty(taken.Refusals);
        return taken.State;
    }
}
