using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Workflows.EventLogs.Conformance;

public sealed class AlignmentProperties
{
    private static readonly Arbitrary<WrittenFlow> Flows = WrittenFlow.Generator.ToArbitrary();

    [Property(MaxTest = 60)]
    public Property The_cost_is_the_least_over_every_word_of_the_workflow() => Prop.ForAll(Flows, flow =>
    {
        Alignment? alignment = Align(flow);
        (int Cost, int Shortest)? oracle = flow.Oracle();
        return ((alignment?.Cost, alignment?.GreatestCost) == (oracle?.Cost, oracle?.Shortest + flow.Trace.Length)).Label($"{flow}: {alignment?.Cost} of {alignment?.GreatestCost}, {oracle}");
    });

    /// <summary>Where deviations cost different amounts the sum is the least, over every word of the workflow.</summary>
    [Property(MaxTest = 60)]
    public Property The_weighed_cost_is_the_least_over_every_word_of_the_workflow() => Prop.ForAll(Flows, Gen.Choose(1, 4).ArrayOf(4).ToArbitrary(), (drawn, weights) =>
    {
        WrittenFlow flow = drawn with { Trace = drawn.Trace[..Math.Min(3, drawn.Trace.Length)] };
        string[] known = [.. "ab".Where(name => flow.Arrows.Any(arrow => arrow.Event == name)).Select(name => name.ToString())];
        int OfEvent(char name) => !known.Contains($"{name}") ? 1 : weights[name - 'a'];
        int OfStep(char name) => weights[2 + name - 'a'];
        Alignment? alignment = flow.Compile(null, [.. known.Select(name => new DeviationCost(name) { EventWithoutStep = OfEvent(name[0]), StepWithoutEvent = OfStep(name[0]) })]) is { } conformance ? SampleFlow.Align(conformance, flow.Trace) : null;
        (int Cost, int Shortest)? oracle = flow.Oracle(OfEvent, OfStep);
        return ((alignment?.Cost, alignment?.GreatestCost) == (oracle?.Cost, oracle?.Shortest + flow.Trace.Sum(OfEvent))
            && (alignment is null || alignment.Cost == alignment.Deviations.Sum(deviation => deviation.Step is { } step ? OfStep(step[0]) : OfEvent(deviation.Found![0])))).Label($"{flow}, {string.Join(' ', weights)}: {alignment?.Cost} of {alignment?.GreatestCost}, {oracle}");
    });

    [Property]
    public Property A_case_fits_exactly_where_the_workflow_has_its_word() => Prop.ForAll(Flows, flow =>
        (Align(flow) is not { } alignment
            || ((alignment.Fits == flow.IsWord(flow.Trace)) && (alignment.Fits == (alignment.Fitness.Ratio == 1)) && alignment.Fitness.Ratio is >= 0 and <= 1)).Label(flow.ToString()));

    [Property]
    public Property Putting_deviations_right_gives_a_word_of_the_workflow() => Prop.ForAll(Flows, flow =>
    {
        if (Align(flow) is not { } alignment)
        {
            return true.ToProperty();
        }

        var word = new System.Text.StringBuilder();
        for (int i = 0; i <= flow.Trace.Length; i++)
        {
            foreach (Deviation missing in alignment.Deviations.Where(deviation => deviation.Position == i && deviation.Step is not null))
            {
                word.Append(missing.Step);
            }

            if (i < flow.Trace.Length && !alignment.Deviations.Any(deviation => deviation.Position == i && deviation.Step is null))
            {
                word.Append(flow.Trace[i]);
            }
        }

        return (alignment.Deviations.Length == alignment.Cost && flow.IsWord(word.ToString())).Label($"{flow}: {word}");
    });

    [Property]
    public Property Nobody_is_said_to_have_stopped_a_case_that_can_as_well_have_gone_the_ordinary_way() => Prop.ForAll(Flows, flow =>
    {
        Alignment? withStops = flow.Compile(stop: 'b') is { } stopping ? SampleFlow.Align(stopping, flow.Trace) : null;
        Alignment? ordinary = Align(flow with { Arrows = [.. flow.Arrows.Where(arrow => arrow.Event != 'b')] });
        return (ordinary is null || withStops!.Cost < ordinary.Cost || withStops.Deviations.All(deviation => deviation.Step != "b")).Label($"{flow}: {withStops}");
    });

    [Property]
    public Property What_a_step_does_to_the_matter_leaves_the_cost_as_it_is() => Prop.ForAll(Flows, flow =>
        (flow.Compile(stop: 'b') is not { } stopping || SampleFlow.Align(stopping, flow.Trace).Cost == Align(flow)!.Cost).Label(flow.ToString()));

    private static Alignment? Align(WrittenFlow flow) => flow.Compile() is { } conformance ? SampleFlow.Align(conformance, flow.Trace) : null;
}
