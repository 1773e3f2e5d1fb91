using System.Collections.Immutable;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>Workflows against a model that tries everything, and cases against the rules that hold for each.</summary>
public sealed class WorkflowProperties
{
    private static readonly string[] Commands = ["open", "c0", "c1", "c2", "c3", "c4", "c5", "d1", "d2", "d3", "on0", "on1", "on2", "on3", "fly"];

    [Property(MaxTest = 1_500)]
    public Property Verification_agrees_with_trying_everything() => Prop.ForAll(WrittenWorkflows.Any(), Agrees);

    [Property(MaxTest = 1_500)]
    public Property Verification_agrees_with_trying_everything_where_much_is_sound() => Prop.ForAll(WrittenWorkflows.Tidy(), Agrees);

    [Fact]
    public void Many_generated_workflows_are_sound_and_many_are_not()
    {
        WrittenWorkflows[] sample = [.. WrittenWorkflows.Tidy().Generator.Sample(300)];
        int sound = sample.Count(written => Compile(written) is not null);

        Assert.InRange(sound, 30, 290);
    }

    [Property(MaxTest = 600)]
    public Property A_walk_of_fixed_facts_is_what_each_of_them_allows() => Prop.ForAll(WrittenWorkflows.Tidy(), written =>
    {
        if (Compile(written)?["outer"] is not { } workflow)
        {
            return true.ToProperty();
        }

        var model = new WorkflowModel(written.OuterDefinition, written.InnerDefinition);
        WorkflowExploration walk = workflow.Explore();
        HashSet<string> reached = [.. WorkflowModel.Facts.SelectMany(facts => Reached(model, written, facts))];
        return (walk.IsComplete && workflow.States.All(path => reached.Contains(path) != walk.NeverReached.Contains(path))).Label($"{written}\nnever: {string.Join(", ", walk.NeverReached)}");
    });

    [Property(MaxTest = 600)]
    public Property A_case_goes_where_the_model_goes_and_nowhere_else() => Prop.ForAll(WrittenWorkflows.Tidy(), Scripts(), (written, script) =>
    {
        if (Compile(written)?["outer"] is not { } workflow)
        {
            return true.ToProperty();
        }

        var model = new WorkflowModel(written.OuterDefinition, written.InnerDefinition);
        WorkflowDecider<Asked> decider = workflow.For(Asked.Schema);
        var events = new List<WorkflowEvent>();
        CaseState state = workflow.NewCase;
        Instant now = CaseRun<Asked>.Start;
        foreach ((string code, string role, Asked facts, int number) in script)
        {
            now += Duration.FromMinutes(1);
            string[]? expected = Expected(model, written, state, code, role, facts);
            CaseState before = state;
            var command = new CaseCommand { Id = $"{number}", Code = code, At = now, By = "x", Role = role };
            StepResult result = decider.Decide(in state, in command, in facts);
            state = workflow.Evolve(in state, in result);
            events.AddRange(result.Events);
            bool fits = expected is null
                ? result.Outcome == StepOutcome.Refused && !result.Refusals.IsEmpty && result.Events.Count == 0 && state == before
                : result.Outcome == StepOutcome.Accepted && state.State == string.Join('/', expected) && decider.Decide(in state, in command, in facts).Outcome == StepOutcome.AlreadyDone;
            if (!fits)
            {
                return false.Label($"{written}\n{code} by {role} with {facts} in '{before.State}': {result.Outcome} to '{state.State}', expected {(expected is null ? "a refusal" : string.Join('/', expected))}");
            }
        }

        Folded<CaseState, WorkflowRefusal> folded = workflow.Fold([.. events]);
        return (!folded.HasRefusals && folded.State == state && workflow.Fold([.. events, .. events]) == folded && events.Select(happened => happened.Number).SequenceEqual(Enumerable.Range(1, events.Count))).Label(written.ToString());
    });

    [Property(MaxTest = 300)]
    public Property A_service_case_keeps_to_its_states_whatever_is_asked_of_it() => Prop.ForAll(ServiceScripts(), script =>
    {
        Workflow workflow = ServiceCase.Workflow;
        WorkflowDecider<WorkItem> decider = workflow.For(WorkItem.Schema);
        CaseRun<WorkItem> run = ServiceCase.New();
        foreach ((string code, string role, WorkItem facts, int minutes) in script)
        {
            CaseState before = run.State;
            StepResult result = run.With(facts).After(Duration.FromMinutes(minutes)).Try(code, role, minutes % 2 == 0 ? ["transfer-slip", "risk-report"] : []);
            Assert.Equal(result.Outcome == StepOutcome.Refused, run.State == before);
            Assert.True(!run.State.IsOpened || workflow.States.Contains(run.State.State));
        }

        Folded<CaseState, WorkflowRefusal> folded = workflow.Fold(run.Events.AsSpan());
        Assert.Empty(folded.Refusals);
        Assert.Equal(run.State, folded.State);
    });

    private static Property Agrees(WrittenWorkflows written)
    {
        bool isInnerSound = new WorkflowModel(written.InnerDefinition).IsSound();
        bool holdsInner = written.Outer.Any(line => line.Contains(" runs ", StringComparison.Ordinal));
        bool isSound = isInnerSound && new WorkflowModel(written.OuterDefinition, written.InnerDefinition).IsSound();
        ImmutableArray<Finding> findings = DrawnWorkflow.FindingsOf(written.OuterDefinition, written.InnerDefinition);
        Finding[] errors = [.. findings.Where(finding => finding.Severity == FindingSeverity.Error)];

        // A step from a final state, and one through an inner workflow that has no way to end, are faults of form that the model does not look for.
        return (isSound == (errors.Length == 0)).Label($"{written}\nholds inner: {holdsInner}, model: {isSound} (inner {isInnerSound}), found: {string.Join("\n", errors.Select(finding => finding.ToString()))}");
    }

    private static WorkflowLibrary? Compile(WrittenWorkflows written)
    {
        try
        {
            return DrawnWorkflow.Library(written.OuterDefinition, written.InnerDefinition);
        }
        catch (FindingsException)
        {
            return null;
        }
    }

    /// <summary>The places that a case with these facts for good can rest in; fields that the facts miss are never there.</summary>
    private static HashSet<string> Reached(WorkflowModel model, WrittenWorkflows written, Asked facts)
    {
        var seen = new HashSet<(string, string)>();
        var waiting = new Queue<(string[] Place, ImmutableHashSet<string> Fields)>();
        ImmutableHashSet<string> given = [.. written.OuterDefinition.Fields.Where(field => field.IsGiven).Select(field => field.Field)];
        waiting.Enqueue((model.Opened, given.Union(OpeningFields(model, written))));
        while (waiting.TryDequeue(out (string[] Place, ImmutableHashSet<string> Fields) at))
        {
            if (!seen.Add((string.Join('/', at.Place), string.Join(',', at.Fields.Order()))))
            {
                continue;
            }

            foreach (WorkflowModel.Way way in model.Ways(at.Place).Where(way => way.HoldsFor(facts) && at.Fields.Union(way.Collects).IsSupersetOf(way.Needs)))
            {
                waiting.Enqueue((way.To, at.Fields.Union(way.Collects)));
            }
        }

        return [.. seen.Select(known => known.Item1)];
    }

    private static IEnumerable<string> OpeningFields(WorkflowModel model, WrittenWorkflows written) =>
        written.OuterDefinition.Opening.Collects.Concat(model.Opened.Length > 1 ? written.InnerDefinition.Opening.Collects : []);

    /// <summary>Where the model goes; null for a refusal. Both fields are in the facts, so that only a missing one is refused for it.</summary>
    private static string[]? Expected(WorkflowModel model, WrittenWorkflows written, CaseState state, string code, string role, Asked facts)
    {
        string[] present = [.. new[] { facts.Topic is null ? null : "topic", facts.Segment is null ? null : "segment" }.OfType<string>()];
        if (!state.IsOpened)
        {
            IEnumerable<string> needs = written.OuterDefinition.Opening.Requires.Concat(model.Opened.Length > 1 ? written.InnerDefinition.Opening.Requires : []);
            return code == "open" && role == "agent" && needs.All(present.Contains) ? model.Opened : null;
        }

        string[] place = state.State.Split('/');
        WorkflowModel.Way? way = model.Ways(place).Where(way => way.Step is not null && way.Command == code && way.HoldsFor(facts) && way.Step.Roles.Contains(role)).SingleOrDefault();
        if (way is null || !way.Needs.All(present.Contains))
        {
            return null;
        }

        string[] to = way.To;
        while (to.Length > 1 && model.Ways(to).ToArray() is [{ Step: null } back] && to[^1] == "end")
        {
            to = back.To;
        }

        return to;
    }

    private static Arbitrary<(string Code, string Role, Asked Facts, int Number)[]> Scripts() => Arb.From(
        from count in Gen.Choose(1, 25)
        from lines in Gen.CollectToArray(Enumerable.Range(0, count), i =>
            from code in i == 0 ? Gen.Constant("open") : Gen.Elements(Commands)
            from role in Gen.Frequency((6, Gen.Constant("agent")), (1, Gen.Elements("lead", "guest")))
            from facts in Gen.Elements(WorkflowModel.Facts)
            from topic in Gen.Frequency((8, Gen.Constant<string?>("t")), (1, Gen.Constant<string?>(null)))
            from segment in Gen.Frequency((8, Gen.Constant<string?>("gold")), (1, Gen.Constant<string?>(null)))
            select (code, role, facts with { Topic = topic, Segment = segment }, i))
        select lines);

    private static Arbitrary<(string Code, string Role, WorkItem Facts, int Minutes)[]> ServiceScripts()
    {
        string[] codes = [.. ServiceCase.Workflow.Definition.Commands.Select(command => command.Code), "open", "take-up", "reply", "complete", "return", "recall", "tell-customer"];
        string[] roles = ["service-agent", "service-agent", "service-agent", "service-manager", "customer", "department-contact", "risk-control", "technical-support"];
        return Arb.From(
            from count in Gen.Choose(1, 60)
            from lines in Gen.CollectToArray(Enumerable.Range(0, count), i =>
                from code in i == 0 ? Gen.Constant("open") : i == 1 ? Gen.Elements("answer", "abandon") : Gen.Elements(codes)
                from role in i == 0 ? Gen.Constant("customer") : Gen.Elements(roles)
                from flags in Gen.Choose(0, 31)
                from minutes in Gen.Frequency((20, Gen.Choose(0, 60)), (1, Gen.Constant(60 * 24 * 20)))
                select (code, role, ServiceCase.Facts with { Accepted = (flags & 1) == 0, Resolved = (flags & 2) == 0, CallbackDue = (flags & 4) == 0, CallbackAt = CaseRun<WorkItem>.Start, BeyondAuthority = (flags & 8) == 0, Reason = (flags & 16) == 0 ? null : "r" }, minutes))
            select lines);
    }
}
